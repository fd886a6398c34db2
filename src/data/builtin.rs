//! The texts that the program has inside, for the configuration that it has inside. A corpus is
//! read from files, so they are written into the folder of the token files first.

use super::user_error;
use crate::atomic_file::write_atomically;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

const TEXTS: [(&str, &[u8]); 2] = [
    ("data/shakespeare.txt", include_bytes!("../../configs/data/shakespeare.txt")),
    ("data/tempest.txt", include_bytes!("../../configs/data/tempest.txt")),
];

/// The file in `folder` that holds the text of this name, written unless it is there already.
pub fn builtin_text(name: &str, folder: &Path) -> Result<PathBuf> {
    let Some((_, text)) = TEXTS.iter().find(|(known, _)| *known == name) else {
        let known = TEXTS.map(|(known, _)| known).join(", ");
        return Err(user_error(format!(
            "data: there is no built-in text {name:?}; there are {known}"
        )));
    };
    let path = folder.join(name.replace('/', "-"));
    if std::fs::read(&path).is_ok_and(|written| written == *text) {
        return Ok(path);
    }
    std::fs::create_dir_all(folder)
        .with_context(|| format!("data: cannot create {}", folder.display()))?;
    write_atomically(&path, text).with_context(|| format!("data: {}", path.display()))?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_written_once() {
        let folder = tempfile::TempDir::new().unwrap();
        let cache = folder.path().join("cache");
        let path = builtin_text("data/tempest.txt", &cache).unwrap();
        let written = || std::fs::metadata(&path).unwrap().modified().unwrap();
        let first = written();
        assert!(std::fs::read_to_string(&path).unwrap().contains("PROSPERO"));
        assert_eq!(builtin_text("data/tempest.txt", &cache).unwrap(), path);
        assert_eq!(written(), first);
        let error = builtin_text("data/hamlet.txt", &cache).unwrap_err();
        assert!(error.to_string().contains("no built-in text \"data/hamlet.txt\""), "{error}");
    }
}
