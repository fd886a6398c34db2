//! `config.json` of Hugging Face: what this program can use of it, read and written. A setting that
//! would change the mathematics and cannot be done is refused by name; every other unknown key is
//! left aside, for there are hundreds.

mod classes;
mod keys;
mod read;
mod rope;
#[cfg(test)]
mod tests;
mod write;

pub(super) use keys::Keys;

use crate::config::ModelConfig;

/// Values of `model_type` that can be read.
pub const MODEL_TYPES: [&str; 4] = {
    use classes::CLASSES as c;
    [c[0].model_type, c[1].model_type, c[2].model_type, c[3].model_type]
};

/// File of the model's settings.
pub const CONFIG: &str = "config.json";
/// File of the settings of generation, of which the ids of end tokens are used.
pub const GENERATION_CONFIG: &str = "generation_config.json";

/// The settings of a model and the ids of its special tokens.
#[derive(Clone, Debug, PartialEq)]
pub struct HfConfig {
    pub model: ModelConfig,
    pub bos_token_id: Option<u32>,
    /// Tokens that end a text; chat models have several.
    pub eos_token_ids: Vec<u32>,
    pub pad_token_id: Option<u32>,
}
