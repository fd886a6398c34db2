//! The dataset of a run: fetches the tokenizer, builds the token files once for all processes, and
//! checks them against the model. It reads no tokens.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::config::{BUILTIN_PREFIX, Config, SourceConfig};
use crate::data::{Columns, Dataset, DatasetRequest, RowRange, Source, builtin_text};
use crate::error::UserError;
use crate::hf::hub::{self, Hub};
use crate::runtime::Runtime;

/// Opens the dataset of a run on all its processes. The first process downloads and tokenizes;
/// the others then find the token files.
pub fn open_dataset(config: &Config, runtime: &Runtime) -> Result<Dataset> {
    let first = runtime.process().is_coordinator();
    let built = first.then(|| {
        if let Some(name) = &config.train.init_from {
            hub::locate(name)?;
        }
        build(config, true)
    });
    let built = built.transpose()?;
    runtime.sync("the training data")?;
    let dataset = built.map_or_else(|| build(config, false), Ok)?;
    check_vocabulary(config, &dataset)?;
    Ok(dataset)
}

fn build(config: &Config, say: bool) -> Result<Dataset> {
    let c = &config.data;
    let cache = Path::new(&c.cache);
    let sources = c.sources().into_iter().map(|source| open_source(&source, cache));
    let sources = sources.collect::<Result<Vec<_>>>()?;
    Dataset::open_or_build(&DatasetRequest {
        sources: &sources,
        validation_fraction: c.validation_fraction,
        tokenizer: &locate_tokenizer(&c.tokenizer)?,
        cache,
        say,
    })
}

/// A source with its files on this machine.
fn open_source(source: &SourceConfig, cache: &Path) -> Result<Source> {
    let input = |name: &String| match name.strip_prefix(BUILTIN_PREFIX) {
        Some(text) => builtin_text(text, cache),
        None => Ok(PathBuf::from(name)),
    };
    let rows = match &source.split {
        Some(split) => RowRange::parse_split(split)?.1,
        None => RowRange::default(),
    };
    Ok(Source {
        name: source.name.clone(),
        inputs: source.path.iter().map(input).collect::<Result<_>>()?,
        columns: columns(source),
        rows,
        weight: source.weight,
    })
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
    let named = named.into_iter().filter_map(|(key, name)| Some((key, name.clone()?)));
    match (named.collect::<Vec<_>>(), &source.column) {
        (named, _) if !named.is_empty() => Columns::Conversation(named),
        (_, Some(column)) => Columns::Text(column.clone()),
        _ => Columns::default(),
    }
}

/// What to load a tokenizer from: `train:N` and paths as they are, a hub id as the folder that it
/// was downloaded into.
pub fn locate_tokenizer(name: &str) -> Result<String> {
    if name.starts_with("train:") || Path::new(name).exists() || !hub::is_id(name) {
        return Ok(name.to_string());
    }
    let files = |name: &str| hub::is_model_file(name) && !name.ends_with(".safetensors");
    Ok(Hub::from_env().resolve(name, None, &files)?.display().to_string())
}

/// Token ids must be rows of the embedding; a model may have more rows than its tokenizer has
/// entries.
fn check_vocabulary(config: &Config, dataset: &Dataset) -> Result<()> {
    let (model, tokenizer) = (config.model.vocab_size, dataset.tokenizer.vocab_size());
    if tokenizer <= model {
        return Ok(());
    }
    Err(UserError(format!(
        "data: the tokenizer has {tokenizer} entries and model.vocab_size={model}; use \
         model.vocab_size={tokenizer}"
    ))
    .into())
}
