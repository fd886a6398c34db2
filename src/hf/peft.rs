//! Adapter directories of PEFT: `adapter_config.json` and `adapter_model.safetensors`. What differs
//! from module to module there (ranks, scales, modules without an adapter) is brought to one rank
//! and one scale for all, which computes the same.

use super::config_json::Keys;
use super::safetensors::{FileWriter, TensorSpec, Weights, write_file};
use super::{HfError, Result};
use crate::config::LoraConfig;
use crate::dtype::DType;
use crate::foreign_file::{self, quote};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// File that says of a directory that it holds an adapter.
pub const CONFIG: &str = "adapter_config.json";
const WEIGHTS: &str = "adapter_model.safetensors";
/// Begins the names of tensors, before those of the model.
const PREFIX: &str = "base_model.model.";
const A: &str = ".lora_A.weight";
const B: &str = ".lora_B.weight";
/// Of DoRA: norms of the rows of the adapted weight.
const MAGNITUDE: &str = ".lora_magnitude_vector";

/// An adapter on disk whose settings were read.
#[derive(Debug)]
pub struct PeftAdapter {
    pub path: PathBuf,
    /// Directory or hub id of the model that it was trained on.
    pub base: Option<String>,
    pub lora: LoraConfig,
    scales: Scales,
    dora: bool,
    weights: Weights,
}

/// Ranks and factors as the file has them.
#[derive(Debug)]
struct Scales {
    rank: f64,
    alpha: f64,
    rslora: bool,
    /// By the end of a module's name.
    ranks: Vec<(String, f64)>,
    alphas: Vec<(String, f64)>,
}

impl Scales {
    /// The factor on the product of A and B of a module.
    fn of(&self, module: &str) -> f64 {
        let pick = |patterns: &[(String, f64)], default: f64| {
            let is_end = |end: &str| module == end || module.ends_with(&format!(".{end}"));
            patterns.iter().find(|(end, _)| is_end(end)).map_or(default, |(_, value)| *value)
        };
        let rank = pick(&self.ranks, self.rank);
        pick(&self.alphas, self.alpha) / if self.rslora { rank.sqrt() } else { rank }
    }
}

impl PeftAdapter {
    /// Opens the directory of an adapter.
    pub fn open(path: &Path) -> Result<PeftAdapter> {
        let invalid = |problem: String| {
            HfError::Invalid(format!("adapter: {}: {problem}", path.join(CONFIG).display()))
        };
        let text = foreign_file::read(&path.join(CONFIG), foreign_file::SETTINGS_BYTES)
            .map_err(HfError::io("adapter: read", &path.join(CONFIG)))?;
        let value: Value = serde_json::from_slice(&text)
            .map_err(|e| invalid(format!("it is not JSON ({})", quote(&e.to_string()))))?;
        let object = value.as_object().ok_or_else(|| invalid("it is not a JSON object".into()))?;
        refuse_what_cannot_be_done(object).map_err(&invalid)?;
        let scales = scales(Keys(object)).map_err(&invalid)?;
        let dora = Keys(object).flag("use_dora").map_err(&invalid)?;
        let weights = Weights::open_file(&path.join(WEIGHTS))?;
        let base = Keys(object).text("base_model_name_or_path").map_err(&invalid)?;
        let base = base.filter(|name| !name.is_empty()).map(String::from);
        let mut adapter = PeftAdapter {
            path: path.to_path_buf(),
            base,
            lora: LoraConfig::default(),
            scales,
            dora,
            weights,
        };
        adapter.lora = adapter.settings()?;
        Ok(adapter)
    }

