//! A model that is ready to be used: its parameters on the devices, its tokenizer, the tokens that
//! end a text.

use std::time::Instant;

use anyhow::Result;

use crate::data::Tokenizer;
use crate::dtype::DType;
use crate::llama::Llama;
use crate::runtime::Runtime;
use crate::runtime::array::Array;
use crate::weights::ModelSource;

/// A model on the devices of a runtime.
pub struct LoadedModel {
    pub llama: Llama,
    pub tokenizer: Tokenizer,
    /// In the order of `llama.specs`, in the compute type.
    pub parameters: Vec<Array>,
    pub end_tokens: Vec<u32>,
}

/// The type to compute in: that of the stored weights, but f32 on a CPU, which has no faster one.
pub fn compute_dtype(runtime: &Runtime, stored: DType) -> DType {
    match (runtime.client.platform_name(), stored) {
        ("cpu", _) => DType::F32,
        (_, DType::BF16 | DType::F16) => DType::BF16,
        _ => DType::F32,
    }
}

impl LoadedModel {
    /// Loads the weights onto the devices. Layers are unrolled: a step that reads every weight once
    /// would otherwise copy each out of its stack first.
    pub fn load(runtime: &Runtime, source: &ModelSource) -> Result<LoadedModel> {
        let tokenizer = source.tokenizer()?;
        runtime.parallel().validate_model(&source.model)?;
        let dtype = compute_dtype(runtime, source.stored_dtype());
        let llama = Llama::inference(&source.model, runtime.parallel().clone(), dtype, false)
            .with_adapters_of(source.adapter.as_ref().map(|adapter| &adapter.lora));
        let started = Instant::now();
        let counter = runtime.counter("reading the model".to_string());
        let parameters = source.parameters(runtime, &llama, dtype)?;
        drop(counter);
        let elements: usize = parameters.iter().map(|p| p.ty.elements()).sum();
        let seconds = started.elapsed().as_secs_f64();
        runtime.log(&format!("model of {elements} parameters read in {seconds:.1} s"));
        Ok(LoadedModel { parameters, end_tokens: source.end_tokens(&tokenizer), llama, tokenizer })
    }
}
