//! Files in a folder of versions that are none: told by their names, and each with a word for what it is.

use std::path::Path;

/// What a file is that nobody takes for an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum OtherFile {
    /// Nobody sees it in a listing either.
    Hidden,
    /// A report, a session or its lock.
    Own,
    Picture,
    Recording,
    Table,
    SourceCode,
    Log,
    Archive,
    /// A leftover of an editor, settings, a database, a font, a program.
    Data,
}

const PICTURES: &[&str] = &[
    "png", "jpg", "jpeg", "gif", "webp", "svg", "ico", "bmp", "tif", "tiff", "heic", "avif", "psd",
];
const RECORDINGS: &[&str] = &[
    "mp3", "m4a", "wav", "ogg", "flac", "mp4", "mov", "avi", "mkv", "webm", "opus", "aac",
];
const TABLES: &[&str] = &[
    "csv", "tsv", "xls", "xlsx", "xlsm", "ods", "parquet", "numbers",
];
const CODE: &[&str] = &[
    "css", "js", "mjs", "ts", "tsx", "jsx", "rs", "py", "ipynb", "c", "h", "cc", "cpp", "hpp",
    "cs", "java", "kt", "go", "rb", "php", "pl", "lua", "swift", "scala", "hs", "r", "jl", "sh",
    "bash", "zsh", "fish", "ps1", "bat", "sql", "scss", "vue", "class", "pyc", "tex", "bib",
];
const ARCHIVES: &[&str] = &[
    "zip", "gz", "bz2", "xz", "zst", "7z", "rar", "tar", "tgz", "dmg",
];
const DATA: &[&str] = &[
    "exe", "dll", "so", "o", "a", "bin", "db", "sqlite", "woff", "woff2", "ttf", "otf", "lnk",
    "url", "ini", "bak", "tmp", "swp", "yaml", "yml", "toml", "lock", "cfg", "conf", "pptx", "ppt",
    "odp",
];
/// Source code that has no ending.
const CODE_NAMES: &[&str] = &["makefile", "dockerfile", "justfile", "rakefile"];

impl OtherFile {
    /// What a file of this name is; none for what may be an article. Who wrote a file is not told by its name.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.to_lowercase();
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        if name.starts_with('.') {
            return Some(Self::Hidden);
        }
        if name.ends_with(".warc.gz") {
            return None;
        }
        if name.ends_with('~') {
            return Some(Self::Data);
        }
        if CODE_NAMES.contains(&name.as_str()) {
            return Some(Self::SourceCode);
        }
        // Logs are turned over: `error.log`, then `error.log.1`.
        let is_number = !ending.is_empty() && ending.chars().all(|c| c.is_ascii_digit());
        if ending == "log" || (is_number && name.contains(".log.")) {
            return Some(Self::Log);
        }
        let kinds = [
            (PICTURES, Self::Picture),
            (RECORDINGS, Self::Recording),
            (TABLES, Self::Table),
            (CODE, Self::SourceCode),
            (ARCHIVES, Self::Archive),
            (DATA, Self::Data),
        ];
        let kind = kinds
            .into_iter()
            .find(|(endings, _)| endings.contains(&ending));
        kind.map(|(_, kind)| kind)
    }

    /// What so many of them are called.
    fn name(self, n: usize) -> &'static str {
        match (self, n) {
            (Self::Hidden, 1) => "hidden file",
            (Self::Hidden, _) => "hidden files",
            (Self::Own, 1) => "file that retold wrote",
            (Self::Own, _) => "files that retold wrote",
            (Self::Picture, 1) => "picture",
            (Self::Picture, _) => "pictures",
            (Self::Recording, 1) => "recording",
            (Self::Recording, _) => "recordings",
            (Self::Table, 1) => "table",
            (Self::Table, _) => "tables",
            (Self::SourceCode, 1) => "file of source code",
            (Self::SourceCode, _) => "files of source code",
            (Self::Log, 1) => "log",
            (Self::Log, _) => "logs",
            (Self::Archive, 1) => "archive",
            (Self::Archive, _) => "archives",
            (Self::Data, 1) => "other file",
            (Self::Data, _) => "other files",
        }
    }
}

/// So many names are told of each kind; of more only the number.
const NAMED: usize = 2;

/// What was passed over, in words: *1 table (t.csv), 3 pictures*.
pub(super) fn describe_other_files(files: &[(OtherFile, String)]) -> String {
    let mut kinds: Vec<OtherFile> = files.iter().map(|(kind, _)| *kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let parts = kinds.into_iter().map(|kind| {
        let names: Vec<&str> = files
            .iter()
            .filter(|(of, _)| *of == kind)
            .map(|(_, name)| name.as_str())
            .collect();
        let n = names.len();
        let told = match kind {
            OtherFile::Hidden => String::new(),
            _ if n > NAMED => String::new(),
            _ => format!(" ({})", names.join(", ")),
        };
        format!("{n} {}{told}", kind.name(n))
    });
    parts.collect::<Vec<_>>().join(", ")
}
