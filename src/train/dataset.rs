//! The dataset of a run: fetches the tokenizer, builds the token files once for all processes, and
//! checks them against the model. It reads no tokens.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::config::{self, Config, DataConfig, Packing};
use crate::data::{
    ConversationOptions, Dataset, DatasetRequest, Share, TokenSource, Tokenizer, TrainOn, show,
};
use crate::error::UserError;
use crate::hf::hub;
use crate::runtime::Runtime;
use crate::storage::is_address;
use crate::weights::{Located, locate_tokenizer_files};

use super::sources::open_source;

/// Opens the dataset of a run on all its processes. The first process downloads and tokenizes;
/// the others then find the token files.
pub fn open_dataset(config: &Config, runtime: &Runtime) -> Result<Dataset> {
    let first = runtime.process().is_coordinator();
    share_out(config, runtime)?;
    let built = first.then(|| {
        if let Some(name) = &config.train.init_from {
            Located::find(name)?;
        }
        build(config, true)
    });
    let built = built.transpose()?;
    runtime.sync("the training data")?;
    let dataset = built.map_or_else(|| build(config, false), Ok)?;
    for source in &dataset.train {
        announce_conversations(config, runtime, source, &dataset.tokenizer)?;
    }
    fit_vocabulary(config, dataset, runtime)
}

/// Shows what of a conversation is learned, before anything is.
fn announce_conversations(
    config: &Config,
    runtime: &Runtime,
    source: &TokenSource,
    tokenizer: &Tokenizer,
) -> Result<()> {
    let header = source.tokens.header();
    let Some(trained) = header.trained_tokens else {
        return Ok(());
    };
    runtime.log(&format!(
        "data: {}: {} conversations, {:.1} % of {} tokens are learned, as here between ⟦ and ⟧:\n{}",
        source.name,
        header.documents,
        100.0 * trained as f64 / header.tokens.max(1) as f64,
        header.tokens,
        show(&source.tokens, tokenizer)?.trim_end()
    ));
    if config.data.packing == Packing::Concat {
        runtime.log(
            "warning: data.packing=\"concat\" cuts conversations where a row ends; \"best_fit\" \
             keeps them whole",
        );
    }
    if !config.model.mask_across_document_boundaries {
        runtime.log(
            "warning: conversations of one row attend to those before them; \
             model.mask_across_document_boundaries=true keeps them apart",
        );
    }
    Ok(())
}

/// Each process makes its share of the tokens of large corpora. A tokenizer that is trained comes
/// first, from one process, which then makes all.
fn share_out(config: &Config, runtime: &Runtime) -> Result<()> {
    let process = runtime.process();
    let share = Share { index: process.index, count: process.count };
    if share.count > 1 && !config.data.tokenizer.starts_with("train:") {
        if process.is_coordinator() {
            locate_tokenizer(&config.data.tokenizer)?;
        }
        runtime.sync("the tokenizer")?;
        with_request(config, true, &|request| Dataset::prepare(request, share))?;
        runtime.sync("the shares of the training data")?;
    }
    Ok(())
}

fn build(config: &Config, say: bool) -> Result<Dataset> {
    with_request(config, say, &|request| Dataset::open_or_build(request))
}

fn with_request<T>(
    config: &Config,
    say: bool,
    call: &dyn Fn(&DatasetRequest) -> Result<T>,
) -> Result<T> {
    let c = &config.data;
    let sources = c.sources().into_iter().map(|source| open_source(c, &source));
    let sources = sources.collect::<Result<Vec<_>>>()?;
    let conversations = conversation_options(c)?;
    call(&DatasetRequest {
        sources: &sources,
        validation_fraction: c.validation_fraction,
        tokenizer: &locate_tokenizer(&c.tokenizer)?,
        cache: Path::new(&c.cache),
        conversations: &conversations,
        say,
    })
}

/// How conversations become tokens.
pub fn conversation_options(data: &DataConfig) -> Result<ConversationOptions> {
    Ok(ConversationOptions {
        template: data.chat_template.as_ref().map(PathBuf::from),
        train_on: match data.train_on {
            config::TrainOn::All => TrainOn::All,
            config::TrainOn::Assistant => TrainOn::Assistant,
            config::TrainOn::Completion => TrainOn::Completion,
        },
        executable: std::env::current_exe()?,
    })
}

/// What to load a tokenizer from: `train:N` and paths as they are, a hub id or an
/// address as what was fetched of it.
pub fn locate_tokenizer(name: &str) -> Result<String> {
    if is_address(Path::new(name)) {
        return Ok(locate_tokenizer_files(name)?.display().to_string());
    }
    if name.starts_with("train:") || !hub::is_id(name) {
        return Ok(name.to_string());
    }
    let files = |name: &str| hub::is_model_file(name) && !name.ends_with(".safetensors");
    Ok(hub::locate(name, &files)?.display().to_string())
}

/// The dataset for a model whose embedding has a row for each token. As in `eval` and `generate`,
/// the tokenizer may have added tokens that the model lacks, such as a [PAD] that was added without
/// a resize; one that occurs in the text is an error.
fn fit_vocabulary(config: &Config, dataset: Dataset, runtime: &Runtime) -> Result<Dataset> {
    let (model, entries) = (config.model.vocab_size, dataset.tokenizer.vocab_size());
    if dataset.tokenizer.base_vocab_size() > model {
        return Err(UserError(format!(
            "data: the tokenizer has {entries} entries and model.vocab_size={model}; use \
             model.vocab_size={entries}"
        ))
        .into());
    }
    if entries > model {
        runtime.log(&format!(
            "data: the tokenizer has {entries} entries and model.vocab_size={model}; added tokens \
             from {model} on cannot be used"
        ));
    }
    Ok(dataset.with_vocab_size(model))
}
