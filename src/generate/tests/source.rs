//! Models from Hugging Face directories, and their loss on a text.

use super::answers::{SETS, tokenizer};
use super::*;
use crate::data::{ConversationOptions, Source};
use crate::eval::{EvalOptions, evaluate};
use crate::generate::LoadedModel;
use crate::hf::HfConfig;
use crate::hf::safetensors::{FileWriter, TensorSpec};
use crate::llama::model::Batch;
use crate::runtime::Input;
use crate::weights::ModelSource;

const TEXT: &str = "not to question that, be it so: the quest is on\n";

/// A model directory with the parameters that [`parameters`] gives.
fn directory(model: &ModelConfig, dtype: DType) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let specs = crate::llama::params::param_specs(model, false);
    let tensors: Vec<_> =
        specs.iter().map(|s| TensorSpec::new(s.name.clone(), dtype, &s.shape)).collect();
    let mut writer =
        FileWriter::create(&folder.path().join("model.safetensors"), &tensors).unwrap();
    for spec in &specs {
        let values = values(spec);
        let bytes = crate::pjrt::as_bytes(&values);
        let mut out = vec![0; values.len() * dtype.size()];
        crate::hf::safetensors::convert(bytes, DType::F32, &mut out, dtype);
        writer.tensor(&spec.name, &out).unwrap();
    }
    writer.finish().unwrap();
    let config = HfConfig {
        model: model.clone(),
        bos_token_id: None,
        eos_token_ids: vec![3, 4],
        pad_token_id: None,
    };
    config.write(folder.path(), dtype).unwrap();
    tokenizer().save(folder.path()).unwrap();
    folder
}

/// Summed loss and scored tokens of windows of `length`, by the logits of the full pass.
fn reference(model: &ModelConfig, tokens: &[u32], length: usize) -> (f64, usize) {
    let runtime = runtime("1x1");
    let llama = llama(&runtime, model, false);
    let tokens: Vec<i32> = tokens.iter().map(|t| *t as i32).collect();
    let rows = tokens.len().div_ceil(length);
    let mut padded = tokens.clone();
    padded.resize(rows * length, 0);
    let input = (Type::new(DType::I32, &[rows, length]), PartitionSpec::replicated(2));
    let module = module(&llama, &[input], &[PartitionSpec::replicated(3)], |params, p| {
        let batch = Batch { tokens: p[0], segments: None, positions: None };
        let logits = llama.hidden(params, batch, None).einsum("btd,vd->btv", params[2]);
        vec![-logits.softmax().log()]
    });
    let array = replicated_i32(&runtime, &[rows, length], &padded);
    let parameters = parameters(&runtime, &llama);
    let inputs = parameters.iter().chain([&array]).map(Input::Borrowed).collect();
    let nll = runtime.compile(&module).unwrap().run(inputs).unwrap()[0].to_f32().unwrap();
    let scored = (1..tokens.len()).filter(|i| i % length != 0);
    let losses: Vec<f64> =
        scored.map(|i| f64::from(nll[(i - 1) * model.vocab_size + tokens[i] as usize])).collect();
    (losses.iter().sum(), losses.len())
}

#[test]
fn a_directory_scores_a_text_as_the_full_pass_does() {
    let model = model(&SETS);
    let folder = directory(&model, DType::F32);
    let text = folder.path().join("text.txt");
    std::fs::write(&text, TEXT.repeat(20)).unwrap();
    let data = Source::text("data", vec![text], false);
    let chats = ConversationOptions::default();
    let tokens = tokenizer().encode(&TEXT.repeat(20), crate::data::TextKind::Prompt).unwrap();
    let source = ModelSource::open(folder.path().to_str().unwrap()).unwrap();
    let (nll, count) = reference(&model, &tokens, 48);
    for mesh in ["1x1", "2x2"] {
        let runtime = runtime(mesh);
        let loaded = LoadedModel::load(&runtime, &source).unwrap();
        assert_eq!(loaded.end_tokens, [3, 4]);
        let options = EvalOptions { sequence_length: Some(48), max_tokens: None };
        let report = evaluate(&runtime, &loaded, &data, &chats, options).unwrap();
        assert_eq!(report.tokens, count as u64);
        assert!((report.loss - nll / count as f64).abs() < 1e-5, "{report:?}, not {nll}/{count}");
        assert!((report.perplexity - report.loss.exp()).abs() < 1e-9);
        let bits = nll / std::f64::consts::LN_2 / (TEXT.len() * 20) as f64;
        assert!((report.bits_per_byte / bits - 1.0).abs() < 0.1, "{report:?}, about {bits}");
        let short = EvalOptions { max_tokens: Some(100), ..options };
        let (nll, count) = reference(&model, &tokens[..100], 48);
        let report = evaluate(&runtime, &loaded, &data, &chats, short).unwrap();
        assert_eq!(report.tokens, count as u64);
        assert!((report.loss - nll / count as f64).abs() < 1e-5);
    }
}

#[test]
fn stored_types_are_converted_and_wrong_tensors_named() {
    let small = model(&SETS);
    let folder = directory(&small, DType::BF16);
    let source = ModelSource::open(folder.path().to_str().unwrap()).unwrap();
    assert_eq!(source.stored_dtype(), DType::BF16);
    let loaded = LoadedModel::load(&runtime("1x1"), &source).unwrap();
    assert_eq!(loaded.parameters[0].ty.dtype, DType::F32);

    let other = HfConfig {
        model: model(&["model.vocab_size=320", "model.qk_norm=true"]),
        bos_token_id: None,
        eos_token_ids: vec![],
        pad_token_id: None,
    };
    other.write(folder.path(), DType::BF16).unwrap();
    let error = ModelSource::open(folder.path().to_str().unwrap()).err().unwrap().to_string();
    assert!(error.contains("self_attn.q_norm.weight of shape [4] is missing"), "{error}");

    let empty = tempfile::tempdir().unwrap();
    let error = ModelSource::open(empty.path().to_str().unwrap()).err().unwrap().to_string();
    assert!(error.contains("neither config.json nor checkpoints"), "{error}");
}
