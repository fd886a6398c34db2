//! Direct preference optimization: steps are those of TRL on PyTorch (fixtures by
//! `scripts/make_dpo_fixtures.py`), and the command around them.

use std::path::{Path, PathBuf};
use std::process::Command;

use llama3_tpu::config::{Config, Devices, Draft};
use llama3_tpu::dtype::DType;
use llama3_tpu::graph::sharding::ArraySpec;
use llama3_tpu::hardware::Platform;
use llama3_tpu::hf::safetensors::Weights;
use llama3_tpu::llama::Llama;
use llama3_tpu::runtime::array::Array;
use llama3_tpu::runtime::{Input, Runtime};
use llama3_tpu::weights::ModelSource;
use llama3_tpu::weights::source::model_settings;
use serde_json::json;
use tempfile::TempDir;

use crate::cli::{binary, checkpoint, crashed_copy, metrics, refuses, succeeds, text, train_base};
use crate::support::{decode, encode, runtime, to_host};
use crate::training::{Run, initial_state, programs};

const STEPS: usize = 20;
const PAIRS: usize = 4;
/// Tokens that the fixture has room for in a document.
const DOCUMENT: usize = 24;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

/// The pairs of a fixture and what TRL makes of them.
struct Fixture {
    weights: Weights,
    /// Ids of each document, chosen ones first in each pair.
    documents: Vec<Vec<f64>>,
    prompts: Vec<f64>,
}

impl Fixture {
    fn open(model: &str) -> Fixture {
        let path = data("dpo").join(format!("{model}.safetensors"));
        let weights = Weights::open_file(&path).unwrap();
        let ids = numbers(&weights, "ids", DType::I32);
        let document = |ids: &[f64]| ids.iter().copied().take_while(|id| *id >= 0.0).collect();
        Fixture {
            documents: ids.chunks(DOCUMENT).map(document).collect(),
            prompts: numbers(&weights, "prompts", DType::I32),
            weights,
        }
    }

    /// Tokens, targets and segments of the pairs of a step, and at the first position of each
    /// document the bits of its reference; `rows` rows of `length` tokens.
    fn batch(&self, step: usize, rows: usize, length: usize) -> Vec<Vec<f64>> {
        let references = numbers(&self.weights, "references", DType::F32);
        let mut batch = vec![vec![0.0; rows * length]; 4];
        batch[1].fill(-1.0);
        for row in 0..rows {
            let mut at = row * length;
            let pairs = PAIRS / rows;
            for i in 0..2 * pairs {
                let number = 2 * (step * PAIRS + row * pairs) + i;
                let (ids, prompt) = (&self.documents[number], self.prompts[number / 2] as usize);
                let bits = (references[number] as f32).to_bits().cast_signed();
                batch[3][at] = f64::from(bits);
                for (place, id) in ids.iter().enumerate() {
                    batch[0][at + place] = *id;
                    batch[2][at + place] = (i + 1) as f64;
                }
                for place in prompt..ids.len() {
                    batch[1][at + place - 1] = ids[place];
                }
                at += ids.len();
            }
            assert!(at <= (row + 1) * length);
        }
        batch
    }
}

fn numbers(weights: &Weights, name: &str, dtype: DType) -> Vec<f64> {
    let mut bytes = vec![0; weights.get(name).unwrap().bytes as usize];
    weights.read_as(name, dtype, &mut bytes).unwrap();
    decode(dtype, &bytes)
}

fn config(model: &str, sets: &[&str]) -> Config {
    let folder = data("lora").join(model);
    let init = format!("train.init_from={}", folder.display());
    let given = [
        &init,
        "train.loss=dpo",
        "data.source=[{ path = 'unused', prompt = 'p', chosen = 'c', rejected = 'r' }]",
        "train.steps=20",
        "optimizer.clip_grad_norm=1.0",
        "schedule.name=constant",
    ];
    let sets: Vec<String> = given.iter().chain(sets).map(|set| set.to_string()).collect();
    let model = model_settings(folder.to_str().unwrap()).unwrap();
    let devices = Devices { platform: Platform::Cpu, has_mesh: true };
    Draft::without_file(&sets).unwrap().resolve(Some((&model, devices))).unwrap().config
}

