//! Files that others wrote. They are opened only where they are regular and of a plausible size,
//! recognized where something else was stored in their place, and quoted in messages in a few
//! hundred printable characters. It knows no format.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Characters of foreign text that a message quotes at most.
const QUOTED: usize = 200;

/// The greatest size of a file of settings, such as `config.json`.
pub const SETTINGS_BYTES: u64 = 16 << 20;
/// The greatest size of a tokenizer file or of an index of tensors. The largest that are published
/// have 40 MB.
pub const TABLE_BYTES: u64 = 512 << 20;

/// Opens a regular file, or a link to one, for reading.
///
/// # Errors
/// Folders, pipes, sockets and devices are `InvalidInput`.
pub fn open(path: &Path) -> io::Result<File> {
    // Opening a pipe that nobody writes to would otherwise wait forever.
    let file = OpenOptions::new().read(true).custom_flags(libc::O_NONBLOCK).open(path)?;
    match file.metadata()?.is_file() {
        true => Ok(file),
        false => Err(invalid("it is not a regular file".into())),
    }
}

/// Reads a regular file of at most `limit` bytes.
///
/// # Errors
/// Anything but a regular file, and a larger one, are `InvalidInput`.
pub fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let file = open(path)?;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        let megabytes = limit >> 20;
        return Err(invalid(format!("it is larger than {megabytes} MiB, which no such file is")));
    }
    Ok(bytes)
}

fn invalid(problem: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, problem)
}

/// Whether an error of [`open`] or [`read`] is the fault of the one who named the file.
pub fn is_user_error(error: &io::Error) -> bool {
    use io::ErrorKind::{InvalidInput, IsADirectory, NotADirectory, NotFound, PermissionDenied};
    let kinds = [InvalidInput, IsADirectory, NotADirectory, NotFound, PermissionDenied];
    kinds.contains(&error.kind())
}

/// What a file holds in place of its content, if it is one of the usual mistakes, and what to do.
pub fn mistaken_for(start: &[u8]) -> Option<&'static str> {
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    let begins = |prefix: &[u8]| {
        text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    if begins(b"version https://git-lfs.github.com/spec/") {
        return Some("it is a Git LFS pointer, not the file itself; run `git lfs pull`");
    }
    let is_page = begins(b"<!doctype html") || begins(b"<html");
    is_page.then_some("it is a web page, not the file itself; download the file again")
}

/// Foreign text as a message shows it: control characters escaped, the middle of a long text left
/// out.
pub fn quote(text: &str) -> String {
    shorten(text, QUOTED)
}

/// The same with at most `limit` characters.
pub fn shorten(text: &str, limit: usize) -> String {
    let escaped = |text: &str| -> String { text.chars().flat_map(escape).collect() };
    if text.chars().nth(limit).is_none() {
        return escaped(text);
    }
    let (head, tail) = (limit * 2 / 3, limit / 3);
    let at = |count| text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    let start = text.char_indices().rev().nth(tail.max(1) - 1).map_or(0, |(at, _)| at);
    format!("{} […] {}", escaped(&text[..at(head)]), escaped(&text[start..]))
}

/// Control characters, and those that change the direction of the text around them, as escapes.
fn escape(c: char) -> impl Iterator<Item = char> {
    let hidden = c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let escaped = hidden.then(|| c.escape_default());
    let plain = (!hidden).then_some(c);
    escaped.into_iter().flatten().chain(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_regular_files_of_a_plausible_size_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("a"), "four").unwrap();
        std::os::unix::fs::symlink(path("a"), path("link")).unwrap();
        assert_eq!(read(&path("link"), 4).unwrap(), b"four");
        assert!(read(&path("a"), 3).unwrap_err().to_string().contains("larger than"));
        std::process::Command::new("mkfifo").arg(path("pipe")).status().unwrap();
        std::os::unix::fs::symlink("/dev/zero", path("device")).unwrap();
        for name in ["pipe", "device", "."] {
            let error = read(&path(name), 1 << 20).unwrap_err();
            assert!(error.to_string().contains("not a regular file"), "{name}: {error}");
            assert!(is_user_error(&error), "{name}");
        }
        assert!(is_user_error(&read(&path("none"), 1).unwrap_err()));
    }

    #[test]
    fn usual_mistakes_are_recognized() {
        let pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n";
        assert!(mistaken_for(pointer).unwrap().contains("git lfs pull"));
        assert!(mistaken_for(b"\n<!DOCTYPE html><html>").unwrap().contains("web page"));
        for other in [&b"{}"[..], b"", b"versi", b"<s>"] {
            assert_eq!(mistaken_for(other), None);
        }
    }

    #[test]
    fn quotes_are_short_and_printable() {
        assert_eq!(quote("llama é"), "llama é");
        assert_eq!(quote("\u{1b}[31mred\n"), "\\u{1b}[31mred\\n");
        assert_eq!(shorten("0123456789ab", 6), "0123 […] ab");
        assert!(quote(&"é\u{1b}".repeat(1 << 20)).chars().count() < 2000);
    }
}
