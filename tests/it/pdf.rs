//! PDF files: columns, broken words and running heads undone, and one sentence for what does not open.

use std::fmt::Write as _;
use std::io::Write as _;

use super::formats::{draft, refusal, told};

/// A PDF made of objects, each the text between `obj` and `endobj`.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(file.len());
        writeln!(file, "{number} 0 obj").unwrap();
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for place in places {
        writeln!(file, "{place:010} 00000 n ").unwrap();
    }
    write!(
        file,
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    )
    .unwrap();
    file
}

fn stream(description: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("<< {description} /Length {} >>\nstream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

/// A PDF whose pages have these contents, with a font and a drawing that draws itself.
fn pages(contents: &[Vec<u8>]) -> Vec<u8> {
    let first = 5;
    let kids: Vec<String> = (0..contents.len())
        .map(|n| format!("{} 0 R", first + 2 * n))
        .collect();
    let resources = "<< /Font << /F 3 0 R >> /XObject << /Loop 4 0 R >> >>";
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Kids [{}] /Count {} /MediaBox [0 0 600 800] /Resources {resources} >>", kids.join(" "), contents.len()).into_bytes(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
        stream(&format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources {resources}"), b"/Loop Do"),
    ];
    for (n, content) in contents.iter().enumerate() {
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /Contents {} 0 R >>",
                first + 2 * n + 1
            )
            .into_bytes(),
        );
        objects.push(content.clone());
    }
    pdf(&objects)
}

/// Lines of text, each with size and place.
fn lines(lines: &[(f64, f64, f64, &str)]) -> Vec<u8> {
    let mut content = String::new();
    for (size, x, y, words) in lines {
        writeln!(content, "BT /F {size} Tf {x} {y} Td ({words}) Tj ET").unwrap();
    }
    stream("", content.as_bytes())
}

const LEFT: [&str; 5] = [
    "A ferry ran aground in thick fog off the",
    "island on Thursday evening, and three peo-",
    "ple were hurt when it struck a reef.",
    "The coastguard said that all 214 people on",
    "board had been brought ashore before mid-",
];
const RIGHT: [&str; 5] = [
    "night. Nobody knows why the ship had left",
    "the marked channel, said the harbour mas-",
    "ter, who has called for an inquiry.",
    "Divers are to look at the hull on Saturday,",
    "if the weather allows it, the owners said.",
];

fn two_columns() -> Vec<u8> {
    let mut first = vec![
        (9.0, 60.0, 770.0, "The Selwyn Courier 14 March 2025"),
        (24.0, 60.0, 700.0, "Ferry runs aground off Tarrek-an-Dol"),
    ];
    // The columns are drawn line by line across, as some programs do.
    for (n, (left, right)) in LEFT.iter().zip(RIGHT).enumerate() {
        let y = 660.0 - 13.0 * n as f64;
        first.push((10.0, 60.0, y, left));
        first.push((10.0, 320.0, y, right));
    }
    first.push((9.0, 300.0, 30.0, "1"));
    let second = [
        (9.0, 60.0, 770.0, "The Selwyn Courier 14 March 2025"),
        (
            10.0,
            60.0,
            700.0,
            "All sailings to the island are suspended until Monday.",
        ),
        (9.0, 300.0, 30.0, "2"),
    ];
    pages(&[lines(&first), lines(&second)])
}

#[test]
fn columns_broken_words_and_running_heads_are_undone() {
    let draft = draft("a.pdf", &two_columns());
    assert_eq!(
        told(&draft),
        [
            "headline: Ferry runs aground off Tarrek-an-Dol",
            "paragraph: A ferry ran aground in thick fog off the island on Thursday evening, and three people were hurt when it struck a reef.",
            "paragraph: The coastguard said that all 214 people on board had been brought ashore before midnight. Nobody knows why the ship had left the marked channel, said the harbour master, who has called for an inquiry.",
            "paragraph: Divers are to look at the hull on Saturday, if the weather allows it, the owners said.",
            "paragraph: All sailings to the island are suspended until Monday.",
            "furniture: The Selwyn Courier 14 March 2025",
            "furniture: 1",
            "furniture: The Selwyn Courier 14 March 2025",
            "furniture: 2",
        ]
    );
    let whys: Vec<&str> = draft.furniture.iter().map(|f| f.why.as_str()).collect();
    assert_eq!(
        whys,
        ["running head", "page number", "running head", "page number"]
    );
}

#[test]
fn pdf_files_that_do_not_open_say_why() {
    let picture = stream("", b"q 600 0 0 800 0 0 cm /Im Do Q");
    assert_eq!(
        refusal("a.pdf", &pages(&[stream("", b"")])),
        "a.pdf: there is no text in this PDF, only pictures of pages; recognise its text with another program first, or type it out"
    );
    let damaged = "a.pdf: the file is damaged or cut short; fetch or save it again";
    let whole = two_columns();
    assert_eq!(
        refusal("a.pdf", whole.get(..whole.len() / 3).unwrap()),
        damaged
    );
    assert_eq!(refusal("a.pdf", b"%PDF-1.7 ..."), damaged);
    assert!(!refusal("a.pdf", &pages(&[picture])).is_empty());
    assert_eq!(
        refusal("lying.txt", &pages(&[stream("", b"/Loop Do")])),
        "lying.txt: the pages of this PDF draw themselves without end; copy the article from the program that shows it into a text file and open that"
    );
    let locked = pdf(&[
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [] /Count 0 >>".to_vec(),
        b"<< /Filter /Standard /V 1 /R 2 /O (00000000000000000000000000000000) /U (11111111111111111111111111111111) /P -4 >>".to_vec(),
    ]);
    let locked = String::from_utf8(locked).unwrap().replace(
        "/Root 1 0 R",
        "/Root 1 0 R /Encrypt 3 0 R /ID [(0123456789abcdef) (0123456789abcdef)]",
    );
    assert_eq!(
        refusal("a.pdf", locked.as_bytes()),
        "a.pdf: the PDF has a password; save it without one and open that"
    );
}

#[test]
fn a_pdf_that_unpacks_without_end_is_refused() {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..130 {
        packer.write_all(&[b' '; 1 << 20]).unwrap();
    }
    let bomb = pages(&[stream("/Filter /FlateDecode", &packer.finish().unwrap())]);
    assert!(bomb.len() < 1 << 20);
    let told = "a.pdf: the file unpacks to more than 128 MiB; copy the article from the program that shows it into a text file and open that";
    assert_eq!(refusal("a.pdf", &bomb), told);
    let twice = pages(&[stream("/Filter [/FlateDecode /FlateDecode]", b"x")]);
    assert_eq!(refusal("a.pdf", &twice), told);
}
