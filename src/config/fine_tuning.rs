//! What a run takes from the model that it starts from, and what is usual in fine-tuning where
//! nothing was written. It opens no file.

use super::key::Key;
use super::model::nearest_divisor;
use super::section::{Section, join};
use super::table_path::{count, get};
use super::{Config, Loss, ModelConfig, Packing, model_difference};
use crate::error::UserError;
use crate::hardware::Platform;
use toml::{Table, Value};

/// Steps of a run that does not say how many.
const STEPS: i64 = 500;
/// Sequences of a step.
const BATCH: i64 = 8;
/// Tokens of a sequence, where the model can read as many.
const LENGTH: i64 = 1024;
/// Peak of the learning rate where all weights are trained (TRL's default for supervised
/// fine-tuning).
const FULL_RATE: f64 = 2e-5;
/// The same of adapters alone, which bear about ten times as much.
const LORA_RATE: f64 = 2e-4;
/// The same of direct preference optimization (TRL's default).
const DPO_RATE: f64 = 1e-6;

/// The keys of `[model]` by which a model is another than the defaults say.
pub(super) fn changed_keys(model: &ModelConfig) -> Vec<(String, Value)> {
    let values = Table::try_from(model).expect("a model is plain data");
    let config = Config { model: model.clone(), ..Config::default() };
    let changed = changed(ModelConfig::keys(), &values, &config);
    changed.into_iter().map(|(name, value)| (join("model", &name), value)).collect()
}

/// Those of `values` that have an effect and are not the default.
fn changed(keys: &[Key], values: &Table, config: &Config) -> Table {
    let mut kept = Table::new();
    for key in keys.iter().filter(|key| key.applies(config)) {
        let value = match (key.inner(), values.get(key.name)) {
            (Some(keys), Some(Value::Table(inner))) => Value::Table(changed(keys, inner, config)),
            (_, Some(value)) if key.is_changed(value) => value.clone(),
            _ => continue,
        };
        kept.insert(key.name.to_string(), value);
    }
    kept
}

/// The devices that defaults are for.
#[derive(Clone, Copy, Debug)]
pub struct Devices {
    pub platform: Platform,
    /// Whether a mesh was asked for; without one, a CPU is one device.
    pub has_mesh: bool,
}

/// What is taken for keys that must be given and are not; without a file, also for the schedule and
/// clipping, as TRL does, and for what suits the devices.
pub(super) fn defaults(
    table: &Table,
    base: &ModelConfig,
    devices: Devices,
    has_file: bool,
) -> Vec<(&'static str, Value)> {
    let loss = get(table, "train.loss").and_then(Value::as_str);
    let is_dpo = loss.map_or(has_column(table, &["chosen"]), |loss| loss == Loss::Dpo.word());
    let rate = match get(table, "lora") {
        _ if is_dpo => DPO_RATE,
        Some(_) => LORA_RATE,
        None => FULL_RATE,
    };
    // A row has two answers to a prompt in direct preference optimization.
    let length = if is_dpo { 2 * LENGTH } else { LENGTH }.min(base.context_length() as i64);
    let mut all = vec![
        ("train.steps", Value::Integer(STEPS)),
        ("train.global_batch_size", Value::Integer(BATCH)),
        ("train.sequence_length", Value::Integer(length)),
        ("optimizer.learning_rate", Value::Float(rate)),
    ];
    all.extend(get(table, "train.init_from").map(|name| ("data.tokenizer", name.clone())));
    if !has_file && is_dpo {
        all.push(("train.loss", Value::String(Loss::Dpo.word().into())));
    }
    if !has_file && has_column(table, &["messages", "completion"]) {
        all.push(("data.packing", Value::String(Packing::BestFit.word().into())));
        all.push(("model.mask_across_document_boundaries", Value::Boolean(true)));
    }
    if !has_file {
        all.push(("optimizer.clip_grad_norm", Value::Float(1.0)));
        let length = count(table, "train.sequence_length").unwrap_or(length);
        all.extend(on_devices(table, length, devices));
    }
    if !has_file && get(table, "schedule").is_none() {
        let steps = count(table, "train.steps").unwrap_or(STEPS);
        all.push(("schedule.name", Value::String("linear".into())));
        all.push(("schedule.warmup_steps", Value::Integer(steps / 30)));
        all.push(("schedule.final_factor", Value::Float(0.0)));
    }
    all.retain(|(path, _)| get(table, path).is_none());
    all
}

/// Whether a source of data names one of these columns.
fn has_column(table: &Table, columns: &[&str]) -> bool {
    let sources = get(table, "data.source").and_then(Value::as_array);
    let mut keys = sources.into_iter().flatten().filter_map(Value::as_table).flat_map(Table::keys);
    keys.any(|key| columns.contains(&key.as_str()))
}