/// The parameters that training starts from: the trained ones and the frozen ones.
fn parameters(runtime: &Runtime, config: &Config, model: &str) -> (Vec<Array>, Vec<Array>) {
    let folder = data("lora").join(model);
    let mut source = ModelSource::open(folder.to_str().unwrap()).unwrap();
    if config.lora.is_some() {
        source = source.with_adapter(&folder.join("initial")).unwrap();
    }
    let llama = Llama::new(config, runtime.parallel().clone());
    let mut all = source.parameters(runtime, &llama, DType::F32).unwrap();
    let trained = all.split_off(llama.frozen());
    (trained, all)
}

fn assert_near(found: &[f64], expected: &[f64], what: &str) {
    let far = found.iter().zip(expected).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
    assert!(found.len() == expected.len() && far <= 1e-4, "{what}: {found:?}, not {expected:?}");
}

/// What [`Programs::reference_step`](llama3_tpu::step::Programs::reference_step) says of the first
/// batch is what TRL's reference model says.
fn check_references(runtime: &Runtime, config: &Config, fixture: &Fixture, model: &str) {
    let programs = programs(runtime, config);
    let (trained, frozen) = parameters(runtime, config, model);
    let length = config.train.sequence_length;
    let rows = programs.eval_rows();
    let batch = fixture.batch(0, rows, length);
    let inputs = programs.reference_inputs();
    let arrays = inputs.iter().zip(&batch).map(|(input, values)| {
        let ArraySpec { ty, spec } = &input.array;
        Array::from_host(&runtime.devices, ty, spec, &encode(ty.dtype, values)).unwrap()
    });
    let arrays: Vec<Array> = arrays.collect();
    let program = runtime.compile(&programs.reference_step()).unwrap();
    let all = frozen.iter().chain(&trained).chain(&arrays).map(Input::Borrowed).collect();
    let found = to_host(runtime, &program.run(all).unwrap()[0]);
    let pairs = 2 * PAIRS / rows;
    let found: Vec<f64> =
        found.chunks(found.len() / rows).flat_map(|row| row[..pairs].to_vec()).collect();
    let expected = numbers(&fixture.weights, "references", DType::F32);
    assert_near(&found, &expected[..2 * PAIRS], model);
}

#[test]
fn twenty_steps_are_those_of_trl() {
    let cases: [(&str, &str, usize, &[&str]); 2] = [
        (
            "smollm2",
            "context=2",
            2,
            &["train.sequence_length=96", "model.max_position_embeddings=96"],
        ),
        (
            "qwen3",
            "fsdp=2,tensor=2",
            4,
            &[
                "train.sequence_length=48",
                "train.remat=full",
                "train.gradient_accumulation_steps=2",
                "train.loss_chunk=24",
                "optimizer.learning_rate=1e-2",
                "lora.rank=4",
                "lora.alpha=4",
                "lora.rslora=true",
                "lora.base=float32",
                "lora.target=['q_proj','v_proj','down_proj']",
            ],
        ),
    ];
    for (model, mesh, rows, sets) in cases {
        let batch = format!("train.global_batch_size={rows}");
        let full = ["optimizer.learning_rate=1e-3", &batch];
        let config = config(model, &[&full, sets].concat());
        let (runtime, fixture) = (runtime(mesh), Fixture::open(model));
        if config.train.gradient_accumulation_steps == 1 {
            check_references(&runtime, &config, &fixture, model);
        }
        let programs = programs(&runtime, &config);
        let (trained, frozen) = parameters(&runtime, &config, model);
        let state = initial_state(&runtime, &programs).into_iter();
        let state = trained.into_iter().chain(state.skip(programs.state().parameters));
        let mut run = Run::new(&runtime, &config, state.collect()).over(frozen);
        let mut step = |i| run.step(&fixture.batch(i, rows, config.train.sequence_length));
        let steps: Vec<Vec<f64>> = (0..STEPS).map(&mut step).collect();
        let names = programs.metrics();
        let expect = |metric: &str, name: &str| {
            let at = names.iter().position(|known| *known == metric).unwrap();
            let found: Vec<f64> = steps.iter().map(|step| step[at]).collect();
            let expected = numbers(&fixture.weights, name, DType::F32);
            // In the first step both models are the same, and rounding decides.
            let first = usize::from(metric == "rewards/accuracies");
            assert_near(&found[first..], &expected[first..], &format!("{model} {metric}"));
        };
        expect("loss", "losses");
        expect("rewards/chosen", "chosen");
        expect("rewards/rejected", "rejected");
        expect("rewards/accuracies", "accuracies");
    }
}

