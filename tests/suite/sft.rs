//! Supervised fine-tuning of conversations: documents, masks and losses of packed rows are those of
//! TRL on PyTorch, with the chat templates of SmolLM2 and Qwen3 (fixtures by
//! `scripts/make_sft_fixtures.py`), and `eval` scores them as training does.

use std::path::{Path, PathBuf};

use llama3_tpu::config::{Config, Devices, Draft};
use llama3_tpu::data::{
    Columns, ConversationOptions, Dataset, DatasetRequest, RowRange, Source, Tokens,
};
use llama3_tpu::dtype::DType;
use llama3_tpu::hardware::Platform;
use llama3_tpu::hf::safetensors::Weights;
use llama3_tpu::runtime::Runtime;
use llama3_tpu::weights::source::model_settings;
use llama3_tpu::weights::{ModelSource, TrainState};
use serde_json::{Value, json};

use crate::cli::{binary, metrics, refuses, succeeds, train_base};
use crate::support::{decode, runtime, single};
use crate::training::{Run, programs};

const STEPS: usize = 20;
const ROWS: usize = 2;
const LENGTH: usize = 128;

fn folder(model: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sft").join(model)
}

/// A document as the model is given it: ids, and those of them that are learned, else -1.
type Document = [Vec<f64>; 2];

/// The documents of each step, and the losses, of TRL.
fn reference(model: &str) -> (Vec<Vec<Document>>, Vec<f64>) {
    let weights = Weights::open_file(&folder(model).join("reference.safetensors")).unwrap();
    let read = |name: &str, dtype: DType| {
        let mut bytes = vec![0; weights.get(name).unwrap().bytes as usize];
        weights.read_as(name, dtype, &mut bytes).unwrap();
        decode(dtype, &bytes)
    };
    let [ids, labels, positions] =
        ["ids", "labels", "positions"].map(|name| read(name, DType::I32));
    let mut steps = vec![Vec::new(); STEPS];
    for (at, id) in ids.iter().enumerate().filter(|(_, id)| **id >= 0.0) {
        let documents: &mut Vec<Document> = &mut steps[at / (ROWS * LENGTH)];
        if positions[at] == 0.0 {
            documents.push([Vec::new(), Vec::new()]);
        }
        let [ids, learned] = documents.last_mut().unwrap();
        ids.push(*id);
        learned.push(labels[at].max(-1.0));
    }
    (steps, read("losses", DType::F32))
}

/// The documents that the rows of a fixture become here.
fn documents(model: &str, case: &Value) -> Vec<Document> {
    let temporary = tempfile::tempdir().unwrap();
    let path = |name: &str| temporary.path().join(name);
    let tokenizer = Path::new("tests/data/tokenizers").join(case["tokenizer"].as_str().unwrap());
    std::fs::copy(tokenizer.join("tokenizer.json"), path("tokenizer.json")).unwrap();
    let special: Vec<&str> =
        case["special"].as_array().unwrap().iter().flat_map(Value::as_str).collect();
    let settings = json!({
        "bos_token": special[0], "eos_token": special[1],
        "additional_special_tokens": &special[2..], "chat_template": case["tagged"],
    });
    std::fs::write(path("tokenizer_config.json"), settings.to_string()).unwrap();
    let source = Source {
        name: "chats".into(),
        inputs: vec![folder(model).join("rows.jsonl")],
        columns: Columns::Conversation(vec![("messages".into(), "messages".into())]),
        rows: RowRange::default(),
        trains: true,
    };
    let executable = env!("CARGO_BIN_EXE_llama3-tpu").into();
    let dataset = Dataset::open_or_build(&DatasetRequest {
        sources: &[source],
        validation_fraction: 0.0,
        tokenizer: temporary.path().to_str().unwrap(),
        cache: &path("cache"),
        conversations: &ConversationOptions { executable, ..Default::default() },
        say: false,
    });
    split(&dataset.unwrap().train[0].tokens)
}

fn split(tokens: &Tokens) -> Vec<Document> {
    let mut edges = tokens.document_starts(0..tokens.len()).unwrap();
    edges.push(tokens.len());
    let document = |edge: &[u64]| {
        let mut ids = vec![0; (edge[1] - edge[0]) as usize];
        tokens.read_stored(edge[0], &mut ids).unwrap();
        let learned = ids.iter().map(|id| f64::from((*id).max(-1))).collect();
        tokens.read(edge[0], &mut ids).unwrap();
        [ids.into_iter().map(f64::from).collect(), learned]
    };
    edges.windows(2).map(document).collect()
}

/// Tokens, targets and segments of rows that hold the documents of a step.
fn batch(documents: &[Document]) -> Vec<Vec<f64>> {
    let mut batch = vec![vec![0.0; ROWS * LENGTH]; 3];
    batch[1].fill(-1.0);
    let (mut at, mut segment) = (0, 0.0);
    for [ids, learned] in documents {
        let row_end = (at / LENGTH + 1) * LENGTH;
        if at + ids.len() > row_end {
            (at, segment) = (row_end, 0.0);
        }
        segment += 1.0;
        for (place, id) in ids.iter().enumerate() {
            batch[0][at + place] = *id;
            batch[2][at + place] = segment;
        }
        batch[1][at..at + ids.len() - 1].copy_from_slice(&learned[1..]);
        at += ids.len();
    }
    batch
}