/// What makes a step fast and its memory small. On a CPU sequences go one behind the other, since
/// more at once are not faster there.
fn on_devices(table: &Table, length: i64, devices: Devices) -> Vec<(&'static str, Value)> {
    let text = |word: &str| Value::String(word.into());
    let mut all = match devices.platform {
        Platform::Cpu => vec![
            ("train.scan_layers", Value::Boolean(false)),
            ("train.remat", text("minimal")),
            ("train.loss_chunk", Value::Integer(loss_chunk(length, 256))),
        ],
        Platform::Tpu | Platform::Gpu => vec![
            ("train.dtype", text("bfloat16")),
            ("train.remat", text("full")),
            ("train.loss_chunk", Value::Integer(loss_chunk(length, 1024))),
        ],
    };
    let has_mesh = devices.has_mesh || get(table, "parallel.mesh").is_some();
    if devices.platform == Platform::Cpu && !has_mesh {
        let rows = count(table, "train.global_batch_size").unwrap_or(BATCH);
        all.push(("train.gradient_accumulation_steps", Value::Integer(rows)));
    }
    all
}

/// Tokens of a chunk of the loss: a divisor of the length of a sequence, at most `most`; all of it
/// where its divisors are small.
fn loss_chunk(length: i64, most: usize) -> i64 {
    let chunk = nearest_divisor(usize::try_from(length).unwrap_or_default(), most);
    if chunk < most / 8 { length } else { chunk as i64 }
}

/// Refuses what would give the weights of the model that training starts from another meaning.
pub(super) fn check_same_weights(base: &ModelConfig, config: &Config) -> Result<(), UserError> {
    let name = config.train.init_from.as_deref().unwrap_or_default();
    match model_difference(base, &config.model) {
        None => Ok(()),
        Some([key, stored, written]) => Err(UserError(format!(
            "config: {key} = {written} is written and {name} has {stored}, which its weights are \
             made for; remove it"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Config, Draft, Loaded};
    use super::*;

    fn base() -> ModelConfig {
        let keys = "rope_theta = 5e5\nrope_scaling = { rope_type = 'linear', factor = 2 }\n[train]";
        let text = super::super::tests::MINIMAL.replace("[train]", keys);
        Config::parse(&text, "a.toml", &[]).unwrap().model
    }

    const CPU: Devices = Devices { platform: Platform::Cpu, has_mesh: false };

    fn from_base(sets: &[&str]) -> Result<Loaded, String> {
        let given = ["train.init_from=some/Model", "data.train=text.jsonl"];
        let sets: Vec<String> = given.iter().chain(sets).map(|set| set.to_string()).collect();
        let loaded =
            Draft::without_file(&sets).and_then(|draft| draft.resolve(Some((&base(), CPU))));
        loaded.map_err(|error| error.0)
    }

    #[test]
    fn a_model_and_a_text_are_a_whole_run() {
        let loaded = from_base(&["train.steps=60"]).unwrap();
        let (c, defaults) = (loaded.config, loaded.notes.join("\n"));
        assert_eq!(c.model, base());
        assert_eq!((c.train.steps, c.train.sequence_length, c.schedule.warmup_steps), (60, 32, 2));
        assert_eq!((c.optimizer.learning_rate, c.optimizer.clip_grad_norm), (2e-5, Some(1.0)));
        assert_eq!(c.data.tokenizer, "some/Model");
        for taken in ["train.global_batch_size = 8", "schedule.name = \"linear\"", "= 0.00002,"] {
            assert!(defaults.contains(taken), "{defaults}");
        }
        assert!(!defaults.contains("train.steps"), "{defaults}");
        assert_eq!((c.train.gradient_accumulation_steps, c.train.loss_chunk), (8, 32));
        assert_eq!([1024, 96, 384, 1021].map(|n| loss_chunk(n, 256)), [256, 96, 192, 1021]);
        assert_eq!(Config::parse(&c.to_toml(), "config.toml", &[]), Ok(c));
    }

    #[test]
    fn conversations_are_kept_whole_and_preferences_learned_by_dpo() {
        let over = |columns: &str, more: &[&str]| {
            let source = format!("data.source=[{{ path = 'a', {columns} }}]");
            from_base(&[&["data.train=", &source], more].concat()).unwrap().config
        };
        let chats = over("messages = 'messages'", &["lora.rank=4"]);
        assert!(chats.data.packing == Packing::BestFit);
        assert!(chats.model.mask_across_document_boundaries);
        assert_eq!((chats.train.loss, chats.optimizer.learning_rate), (Loss::CrossEntropy, 2e-4));
        let pairs = over("prompt = 'p', chosen = 'c', rejected = 'r'", &[]);
        assert_eq!((pairs.train.loss, pairs.optimizer.learning_rate), (Loss::Dpo, 1e-6));
        assert_eq!((pairs.dpo.unwrap().beta, pairs.train.sequence_length), (0.1, 32));
    }

    #[test]
    fn what_is_written_counts_unless_it_would_spoil_the_weights() {
        let longer = from_base(&["model.max_position_embeddings=64", "train.sequence_length=48"]);
        assert_eq!(longer.unwrap().config.train.sequence_length, 48);
        assert_eq!(from_base(&["model.hidden_size=16"]).unwrap().config.model, base());
        for (set, message) in [
            (
                "model.hidden_size=32",
                "config: model.hidden_size = 32 is written and some/Model has 16",
            ),
            ("model.rope_theta=1e4", "config: model.rope_theta = 10000.0 is written"),
            ("model.qk_norm=true", "config: model.qk_norm = true is written"),
        ] {
            let error = from_base(&[set]).unwrap_err();
            assert!(error.contains(message) && error.ends_with("remove it"), "{error}");
        }
    }
}
