//! What is watched while it is read: files, folders, story files; what has come to rest and what never does.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use retold::load::LoadOptions;
use retold::work::{Update, WatchMode, WatchRequest, WatchedPlaces, spawn_reading};

const A: &str = "The mill in Osk burned down on Friday.\n";
const B: &str = "A mill burned in Osk on Friday night.\n";

struct Watch {
    updates: Receiver<Update>,
    requests: Sender<WatchRequest>,
}

fn watch(paths: &[PathBuf]) -> Watch {
    let (sender, updates) = channel();
    let every = WatchMode::Watches(Duration::from_secs(300));
    let tell = Box::new(move |update| sender.send(update).is_ok());
    let requests = spawn_reading(paths.to_vec(), LoadOptions::default(), every, tell);
    Watch { updates, requests }
}

impl Watch {
    /// The next update that counts, within a few seconds.
    fn next<T>(&self, wanted: impl Fn(Update) -> Option<T>) -> T {
        let end = Instant::now() + Duration::from_secs(20);
        while Instant::now() < end {
            if let Ok(update) = self.updates.recv_timeout(Duration::from_millis(100))
                && let Some(found) = wanted(update)
            {
                return found;
            }
        }
        panic!("nothing has come")
    }

    fn places(&self) -> WatchedPlaces {
        self.next(|update| match update {
            Update::Watching(places) => Some(places),
            _ => None,
        })
    }

    /// The letters and words of the story as it was read again, and what is wrong with it.
    fn reloaded(&self) -> (String, Vec<String>) {
        self.next(|update| match update {
            Update::Reloaded(news) => {
                let story = &news.analysis.story;
                let told = story.versions.iter();
                let told = told.map(|v| format!("{} {}", v.letter, story.text(v.span).trim()));
                let troubles = news.troubles.iter().map(ToString::to_string);
                Some((told.collect::<Vec<_>>().join(" | "), troubles.collect()))
            }
            _ => None,
        })
    }

    fn lost(&self) -> String {
        self.next(|update| match update {
            Update::Lost(troubles) => Some(troubles[0].to_string()),
            _ => None,
        })
    }
}

fn folder() -> (tempfile::TempDir, [PathBuf; 2]) {
    let folder = tempfile::tempdir().unwrap();
    let files = [("a.txt", A), ("b.txt", B)].map(|(name, text)| write(folder.path(), name, text));
    (folder, files)
}

fn write(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn it_is_said_what_is_watched_and_what_is_not() {
    let (_folder, files) = folder();
    let places = watch(&files).places();
    assert_eq!(places.to_string(), "watching 2 files");
    let places = WatchedPlaces {
        n_files: 1,
        n_pages: 2,
        every: Duration::from_secs(300),
        unwatched: vec!["standard input, which is read once".to_owned()],
        ..WatchedPlaces::default()
    };
    assert_eq!(
        places.to_string(),
        "watching 1 file · asking 2 pages again every 5 minutes · not watching standard input, which is read once"
    );
}

#[test]
fn a_file_that_comes_back_as_it_was_is_no_trouble_any_more() {
    let (folder, files) = folder();
    let watch = watch(&files);
    watch.places();
    write(folder.path(), "b.txt", "");
    assert!(
        watch
            .lost()
            .contains("the file is empty; what it said last stays")
    );
    write(folder.path(), "b.txt", B);
    let (told, troubles) = watch.reloaded();
    assert!(
        told.contains(B.trim()) && troubles.is_empty(),
        "{troubles:?}"
    );
}

#[test]
fn a_file_that_never_rests_is_shown_all_the_same() {
    let (folder, files) = folder();
    let watch = watch(&files);
    watch.places();
    let path = folder.path().join("b.txt");
    let writer = thread::spawn(move || {
        for n in 0..60 {
            fs::write(&path, format!("{B}\nTake {n}.\n")).unwrap();
            thread::sleep(Duration::from_millis(100));
        }
    });
    // Six seconds of writing: it is seen while it goes on.
    let (told, _) = watch.reloaded();
    assert!(told.contains("Take") && !told.contains("Take 59"), "{told}");
    writer.join().unwrap();
}

#[test]
fn a_new_file_of_a_folder_is_offered_and_comes_last() {
    let (folder, _) = folder();
    let watch = watch(&[folder.path().to_path_buf()]);
    assert!(watch.places().has_lists);
    // What is no version is not offered.
    write(folder.path(), "notes.csv", "a,b\n");
    write(folder.path(), "Aa.txt", "The mill of Osk is gone.\n");
    let offered = watch.next(|update| match update {
        Update::NewFiles(files) => Some(files),
        _ => None,
    });
    let names: Vec<_> = offered
        .iter()
        .map(|file| file.file_name().unwrap())
        .collect();
    assert_eq!(names, ["Aa.txt"]);
    watch.requests.send(WatchRequest::OpenNew).unwrap();
    let (told, _) = watch.reloaded();
    assert!(told.ends_with("| C The mill of Osk is gone."), "{told}");
    write(folder.path(), "Aa.txt", "The mill of Osk is no more.\n");
    assert!(
        watch
            .reloaded()
            .0
            .ends_with("| C The mill of Osk is no more.")
    );
}

#[test]
fn a_story_file_is_read_again_and_a_broken_one_changes_nothing() {
    let (folder, _) = folder();
    let story = write(
        folder.path(),
        "story.toml",
        "[[version]]\npath = \"a.txt\"\nletter = \"X\"\n",
    );
    for path in [story, folder.path().to_path_buf()] {
        story_file_read_again(folder.path(), &path);
        write(
            folder.path(),
            "story.toml",
            "[[version]]\npath = \"a.txt\"\nletter = \"X\"\n",
        );
    }
}

fn story_file_read_again(folder: &Path, path: &Path) {
    let watch = watch(&[path.to_path_buf()]);
    watch.places();
    let both = "base = \"Y\"\n[[version]]\npath = \"a.txt\"\nletter = \"X\"\n[[version]]\npath = \"b.txt\"\nletter = \"Y\"\n";
    write(folder, "story.toml", both);
    let (told, _) = watch.reloaded();
    assert_eq!(told, format!("X {} | Y {}", A.trim(), B.trim()));
    write(folder, "story.toml", "[[version]\n");
    assert!(
        watch
            .lost()
            .contains("what it said last stays on the screen")
    );
    write(folder, "story.toml", both);
    let (told, troubles) = watch.reloaded();
    assert!(
        told.contains("Y A mill") && troubles.is_empty(),
        "{troubles:?}"
    );
}
