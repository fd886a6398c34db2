//! Every file of `configs/` loads.

use super::Config;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("configs")
}

#[test]
fn every_file_loads_and_resolves_to_itself() {
    let files = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    for path in files.filter(|path| path.extension().is_some_and(|extension| extension == "toml")) {
        let config =
            Config::load(&path, &[]).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let again = Config::parse(&config.to_toml(), "config.toml", &[]);
        assert_eq!(again, Ok(config), "{}", path.display());
    }
}

#[test]
fn corpora_of_the_examples_are_shipped() {
    for name in ["shakespeare", "llama3-tiny", "shakespeare-gpt2"] {
        let data = Config::load(folder().join(format!("{name}.toml")), &[]).unwrap().data;
        for path in data.train.iter().chain(&data.validation) {
            assert!(Path::new(path).is_file(), "{name} names {path}");
        }
    }
}

#[test]
fn settings_of_the_parity_fixtures_load() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/parity");
    let files =
        |folder: PathBuf| std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let cases = files(root).filter(|path| path.is_dir()).flat_map(files);
    let settings: Vec<_> = cases
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    assert!(settings.len() >= 16, "{settings:?}");
    for path in settings {
        Config::load(&path, &[]).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
}
