//! Exponentials and logarithms that are equal on every machine.
//!
//! The standard library leaves `exp` and `ln` to the platform, whose answers differ in the last bit for one number in
//! ten. A probability at a bar would then make a link on one machine and none on another, and a report would not verify.
//! The `libm` crate computes both from sums and products alone, which IEEE 754 fixes to the last bit.

/// The exponential of a number.
pub(super) fn natural_exp(x: f32) -> f32 {
    libm::expf(x)
}

/// The natural logarithm of a number.
pub(super) fn natural_log(x: f32) -> f32 {
    libm::logf(x)
}

#[cfg(test)]
mod tests {
    use super::{natural_exp, natural_log};

    #[test]
    fn answers_are_these_to_the_last_bit() {
        let exps = [-6.7, -0.5, 1.0, 5.5].map(|x| natural_exp(x).to_bits());
        assert_eq!(exps, EXPS);
        let logs = [0.3, 1.5, 30.0, 12_345.0].map(|x| natural_log(x).to_bits());
        assert_eq!(logs, LOGS);
    }

    const EXPS: [u32; 4] = [0x3aa1_568f, 0x3f1b_4598, 0x402d_f854, 0x4374_b122];
    const LOGS: [u32; 4] = [0xbf9a_1bc8, 0x3ecf_991f, 0x4059_ad38, 0x4116_bc71];
}
