//! A room uses only rooms below it.

use minutebook_tests::{files_below, root};

/// The rooms from the ground up; layout and model stand on one floor and do not know each other.
const FLOORS: &[&[&str]] =
    &[&["text"], &["model", "layout"], &["phrase"], &["document"], &["link"], &["review"], &["export"]];

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

#[test]
fn no_room_uses_a_room_above_it() {
    let home = root().join("crates/minutebook/src");
    let mut upward = Vec::new();
    for file in files_below(&home) {
        let path = file.strip_prefix(&home).expect("below it");
        let room = path.iter().next().and_then(|name| name.to_str()).unwrap_or("");
        let Some(own) = floor(room) else { continue };
        let code = std::fs::read_to_string(&file).expect("our own source");
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for used in line.split("crate::").skip(1) {
                let used: String = used.chars().take_while(char::is_ascii_lowercase).collect();
                let up = floor(&used).is_some_and(|other| other > own || (other == own && used != room));
                if up {
                    upward.push(format!("{}: {}", path.display(), line.trim()));
                }
            }
        }
    }
    assert!(upward.is_empty(), "a room uses one that is not below it:\n{}", upward.join("\n"));
}

#[test]
fn nom_lives_in_phrase_alone() {
    let home = root().join("crates/minutebook/src");
    let elsewhere: Vec<_> = files_below(&home)
        .into_iter()
        .filter(|file| !file.starts_with(home.join("phrase")))
        .filter(|file| std::fs::read_to_string(file).expect("our own source").contains("nom::"))
        .collect();
    assert!(elsewhere.is_empty(), "nom outside the phrase room: {elsewhere:?}");
}
