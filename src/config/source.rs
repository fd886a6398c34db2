//! `[[data.source]]`: one source of rows, where its files are and which columns of them are read.

use super::key::{absent, default, derived, required};
use super::section::section;
use super::{DataConfig, require};
use crate::error::UserError;

/// Names of the short forms.
pub const TRAIN: &str = "train";
pub const VALIDATION: &str = "validation";

section! {
    /// `[[data.source]]`: rows that are mixed with those of other sources.
    pub struct SourceConfig {
        /// The name in logs and metrics, and in --set data.source.NAME.key=value.
        name: String = derived("the last part of path");
        /// Files, folders or globs, as paths, hf://ORGANIZATION/NAME, gs://, s3:// or https://
        /// addresses; one or a list.
        path: Vec<String> = required().path();
        /// The configuration of a dataset of the hub; where a dataset has several without a default
        /// one, it must be named.
        config: Option<String> = absent();
        /// The split of a dataset of the hub, and which of its rows: "train", "train[:1%]",
        /// "train[1000:]". Of files, which have no splits, "train[...]" names the rows of all.
        split: Option<String> = derived("train, or validation where weight is 0");
        /// A branch, tag or commit of the hub; a run writes the commit into its config.toml.
        revision: Option<String> = absent();
        /// The column of the text in files of rows; "a.b" is member b of column a.
        column: Option<String> = derived("text, where no column of conversations is named");
        /// The column of a conversation: messages of role and content, or ShareGPT's of from and
        /// value.
        messages: Option<String> = absent();
        /// The column of the tools that a conversation may call.
        tools: Option<String> = absent();
        /// The column of a prompt, a text or messages, for completion or for chosen and rejected.
        prompt: Option<String> = absent();
        /// The column of the answer to the prompt, a text or messages.
        completion: Option<String> = absent();
        /// The column of the preferred answer, a text or messages.
        chosen: Option<String> = absent();
        /// The column of the answer that is not preferred.
        rejected: Option<String> = absent();
        /// Share of the tokens of a step, in relation to the other sources; 0: evaluated only.
        weight: f64 = default(1.0).within(0.0..=1e9).usual("1");
    }
}

impl SourceConfig {
    /// Whether it is trained on from the first step on.
    pub fn is_trained(&self) -> bool {
        self.weight > 0.0
    }

    /// Whether its rows are conversations.
    pub fn has_conversations(&self) -> bool {
        [&self.messages, &self.completion, &self.chosen].into_iter().any(Option::is_some)
    }

    /// A short form as a source.
    fn short(name: &str, path: &[String], weight: f64) -> Option<SourceConfig> {
        let path = path.to_vec();
        let source = SourceConfig { name: name.into(), path, weight, ..SourceConfig::default() };
        (!source.path.is_empty()).then_some(source)
    }

    fn validate(&self) -> Result<(), UserError> {
        let name = &self.name;
        let plain = |c: char| c.is_alphanumeric() || "-_".contains(c);
        require!(
            !name.is_empty() && name.chars().all(plain),
            "data.source: name={name:?} must be letters, digits, - and _, since metrics are named \
             after it; set name"
        );
        require!(
            !self.path.is_empty() && self.path.iter().all(|path| !path.is_empty()),
            "data.source {name}: path names nothing; name files, folders or addresses"
        );
        require!(
            self.is_of_hub() || (self.config.is_none() && self.revision.is_none()),
            "data.source {name}: config and revision are of datasets of the hub; remove them or \
             use path=\"hf://ORGANIZATION/NAME\""
        );
        self.validate_columns()
    }

    fn is_of_hub(&self) -> bool {
        self.path.iter().any(|path| path.starts_with("hf://"))
    }

    fn validate_columns(&self) -> Result<(), UserError> {
        let name = &self.name;
        let kinds = [
            ("column", &self.column),
            ("messages", &self.messages),
            ("completion", &self.completion),
            ("chosen", &self.chosen),
        ];
        let given: Vec<&str> =
            kinds.iter().filter(|(_, column)| column.is_some()).map(|(key, _)| *key).collect();
        require!(
            given.len() <= 1,
            "data.source {name}: {} each say what a row is; keep one",
            given.join(" and ")
        );
        self.validate_pairs()
    }

    fn validate_pairs(&self) -> Result<(), UserError> {
        let name = &self.name;
        for (key, given, others, needed) in [
            ("completion", &self.completion, &self.prompt, "prompt"),
            ("chosen", &self.chosen, &self.rejected, "rejected"),
            ("rejected", &self.rejected, &self.chosen, "chosen"),
        ] {
            require!(
                given.is_none() || others.is_some(),
                "data.source {name}: {key} needs {needed} beside it; name the column of {needed}"
            );
        }
        require!(
            self.prompt.is_none() || self.completion.is_some() || self.chosen.is_some(),
            "data.source {name}: prompt needs completion, or chosen and rejected, beside it"
        );
        require!(
            self.tools.is_none() || self.messages.is_some() || self.completion.is_some(),
            "data.source {name}: tools are of conversations; name the column of messages"
        );
        Ok(())
    }
}

impl DataConfig {
    /// Everything that is read: the short forms as sources of the names `train` and `validation`,
    /// then each `[[data.source]]`.
    pub fn sources(&self) -> Vec<SourceConfig> {
        let train = SourceConfig::short(TRAIN, &self.train, 1.0);
        let validation = SourceConfig::short(VALIDATION, &self.validation, 0.0);
        train.into_iter().chain(validation).chain(self.source.iter().cloned()).collect()
    }

    /// The names of the validation sets.
    pub(super) fn validation_sets(&self) -> Vec<String> {
        let cuts = self.validation_fraction > 0.0;
        let sources = self.sources().into_iter().filter(|s| cuts || !self.trains_on(s));
        let cut_name = |name: String| if name == TRAIN { VALIDATION.to_string() } else { name };
        sources.map(|source| cut_name(source.name)).collect()
    }

    pub(super) fn validate_sources(&self) -> Result<(), UserError> {
        let sources = self.sources();
        for (i, source) in self.source.iter().enumerate() {
            source.validate()?;
            let earlier = sources.len() - self.source.len() + i;
            require!(
                sources[..earlier].iter().all(|other| other.name != source.name),
                "data.source: two sources have the name {}; set another name",
                source.name
            );
        }
        require!(
            sources.iter().any(SourceConfig::is_trained),
            "data: nothing to train on; name text in data.train, or a data.source of a weight \
             above 0"
        );
        Ok(())
    }
}

/// The name of a source after its path: the last part without extensions, or the part before it
/// where that is a glob.
pub(super) fn name_of_path(path: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() || "-_".contains(c) { c } else { '-' };
    let address = path.split_once("://").map_or(path, |(_, address)| address);
    let key = address.split('@').next().unwrap_or_default();
    let mut parts = key.split('/').filter(|part| !part.is_empty() && !part.contains(['*', '?']));
    let last = parts.next_back().unwrap_or_default();
    let stem = match path.starts_with("hf://") {
        true => last,
        false => last.split('.').find(|part| !part.is_empty()).unwrap_or_default(),
    };
    stem.chars().map(plain).collect()
}