    /// The one rank and factor for all modules, and the projections that have an adapter.
    fn settings(&self) -> Result<LoraConfig> {
        let (mut rank, mut target) = (0, BTreeSet::new());
        for name in self.weights.names().chain(self.weights.foreign()) {
            let Some(module) = name.strip_prefix(PREFIX).and_then(module) else {
                return Err(self.invalid(&format!(
                    "tensor {} is not part of an adapter of a projection",
                    quote(name)
                )));
            };
            target.insert(module.rsplit('.').next().unwrap_or_default().to_string());
            let shape = self.weights.get(name).map(|tensor| tensor.shape.clone());
            match shape.as_deref() {
                Some([_]) if name.ends_with(MAGNITUDE) => {}
                Some(&[inner, _]) if name.ends_with(A) => rank = rank.max(inner),
                Some(&[_, inner]) if name.ends_with(B) => rank = rank.max(inner),
                other => {
                    return Err(
                        self.invalid(&format!("tensor {} has shape {other:?}", quote(name)))
                    );
                }
            }
        }
        if target.is_empty() {
            return Err(self.invalid("it has no tensors"));
        }
        let (rslora, uniform) = (self.scales.rslora, self.scales.rank == rank as f64);
        let alpha = if uniform { self.scales.alpha } else { rank as f64 };
        let target = target.into_iter().collect();
        let (rslora, dora) = (rslora && uniform, self.dora);
        Ok(LoraConfig { rank, alpha, rslora, dora, target, ..LoraConfig::default() })
    }

    fn invalid(&self, problem: &str) -> HfError {
        HfError::Invalid(format!("adapter: {}: {problem}", self.path.join(WEIGHTS).display()))
    }

    /// Refuses an adapter of another model: `expected` are the names and shapes that the model's
    /// adapters of this rank and these projections have.
    pub fn check(&self, expected: &[TensorSpec]) -> Result<()> {
        let names: BTreeSet<String> =
            expected.iter().map(|spec| format!("{PREFIX}{}", spec.name)).collect();
        if let Some(name) = self.weights.names().find(|name| !names.contains(*name)) {
            return Err(self.invalid(&format!(
                "tensor {} belongs to no projection of the model; the adapter is for another base",
                quote(name)
            )));
        }
        for spec in expected {
            let outer = if spec.name.ends_with(A) { 1 } else { 0 };
            let stored = self.weights.get(&format!("{PREFIX}{}", spec.name));
            if stored.is_none() && spec.name.ends_with(MAGNITUDE) {
                return Err(self.invalid(&format!("it has no tensor {PREFIX}{}", spec.name)));
            }
            if let Some(stored) = stored.filter(|s| s.shape[outer] != spec.shape[outer]) {
                return Err(self.invalid(&format!(
                    "tensor {} has shape {:?} and the model needs {:?}; the adapter is for another base",
                    quote(&stored.name), stored.shape, spec.shape
                )));
            }
        }
        Ok(())
    }

    /// A whole tensor of `shape` by the name that the model has for it, as f32: rows or columns
    /// beyond the module's rank are zero, and so is the adapter of a module that has none.
    pub fn tensor(&self, name: &str, shape: &[usize]) -> Result<Vec<f32>> {
        let stored_name = format!("{PREFIX}{name}");
        let mut numbers = vec![0.0; shape.iter().product()];
        let Some(stored) = self.weights.get(&stored_name).map(|tensor| tensor.shape.clone()) else {
            return Ok(numbers);
        };
        let mut bytes = vec![0; stored.iter().product::<usize>() * 4];
        self.weights.read_as(&stored_name, DType::F32, &mut bytes)?;
        let factor = match name.strip_suffix(B) {
            Some(module) => (self.scales.of(module) / self.lora.scale()) as f32,
            None => 1.0,
        };
        let stored_numbers = bytes.as_chunks::<4>().0.iter().map(|b| f32::from_le_bytes(*b));
        for (i, number) in stored_numbers.enumerate() {
            // A magnitude has one number in a row.
            let [stored_width, width] =
                [&stored[..], shape].map(|shape| shape.get(1).copied().unwrap_or(1));
            numbers[i / stored_width * width + i % stored_width] = number * factor;
        }
        Ok(numbers)
    }
}