/// A base that was trained for two steps, and runs over it on rows of preferences.
struct Runs(TempDir);

impl Runs {
    fn new() -> Runs {
        let runs = Runs(TempDir::new().unwrap());
        train_base(runs.0.path(), &runs.path("base"));
        let row = |i: usize| {
            let long = "the ".repeat(if i == 7 { 80 } else { i % 3 });
            json!({
                "prompt": format!("What {long}says number {i}? "),
                "chosen": "the truth.", "rejected": "no king",
            })
        };
        runs.write("rows.jsonl", &(0..24).map(row).collect::<Vec<_>>());
        runs
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, rows: &[serde_json::Value]) {
        let lines: String = rows.iter().map(|row| format!("{row}\n")).collect();
        std::fs::write(self.path(name), lines).unwrap();
    }

    /// `train --model` of four steps over the rows `rows` into the folder `name`.
    fn dpo(&self, name: &str, rows: &str, more: &[&str]) -> Command {
        let mut command = binary();
        command.args(["train", "--platform", "cpu", "--steps", "4", "--model"]);
        command.arg(self.path("base")).arg("--output").arg(self.path(name));
        command.arg("--data").arg(self.path(rows));
        let cache = format!("data.cache={}", self.path("cache").display());
        let sets = [
            &cache,
            "data.validation_fraction=0.2",
            "checkpoint.every=2",
            "evaluation.every=2",
            "train.sequence_length=64",
            "train.global_batch_size=2",
            "train.log_every=1",
        ];
        command.args(sets.iter().flat_map(|set| ["--set", set])).args(more);
        command
    }
}

#[test]
fn preferences_are_learned_resumed_and_refused() {
    let runs = Runs::new();
    for (name, more) in [("full", &[][..]), ("lora", &["--lora", "4", "--mesh", "2x1"])] {
        let said = text(&succeeds(runs.dpo(name, "rows.jsonl", more)).stderr);
        assert!(said.contains("train.loss = \"dpo\", ") && said.contains("= 0.000001,"), "{said}");
        assert!(said.contains("1 pairs truncated to 64 tokens, 1 without an answer"), "{said}");
        let logged = metrics(&runs.path(name));
        let step = logged.iter().find(|record| record["step"] == 1).unwrap();
        assert!((step["loss"].as_f64().unwrap() - 2f64.ln()).abs() < 1e-4, "{step}");
        let evaluated = logged.iter().rfind(|record| record.get("eval_loss").is_some()).unwrap();
        for key in ["chosen", "rejected", "margins", "accuracies"] {
            assert!(step[format!("rewards/{key}")].is_f64(), "{step}");
            assert!(evaluated[format!("eval_rewards/{key}")].is_f64(), "{evaluated}");
        }
        let again = format!("{name}-again");
        std::fs::create_dir_all(runs.path(&again)).unwrap();
        crashed_copy(&runs.path(name), 2, &runs.path(&again));
        succeeds(runs.dpo(&again, "rows.jsonl", &[&["--resume"], more].concat()));
        assert_eq!(logged, metrics(&runs.path(&again)));
        let file = "optimizer-00001-of-00001.safetensors";
        let read = |run: &str| std::fs::read(checkpoint(&runs.path(run), 4).join(file)).unwrap();
        assert!(read(name) == read(&again), "{name} differs");
    }
    let good = json!({"prompt": "a", "chosen": "b", "rejected": "c"});
    for (row, message) in [
        (
            json!({"prompt": "a", "chosen": "b", "rejected": "b"}),
            "chosen and rejected are the same",
        ),
        (json!({"prompt": "a", "chosen": "b"}), "rejected"),
    ] {
        runs.write("bad.jsonl", &[good.clone(), row]);
        refuses(runs.dpo("bad", "bad.jsonl", &[]), 2, message);
    }
    for (set, message) in [
        ("train.loss=cross_entropy", "are learned by train.loss=\"dpo\""),
        ("data.packing=concat", "use data.packing=\"best_fit\""),
        ("model.mask_across_document_boundaries=false", "must not see each other"),
        ("train.z_loss=1e-4", "train.z_loss has no effect without"),
        ("data.source=[{ path = 'a' }]", "name the columns chosen and rejected"),
    ] {
        let sets = ["--set", "train.loss=dpo", "--set", set];
        refuses(runs.dpo("bad", "rows.jsonl", &sets), 2, message);
    }
}
