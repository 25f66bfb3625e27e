//! The terminal as found and as needed: what is switched on is listed once and switched off in every way out.

pub(super) mod answer_parser;
pub(super) mod backend;
pub(super) mod fatal_signals;
pub(super) mod late_answers;
pub(super) mod light_or_dark;
mod signals;
pub(super) mod startup_query;

pub use backend::{known_size, screen_size};
pub use late_answers::OwedAnswers;
pub use light_or_dark::Shade;
pub use signals::{Signal, can_stop, stop_self, watch_signals};
pub use startup_query::TerminalQuery;

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};

use backend::ScreenBackend;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
    KeyboardEnhancementFlags, PopKeyboardEnhancementFlags, PushKeyboardEnhancementFlags,
};
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, DisableLineWrap, EnableLineWrap,
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::{Frame, Terminal};

/// A line below all that there are: the cursor stops at the last one.
const BELOW_ALL: u16 = 9_998;

/// Whether the terminal is switched over to us; the panic hook and the signals have to know.
static TAKEN: AtomicBool = AtomicBool::new(false);
/// Who has the terminal, as a [`Holder`].
static HOLDER: AtomicU8 = AtomicU8::new(Holder::Reader as u8);
/// Whether somebody has let the program go on since it was last told to stop.
static WOKEN: AtomicBool = AtomicBool::new(false);
/// Whether the mouse was switched on.
static HAS_MOUSE: AtomicBool = AtomicBool::new(false);

/// Who has the terminal, and with it the signals that are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holder {
    /// The reader.
    Reader,
    /// Another program, which we wait for.
    Lent,
    /// The shell, or nobody for the moment that it takes to have it again.
    Given,
}

impl Holder {
    /// Makes this the holder.
    fn holds(self) {
        HOLDER.store(self as u8, Ordering::SeqCst);
    }

    /// Whether this is the holder.
    fn has_it(self) -> bool {
        HOLDER.load(Ordering::SeqCst) == self as u8
    }
}

/// The terminal while the reader has it. Dropping it gives it back.
pub struct Screen {
    terminal: Terminal<ScreenBackend>,
}

impl Screen {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// When standard output is no terminal or cannot be written to.
    pub fn take() -> io::Result<Self> {
        restore_on_panic();
        switch_on()?;
        Ok(Self {
            terminal: Terminal::new(ScreenBackend::new())?,
        })
    }

    /// Asks the terminal for its colours. Nothing else may read from it yet, and the mouse is off: its reports would come
    /// between.
    pub fn ask(&self) -> TerminalQuery {
        TerminalQuery::of_terminal()
    }

    /// Switches the mouse on, here and whenever the terminal is taken again.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn listen_to_mouse(&mut self) -> io::Result<()> {
        HAS_MOUSE.store(true, Ordering::SeqCst);
        execute!(io::stdout(), EnableMouseCapture)
    }

    /// Draws one frame; the terminal shows it whole or not at all.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn draw(&mut self, view: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(view)?;
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)
    }

    /// Gives the terminal back, stops the program, and takes the terminal again when it goes on.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        Holder::Given.holds();
        stop_self();
        self.take_again()
    }

    /// Lends the terminal to another program and takes it again when that has ended. An interrupt is that program's
    /// affair meanwhile.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn lend<T>(&mut self, to: impl FnOnce() -> T) -> io::Result<T> {
        give_back();
        Holder::Lent.holds();
        let came = to();
        self.take_again()?;
        Ok(came)
    }

    /// Takes the terminal again after somebody else had it.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn take_again(&mut self) -> io::Result<()> {
        Holder::Given.holds();
        // Given back first: the keyboard flags are a stack, and two pushes would want two pops.
        give_back();
        let taken = switch_on();
        Holder::Reader.holds();
        taken?;
        // Not `clear`: that asks the terminal where its cursor is, and the answer would go to whoever reads the keys.
        let size = self.terminal.size()?;
        self.terminal.resize(size.into())
    }

    /// Writes a control string, such as one that fills the clipboard.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn send(&mut self, control: &str) -> io::Result<()> {
        let ink = self.terminal.backend_mut();
        ink.write_all(control.as_bytes())?;
        io::Write::flush(ink)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

fn switch_on() -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    let mut out = io::stdout();
    // The keyboard flags are pushed without asking: a terminal that does not know them ignores them, and asking
    // costs two seconds on one that never answers.
    queue!(
        out,
        EnterAlternateScreen,
        // Where there is no other screen, what stood on this one would show through.
        Clear(ClearType::All),
        Hide,
        DisableLineWrap,
        EnableBracketedPaste,
        PushKeyboardEnhancementFlags(KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES)
    )?;
    if HAS_MOUSE.load(Ordering::SeqCst) {
        queue!(out, EnableMouseCapture)?;
    }
    out.flush()
}

/// Whether an error means that the terminal has gone, as when its window is closed.
pub fn has_gone(error: &io::Error) -> bool {
    /// `EIO`, the only thing that a terminal without a window says.
    const GONE: i32 = 5;
    cfg!(unix) && error.raw_os_error() == Some(GONE)
}

/// Whether somebody has let the program go on since it was last told to stop: nobody would once more.
pub fn was_woken() -> bool {
    WOKEN.load(Ordering::SeqCst)
}

/// Gives the terminal back as it was found; may be called at any time, also twice.
pub fn give_back() {
    give_back_through(io::stdout());
}

/// The same through what is written to without waiting for whoever is drawing, who may never go on.
fn give_back_through(mut out: impl Write) {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // A terminal that has gone cannot be restored, and there is nobody left to tell.
    let _ = queue!(out, EndSynchronizedUpdate);
    if HAS_MOUSE.load(Ordering::SeqCst) {
        let _ = queue!(out, DisableMouseCapture);
    }
    let _ = queue!(
        out,
        PopKeyboardEnhancementFlags,
        DisableBracketedPaste,
        EnableLineWrap,
        SetAttribute(Attribute::Reset),
        // Where there is no other screen to go back to, the prompt stands on a line of its own.
        MoveTo(0, BELOW_ALL),
        Clear(ClearType::CurrentLine),
        Show,
        LeaveAlternateScreen
    );
    let _ = out.flush();
    let _ = disable_raw_mode();
}

fn restore_on_panic() {
    let tell = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        // A file that breaks a reader of its format is told as any trouble.
        if crate::load::is_guarded() {
            return;
        }
        give_back();
        tell(panic);
    }));
}
