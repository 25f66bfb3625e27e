//! The path of a version as a story file names it: from the folder of the file, so that both can be moved together.

use std::path::{Component, Path, PathBuf};

/// The path from a folder to a file, wherever it lies; the whole path where none leads there.
pub(super) fn path_from(folder: &Path, file: &Path) -> String {
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    // The folder of a name alone is the one that the reader is in.
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let (folder, file) = (whole(folder), whole(file));
    let relative = find_way(&folder, &file).or_else(|| {
        // Behind a link `..` leads elsewhere: as the disk names them both may lie side by side.
        let (folder, file) = (folder.canonicalize().ok()?, file.canonicalize().ok()?);
        find_way(&folder, &file)
    });
    relative.unwrap_or(file).display().to_string()
}

/// The way from a folder to a file if it leads there: not across drives, nor through links that lead elsewhere.
fn find_way(folder: &Path, file: &Path) -> Option<PathBuf> {
    let folder_parts: Vec<Component<'_>> = plain_parts(folder)?;
    let file_parts: Vec<Component<'_>> = plain_parts(file)?;
    let n_common = folder_parts
        .iter()
        .zip(&file_parts)
        .take_while(|(one, other)| one == other)
        .count();
    if n_common == 0 {
        return None;
    }
    let ups = folder_parts
        .iter()
        .skip(n_common)
        .map(|_| Component::ParentDir);
    let downs = file_parts.iter().skip(n_common).copied();
    let way: PathBuf = ups.chain(downs).collect();
    let is_there = |path: &Path| path.canonicalize().ok();
    let leads_there = match is_there(file) {
        Some(file) => is_there(&folder.join(&way)) == Some(file),
        None => true,
    };
    leads_there.then_some(way)
}

/// The parts of a path; none if it has parts that lead up.
fn plain_parts(path: &Path) -> Option<Vec<Component<'_>>> {
    let parts: Vec<Component<'_>> = path.components().collect();
    (!parts.contains(&Component::ParentDir)).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::path_from;
    use std::path::Path;

    #[test]
    fn the_way_leads_down_up_and_across() {
        let from = |folder: &str, file: &str| path_from(Path::new(folder), Path::new(file));
        assert_eq!(from("/x/y", "/x/y/a.txt"), "a.txt");
        assert_eq!(from("/x/y", "/x/y/z/a.txt"), "z/a.txt");
        assert_eq!(from("/x/y", "/x/a.txt"), "../a.txt");
        assert_eq!(from("/x/y/z", "/x/w/a.txt"), "../../w/a.txt");
    }
}