fn config(model: &str, sets: &[&str]) -> Config {
    let folder = folder(model);
    let init = format!("train.init_from={}", folder.display());
    let given = [
        &init,
        "data.train=unused",
        "model.mask_across_document_boundaries=true",
        "train.steps=20",
        "train.global_batch_size=2",
        "train.sequence_length=128",
        "optimizer.learning_rate=1e-3",
        "optimizer.clip_grad_norm=1.0",
        "schedule.name=constant",
    ];
    let sets: Vec<String> = given.iter().chain(sets).map(|set| set.to_string()).collect();
    let model = model_settings(folder.to_str().unwrap()).unwrap();
    let devices = Devices { platform: Platform::Cpu, has_mesh: true };
    Draft::without_file(&sets).unwrap().resolve(Some((&model, devices))).unwrap().config
}

#[test]
fn twenty_steps_over_packed_conversations_are_those_of_trl() {
    let mesh = runtime("fsdp=2");
    let cases: Value = serde_json::from_str(include_str!("../data/chat.json")).unwrap();
    let runs: [(&str, &str, &Runtime, &[&str]); 2] = [
        ("smollm2", "SmolLM2", single(), &["train.scan_layers=false"]),
        ("qwen3", "Qwen 3", &mesh, &["train.loss_chunk=64"]),
    ];
    for (model, name, runtime, sets) in runs {
        let case = cases.as_array().unwrap().iter().find(|case| case["name"] == name).unwrap();
        let (steps, expected) = reference(model);
        let ours = documents(model, case);
        let mut theirs = steps.iter().flatten();
        assert!(theirs.all(|document| ours.contains(document)), "{model}: other documents");
        let config = config(model, sets);
        let programs = programs(runtime, &config);
        let source = ModelSource::open(folder(model).to_str().unwrap()).unwrap();
        let state = TrainState::imported(runtime, &programs, &source).unwrap();
        let mut run = Run::new(runtime, &config, state.arrays);
        let losses: Vec<f64> = steps.iter().map(|step| run.step(&batch(step))[0]).collect();
        let far = losses.iter().zip(&expected).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        assert!(far <= 1e-4, "{model}: {losses:?} are off by {far:e} from {expected:?}");
    }
}

#[test]
fn conversations_are_evaluated_as_in_training() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    train_base(folder.path(), &folder.path().join("base"));
    let row = |i: usize| {
        let prompt = format!("What {}says number {i}? ", "the ".repeat(i % 5));
        json!({"prompt": prompt, "completion": "the truth, and the king"})
    };
    let rows = (0..24).map(|i| format!("{}\n", row(i)));
    std::fs::write(path("rows.jsonl"), rows.collect::<String>()).unwrap();
    let source = |name: &str, weight: usize| {
        let (path, columns) = (path("rows.jsonl"), "prompt = 'prompt', completion = 'completion'");
        format!("{{ name = '{name}', path = '{path}', {columns}, weight = {weight} }}")
    };
    let sources = format!("data.source=[{}, {}]", source("rows", 1), source("held", 0));
    let sets = [
        &sources,
        &format!("data.cache={}", path("cache")),
        "train.global_batch_size=2",
        "train.sequence_length=32",
        "optimizer.learning_rate=1e-3",
        "evaluation.every=2",
    ];
    let mut run = binary();
    run.args(["train", "--platform", "cpu", "--steps", "2", "--model"]).arg(path("base"));
    run.arg("--output").arg(path("run")).args(sets.iter().flat_map(|set| ["--set", set]));
    succeeds(run);
    let logged = metrics(&folder.path().join("run"));
    let expected = logged.iter().rfind(|record| record.get("eval_loss").is_some()).unwrap();
    let eval = |more: &[&str]| {
        let mut command = binary();
        command.args(["eval", "--platform", "cpu", "--json", "--sequence-length", "32"]);
        command.arg("--model").arg(path("run")).arg("--data").args(more);
        command
    };
    let report =
        |more: &[&str]| -> Value { serde_json::from_slice(&succeeds(eval(more)).stdout).unwrap() };
    let rows = path("rows.jsonl");
    let learned = report(&[&rows]);
    for (key, logged) in [("loss", "eval_loss"), ("bits_per_byte", "eval_bits_per_byte")] {
        let (ours, training) = (learned[key].as_f64().unwrap(), expected[logged].as_f64().unwrap());
        assert!((ours / training - 1.0).abs() < 1e-5, "{key} {ours}, in training {training}");
    }
    let tokens = |report: &Value| report["tokens"].as_u64().unwrap();
    assert!(tokens(&report(&[&rows, "--train-on", "all"])) > tokens(&learned));
    assert_eq!(tokens(&report(&[&rows, "--split", "train[:50%]"])) * 2, tokens(&learned));
    refuses(eval(&[&rows, "--max-tokens", "2"]), 2, "none of the tokens that were read are scored");
    std::fs::write(path("text.txt"), "No conversation.").unwrap();
    for option in [["--train-on", "all"], ["--chat-template", "template.jinja"]] {
        let [name, value] = option;
        refuses(eval(&[&path("text.txt"), name, value]), 2, &format!("{name} has no effect"));
    }
    let pair = json!({"prompt": "a", "chosen": "b", "rejected": "c"}).to_string();
    std::fs::write(path("pairs.jsonl"), pair).unwrap();
    refuses(eval(&[&path("pairs.jsonl")]), 2, "are compared with a reference model");
}
