//! Which files of a dataset belong to a split of a configuration: what the dataset's card says,
//! else the file-name rules that the hub documents (`datasets-file-names-and-splits`). It asks
//! nobody.

#[cfg(test)]
mod tests;

use serde::Deserialize;

use crate::foreign_file::quote;

/// Names that a message lists at most.
const LISTED: usize = 12;

/// Splits by the words in the names of files or folders.
const WORDS: [(&str, &[&str]); 3] = [
    ("train", &["train", "training"]),
    ("validation", &["validation", "valid", "val", "dev"]),
    ("test", &["test", "testing", "eval", "evaluation"]),
];

/// One configuration of a dataset's card.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CardConfig {
    config_name: String,
    data_files: Option<DataFiles>,
    data_dir: Option<String>,
    default: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum DataFiles {
    Pattern(String),
    Splits(Vec<SplitFiles>),
    Patterns(Vec<String>),
}

#[derive(Clone, Debug, Deserialize)]
struct SplitFiles {
    split: String,
    path: Patterns,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Patterns {
    One(String),
    Several(Vec<String>),
}

/// What is wanted of a dataset.
#[derive(Clone, Copy)]
pub struct WantedSplit<'w> {
    pub config: Option<&'w str>,
    pub split: &'w str,
    /// Whether a file of this name can be read.
    pub is_readable: &'w dyn Fn(&str) -> bool,
}

/// Why a dataset has no files for what is wanted.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// It has no file that can be read.
    NoData(String),
    /// It lacks what was named; the text lists what there is.
    Named(String),
}

/// The files of a split in the order of their names.
pub(super) fn files_of(
    files: &[String],
    configs: &[CardConfig],
    wanted: &WantedSplit,
) -> Result<Vec<String>, Missing> {
    let (name, splits) = match chosen_config(configs, wanted.config)? {
        Some(config) => (config.config_name.as_str(), config.splits(files, wanted)),
        None => match wanted.config.filter(|name| *name != "default") {
            Some(folder) => (folder, inferred(&in_folder(files, folder, wanted)?, wanted)),
            None => ("default", inferred(files, wanted)),
        },
    };
    if splits.is_empty() {
        let listing = listing(files.iter().map(String::as_str));
        return Err(Missing::NoData(format!("it has no files of data, only {listing}")));
    }
    let Some((_, in_split)) = splits.iter().find(|(split, _)| split == wanted.split) else {
        let known = listing(splits.iter().map(|(split, _)| split.as_str()));
        let (split, name) = (quote(wanted.split), quote(name));
        return Err(Missing::Named(format!(
            "it has no split {split:?}, configuration {name} has {known}"
        )));
    };
    let readable: Vec<String> =
        in_split.iter().filter(|f| (wanted.is_readable)(f)).cloned().collect();
    match (readable.is_empty(), in_split.is_empty()) {
        (false, _) => refuse_partial(readable),
        (true, false) => {
            let listing = listing(in_split.iter().map(String::as_str));
            Err(Missing::NoData(format!("its files are of no format that is read: {listing}")))
        }
        (true, true) => Err(Missing::Named(format!(
            "its card names files of split {:?} that are not there",
            quote(wanted.split)
        ))),
    }
}

/// The files that a pattern matches.
pub(super) fn files_like(files: &[String], pattern: &str) -> Result<Vec<String>, Missing> {
    let matched = matching(files, pattern);
    match matched.is_empty() {
        false => refuse_partial(matched),
        true => {
            let listing = listing(files.iter().map(String::as_str));
            let pattern = quote(pattern);
            Err(Missing::Named(format!("no file matches {pattern:?}; there are {listing}")))
        }
    }
}

/// The hub converts the first 5 GB of a large dataset only, and marks the folder.
fn refuse_partial(mut files: Vec<String>) -> Result<Vec<String>, Missing> {
    files.sort();
    let is_partial = |file: &&String| file.split('/').any(|part| part.starts_with("partial-"));
    match files.iter().find(is_partial) {
        None => Ok(files),
        Some(file) => Err(Missing::Named(format!(
            "the hub converted only a part of it ({}); name files of the dataset itself, as in hf://ID/FOLDER/*.parquet",
            quote(file)
        ))),
    }
}

fn chosen_config<'c>(
    configs: &'c [CardConfig],
    name: Option<&str>,
) -> Result<Option<&'c CardConfig>, Missing> {
    let named = |name: &str| configs.iter().find(|config| config.config_name == name);
    let chosen = match (name, configs) {
        (_, []) => return Ok(None),
        (Some(name), _) => named(name),
        (None, [only]) => Some(only),
        (None, _) => configs.iter().find(|config| config.default).or_else(|| named("default")),
    };
    chosen.map(Some).ok_or_else(|| {
        let known = listing(configs.iter().map(|config| config.config_name.as_str()));
        Missing::Named(match name {
            Some(name) => format!("it has no configuration {:?}; there are {known}", quote(name)),
            None => format!("config must name one of its configurations: {known}"),
        })
    })
}

