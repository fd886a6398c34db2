//! The sources of a run: datasets of the hub become files of this machine at one commit, which the
//! run's configuration names from then on, so that a run that is resumed reads what it read before.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::config::{BUILTIN_PREFIX, Config, DataConfig, SourceConfig};
use crate::data::corpus::{can_read, conversation_columns};
use crate::data::{Columns, RowRange, Source, builtin_text};
use crate::error::UserError;
use crate::hf::hub::{self, DatasetAddress, DatasetFiles, Hub, WantedSplit};
use crate::runtime::Runtime;
use crate::storage;

/// Under which the first process publishes the commits.
const COMMITS: &str = "datasets";

/// The configuration with the commit of every dataset of the hub, on all processes alike. The first
/// process asks the hub, unless the run in `output` has named the commits already, and fetches the
/// files.
pub fn pin_sources(config: &Config, runtime: &Runtime, output: &Path) -> Result<Config> {
    if !config.data.sources().iter().any(|source| source.path.iter().any(|path| is_of_hub(path))) {
        return Ok(config.clone());
    }
    let rendezvous = runtime.rendezvous.as_ref();
    let pinned = match runtime.process().is_coordinator() {
        true => {
            let earlier = Config::load(output.join("config.toml"), &[]).ok();
            let earlier = earlier.map(|config| config.data).unwrap_or_default();
            let pinned = pin(&config.data, &earlier)?;
            let text = serde_json::to_string(&pinned)?;
            rendezvous.map_or(Ok(()), |rendezvous| rendezvous.put(COMMITS, &text))?;
            Some(pinned)
        }
        false => None,
    };
    runtime.sync("the datasets of the hub")?;
    let published = || -> Result<DataConfig> {
        let text = rendezvous.context("data: a process without rendezvous")?.get(COMMITS)?;
        Ok(serde_json::from_str(&text.context("data: process 0 named no commits of datasets")?)?)
    };
    let data = pinned.map_or_else(published, Ok)?;
    Ok(Config { data, ..config.clone() })
}

fn pin(data: &DataConfig, earlier: &DataConfig) -> Result<DataConfig> {
    let short = |paths: &[String], weight: f64| SourceConfig {
        path: paths.to_vec(),
        weight,
        ..SourceConfig::default()
    };
    let mut pinned = data.clone();
    pinned.train = pin_paths(&short(&data.train, 1.0), &earlier.train)?;
    pinned.validation = pin_paths(&short(&data.validation, 0.0), &earlier.validation)?;
    for source in &mut pinned.source {
        let same = |other: &&SourceConfig| other.name == source.name && other.path == source.path;
        if source.revision.is_none() {
            let before = earlier.source.iter().find(same);
            source.revision = before.and_then(|before| before.revision.clone());
        }
        if let Some(path) = source.path.iter().find(|path| is_of_hub(path)) {
            source.revision = Some(fetch(source, path)?.commit);
        }
    }
    Ok(pinned)
}

/// The paths of a short form, in which addresses have the commit.
fn pin_paths(source: &SourceConfig, earlier: &[String]) -> Result<Vec<String>> {
    let pin = |path: &String| {
        if !is_of_hub(path) {
            return Ok(path.clone());
        }
        let mut address = DatasetAddress::parse(path)?;
        let earlier = earlier.iter().filter_map(|path| DatasetAddress::parse(path).ok());
        let mut same = earlier.filter(|o| o.id == address.id && o.pattern == address.pattern);
        if address.revision.is_none() {
            address.revision = same.next().and_then(|other| other.revision);
        }
        let files = fetch_address(source, &address)?;
        Ok(address.at(&files.commit))
    };
    source.path.iter().map(pin).collect()
}

fn is_of_hub(path: &str) -> bool {
    path.starts_with(hub::SCHEME)
}

