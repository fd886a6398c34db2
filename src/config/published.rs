//! Every file of `configs/` loads, and a published model has exactly its published size.

use super::Config;
use std::path::{Path, PathBuf};

/// Sizes as their publishers state them; those of xlstm-jax follow from its code, which states
/// none.
const SIZES: &[(&str, u64)] = &[
    ("llama2-7b", 6_738_415_616),
    ("llama3-8b", 8_030_261_248),
    ("llama3-70b", 70_553_706_496),
    ("llama3.1-8b", 8_030_261_248),
    ("llama3.1-70b", 70_553_706_496),
    ("llama3.1-405b", 405_853_388_800),
    ("llama3.2-1b", 1_235_814_400),
    ("llama3.2-3b", 3_212_749_824),
    ("smollm2-135m", 134_515_008),
    ("tinyllama-1.1b", 1_100_048_384),
    ("xlstm-llama-165m", 162_220_800),
    ("xlstm-llama-1.3b", 1_420_396_544),
    ("xlstm-llama-7b", 6_863_196_160),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("configs")
}

#[test]
fn published_models_have_their_published_size() {
    for (name, size) in SIZES {
        let config = Config::load(folder().join(format!("{name}.toml")), &[]).unwrap();
        assert_eq!(config.model.parameter_count(), *size, "{name}");
    }
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
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
            assert!(path.is_file(), "{name} names {}", path.display());
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