/// Refuses settings by which the adapter means something else than a low-rank product.
fn refuse_what_cannot_be_done(keys: &Map<String, Value>) -> std::result::Result<(), String> {
    let is_off = |value: &Value| match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(items) => items.is_empty(),
        _ => false,
    };
    let kind = keys.get("peft_type").and_then(Value::as_str).unwrap_or("missing");
    if kind != "LORA" {
        return Err(format!("peft_type={:?} is not supported; only \"LORA\" is", quote(kind)));
    }
    let bias = keys.get("bias").and_then(Value::as_str).unwrap_or("none");
    if bias != "none" {
        return Err(format!("bias={:?} is not supported; only \"none\" is", quote(bias)));
    }
    let initial = keys.get("init_lora_weights").and_then(Value::as_str).unwrap_or_default();
    if ["pissa", "olora", "corda", "loftq", "lora_ga"].iter().any(|name| initial.starts_with(name))
    {
        return Err(format!(
            "init_lora_weights={:?} changes the base, too; convert the adapter with PEFT",
            quote(initial)
        ));
    }
    const OFF: [&str; 10] = [
        "use_qalora",
        "kasa_config",
        "modules_to_save",
        "fan_in_fan_out",
        "lora_bias",
        "layer_replication",
        "target_parameters",
        "trainable_token_indices",
        "alora_invocation_tokens",
        "use_bdlora",
    ];
    match OFF.iter().find(|key| keys.get(**key).is_some_and(|value| !is_off(value))) {
        Some(key) => Err(format!("{key} is not supported; merge the adapter with PEFT")),
        None => Ok(()),
    }
}

fn scales(keys: Keys<'_>) -> std::result::Result<Scales, String> {
    Ok(Scales {
        rank: keys.required_size("r")? as f64,
        alpha: keys.float("lora_alpha")?.ok_or("lora_alpha is missing")?,
        rslora: keys.flag("use_rslora")?,
        ranks: patterns(keys, "rank_pattern")?,
        alphas: patterns(keys, "alpha_pattern")?,
    })
}

/// The numbers of modules by the end of their names; regular expressions beyond that are refused.
fn patterns(keys: Keys<'_>, key: &str) -> std::result::Result<Vec<(String, f64)>, String> {
    let entries = keys.get(key).and_then(Value::as_object).into_iter().flatten();
    entries
        .map(|(name, value)| {
            let end = name.trim_start_matches('^');
            let plain = |c: char| c.is_ascii_alphanumeric() || "_.".contains(c);
            match value.as_f64().filter(|_| end.chars().all(plain)) {
                Some(number) => Ok((end.to_string(), number)),
                None => {
                    Err(format!("{key} has {:?}, which is not the name of a module", quote(name)))
                }
            }
        })
        .collect()
}

/// Begins the directory of an adapter of these tensors (f32), which have the names of the model.
pub fn create(
    directory: &Path,
    lora: &LoraConfig,
    base: &str,
    tensors: &[TensorSpec],
) -> Result<AdapterWriter> {
    let modules = tensors.iter().filter_map(|tensor| module(&tensor.name));
    let target: BTreeSet<&str> = modules.filter_map(|module| module.rsplit('.').next()).collect();
    // llama.cpp knows no rsLoRA: its factor becomes part of alpha.
    let alpha = lora.scale() * lora.rank as f64;
    let config = json!({
        "peft_type": "LORA",
        "task_type": "CAUSAL_LM",
        "base_model_name_or_path": base,
        "revision": null,
        "r": lora.rank,
        "lora_alpha": if alpha.fract() == 0.0 { json!(alpha as u64) } else { json!(alpha) },
        "lora_dropout": lora.dropout,
        "target_modules": target,
        "bias": "none",
        "modules_to_save": null,
        "use_rslora": false,
        "use_dora": lora.dora,
        "fan_in_fan_out": false,
        "inference_mode": true,
        "layers_to_transform": null,
        "layers_pattern": null,
        "init_lora_weights": true,
        "rank_pattern": {},
        "alpha_pattern": {},
    });
    write_file(directory, CONFIG, format!("{config:#}\n").as_bytes())?;
    let named = |t: &TensorSpec| TensorSpec { name: format!("{PREFIX}{}", t.name), ..t.clone() };
    let specs: Vec<TensorSpec> = tensors.iter().map(named).collect();
    Ok(AdapterWriter(FileWriter::create(&directory.join(WEIGHTS), &specs)?))
}

/// The weights of an adapter under construction.
pub struct AdapterWriter(FileWriter);

impl AdapterWriter {
    /// Writes a whole tensor by the name that the model has for it.
    pub fn tensor(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.0.tensor(&format!("{PREFIX}{name}"), bytes)
    }

    pub fn finish(self) -> Result<u64> {
        self.0.finish()
    }
}

/// The module that a tensor of an adapter belongs to.
fn module(name: &str) -> Option<&str> {
    [A, B, MAGNITUDE].iter().find_map(|part| name.strip_suffix(part))
}