/// The files of a source that are at an address of the hub.
fn fetch(source: &SourceConfig, path: &str) -> Result<DatasetFiles> {
    let mut address = DatasetAddress::parse(path)?;
    if let (Some(revision), Some(_)) = (&source.revision, &address.revision) {
        return Err(UserError(format!(
            "data.source {}: revision={revision:?} and {path} both name a revision; keep one",
            source.name
        ))
        .into());
    }
    address.revision = address.revision.or(source.revision.clone());
    fetch_address(source, &address)
}

fn fetch_address(source: &SourceConfig, address: &DatasetAddress) -> Result<DatasetFiles> {
    let split = split(source);
    let wanted = WantedSplit {
        config: source.config.as_deref(),
        split: RowRange::parse_split(split)?.0,
        is_readable: &|name| can_read(Path::new(name)),
    };
    Ok(Hub::from_env().dataset(address, &wanted)?)
}

/// Paths with the files of datasets of the hub, of which split `train` is read, in place of their
/// addresses.
pub fn locate_inputs(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut located = Vec::new();
    for path in paths {
        match path.to_str().filter(|path| is_of_hub(path)) {
            Some(address) => located.extend(fetch(&SourceConfig::default(), address)?.paths),
            None => located.push(path.clone()),
        }
    }
    Ok(located)
}

fn split(source: &SourceConfig) -> &str {
    source.split.as_deref().unwrap_or(if source.is_trained() { "train" } else { "validation" })
}

/// A source with its files on this machine.
pub fn open_source(data: &DataConfig, source: &SourceConfig) -> Result<Source> {
    let mut inputs = Vec::new();
    for path in &source.path {
        match path.strip_prefix(BUILTIN_PREFIX) {
            Some(text) => inputs.push(builtin_text(text, text_folder(data))?),
            None if is_of_hub(path) => inputs.extend(fetch(source, path)?.paths),
            None => inputs.push(PathBuf::from(path)),
        }
    }
    let (split, rows) = RowRange::parse_split(split(source))?;
    if split != "train" && source.split.is_some() && !source.path.iter().any(|path| is_of_hub(path))
    {
        return Err(UserError(format!(
            "data.source {}: files have no split {split:?}; name the files of it, and rows of them as in split=\"train[:1%]\"",
            source.name
        ))
        .into());
    }
    let (name, trains) = (source.name.clone(), data.trains_on(source));
    Ok(Source { name, inputs, columns: columns(source), rows, trains })
}

/// A source that is named outside of a run, to be evaluated: conversations where its first row has
/// the columns of them. `split` as in `data.source`.
pub fn open_named(name: &str, split: Option<String>) -> Result<Source> {
    let (path, weight) = (vec![name.to_string()], 0.0);
    let named = SourceConfig { name: "data".into(), path, split, weight, ..Default::default() };
    let source = open_source(&DataConfig::default(), &named)?;
    let found = conversation_columns(&source.inputs).into_iter().flatten();
    let columns: Vec<_> = found.map(|(key, name)| (key.into(), name.to_string())).collect();
    Ok(match columns.is_empty() {
        true => source,
        false => Source { columns: Columns::Conversation(columns), ..source },
    })
}

/// Where the text that the program has inside is written, to be read.
fn text_folder(data: &DataConfig) -> &Path {
    let cache = Path::new(&data.cache);
    if storage::is_address(cache) { Path::new("runs/cache") } else { cache }
}

fn columns(source: &SourceConfig) -> Columns {
    let named = [
        ("messages", &source.messages),
        (Columns::TOOLS, &source.tools),
        ("prompt", &source.prompt),
        ("completion", &source.completion),
        ("chosen", &source.chosen),
        ("rejected", &source.rejected),
    ];
    let named = named.into_iter().filter_map(|(key, name)| Some((key.into(), name.clone()?)));
    match (named.collect::<Vec<_>>(), &source.column) {
        (named, _) if !named.is_empty() => Columns::Conversation(named),
        (_, Some(column)) => Columns::Text(column.clone()),
        _ => Columns::default(),
    }
}