impl CardConfig {
    /// The files of each split.
    fn splits(&self, files: &[String], wanted: &WantedSplit) -> Vec<(String, Vec<String>)> {
        let folder = self.data_dir.as_deref().unwrap_or_default().trim_matches('/');
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let matches = |patterns: &[String]| -> Vec<String> {
            patterns.iter().flat_map(|p| matching(files, &format!("{prefix}{p}"))).collect()
        };
        match &self.data_files {
            None => {
                let inside: Vec<String> =
                    files.iter().filter(|file| file.starts_with(&prefix)).cloned().collect();
                inferred(&inside, wanted)
            }
            Some(DataFiles::Pattern(pattern)) => {
                vec![("train".into(), matches(std::slice::from_ref(pattern)))]
            }
            Some(DataFiles::Patterns(patterns)) => vec![("train".into(), matches(patterns))],
            Some(DataFiles::Splits(splits)) => {
                let patterns = |split: &SplitFiles| match &split.path {
                    Patterns::One(pattern) => vec![pattern.clone()],
                    Patterns::Several(patterns) => patterns.clone(),
                };
                let files = |split: &SplitFiles| (split.split.clone(), matches(&patterns(split)));
                splits.iter().map(files).collect()
            }
        }
    }
}

/// The files in the folder of a configuration, where the card names none.
fn in_folder(files: &[String], folder: &str, wanted: &WantedSplit) -> Result<Vec<String>, Missing> {
    let inside =
        |file: &&String| file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let in_folder: Vec<String> = files.iter().filter(inside).cloned().collect();
    if !in_folder.is_empty() {
        return Ok(in_folder);
    }
    let readable = files.iter().filter(|file| (wanted.is_readable)(file));
    let mut folders: Vec<&str> =
        readable.filter_map(|file| Some(file.split_once('/')?.0)).collect();
    folders.dedup();
    let known = match folders.is_empty() {
        true => "it has one, so remove config".to_string(),
        false => format!("its folders are {}", listing(folders.into_iter())),
    };
    Err(Missing::Named(format!("it has no configuration {:?}; {known}", quote(folder))))
}

/// The files of each split by their names, of the format that most have.
fn inferred(files: &[String], wanted: &WantedSplit) -> Vec<(String, Vec<String>)> {
    let data: Vec<&String> = files.iter().filter(|file| is_data(file, wanted)).collect();
    let most = data.iter().max_by_key(|file| {
        (data.iter().filter(|other| format_of(other) == format_of(file)).count(), format_of(file))
    });
    let Some(format) = most.map(|file| format_of(file)) else {
        return Vec::new();
    };
    let data = || data.iter().filter(|file| format_of(file) == format);
    let mut splits: Vec<(String, Vec<String>)> = Vec::new();
    for file in data() {
        let Some(split) = sharded_split(file) else { continue };
        match splits.iter_mut().find(|(known, _)| known == split) {
            Some((_, files)) => files.push(file.to_string()),
            None => splits.push((split.to_string(), vec![file.to_string()])),
        }
    }
    if splits.is_empty() {
        let has = |file: &str, words: &[&str]| words.iter().any(|word| has_word(file, word));
        splits = WORDS
            .iter()
            .map(|(split, words)| {
                let files = data().filter(|file| has(file, words)).map(|file| file.to_string());
                (split.to_string(), files.collect::<Vec<_>>())
            })
            .filter(|(_, files)| !files.is_empty())
            .collect();
    }
    if splits.is_empty() {
        splits.push(("train".into(), data().map(|file| file.to_string()).collect()));
    }
    splits
}

/// Whether a file holds data, as against what describes it.
fn is_data(file: &str, wanted: &WantedSplit) -> bool {
    const DESCRIBING: [&str; 5] = [
        "README.md",
        "config.json",
        "dataset_info.json",
        "dataset_infos.json",
        "dataset_dict.json",
    ];
    let name = file.rsplit('/').next().unwrap_or_default();
    let is_license = name.to_lowercase().starts_with("license");
    !DESCRIBING.contains(&name) && !is_license && (wanted.is_readable)(file)
}

/// The extension without that of a compression.
fn format_of(file: &str) -> &str {
    let stem = file.trim_end_matches(".gz").trim_end_matches(".zst");
    stem.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// The split of `data/SPLIT-00000-of-00003.EXT`.
fn sharded_split(file: &str) -> Option<&str> {
    let (shard, total) = file.strip_prefix("data/")?.rsplit_once("-of-")?;
    let (split, number) = shard.rsplit_once('-')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let total = total.split(['.', '-']).next()?;
    (digits(number) && number.len() == 5 && digits(total) && !split.contains('/')).then_some(split)
}

/// Whether a word is in a path, between its ends and characters that are of no word.
fn has_word(path: &str, word: &str) -> bool {
    let bounds = |c: Option<char>| c.is_none_or(|c| "-._ /".contains(c) || c.is_ascii_digit());
    path.match_indices(word).any(|(at, _)| {
        let (before, after) = (&path[..at], &path[at + word.len()..]);
        bounds(before.chars().next_back()) && !after.is_empty() && bounds(after.chars().next())
    })
}

fn matching(files: &[String], pattern: &str) -> Vec<String> {
    let options = glob::MatchOptions { require_literal_separator: true, ..Default::default() };
    match glob::Pattern::new(pattern.trim_start_matches("./")) {
        Ok(pattern) => {
            files.iter().filter(|file| pattern.matches_with(file, options)).cloned().collect()
        }
        Err(_) => files.iter().filter(|file| *file == pattern).cloned().collect(),
    }
}

fn listing<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<&str> = names.collect();
    let shown = names.iter().take(LISTED).map(|name| quote(name)).collect::<Vec<_>>().join(", ");
    match names.len() {
        0 => "none".to_string(),
        count if count > LISTED => format!("{shown} and {} more", count - LISTED),
        _ => shown,
    }
}
