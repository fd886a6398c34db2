//! Low-rank adapters: training as PEFT on PyTorch does it (fixtures by
//! `scripts/make_lora_fixtures.py`), on meshes and over quantized bases, and the commands around
//! it.

use std::path::{Path, PathBuf};
use std::process::Command;

use llama3_tpu::config::{Config, Devices, Draft};
use llama3_tpu::dtype::DType;
use llama3_tpu::graph::Module;
use llama3_tpu::graph::Type;
use llama3_tpu::graph::sharding::{ArraySpec, PartitionSpec};
use llama3_tpu::hardware::Platform;
use llama3_tpu::hf::safetensors::Weights;
use llama3_tpu::llama::Llama;
use llama3_tpu::runtime::array::Array;
use llama3_tpu::runtime::{Input, Runtime};
use llama3_tpu::step::State;
use llama3_tpu::weights::source::model_settings;
use llama3_tpu::weights::{ModelSource, TrainState};
use tempfile::TempDir;

use crate::cli::{binary, checkpoint, crashed_copy, metrics, refuses, succeeds, text, train_base};
use crate::support::{assert_close, decode, encode, relative_error, runtime, single, to_host};
use crate::training::{Run, programs};

fn folder(model: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lora").join(model)
}

fn source(model: &str) -> ModelSource {
    ModelSource::open(folder(model).to_str().unwrap()).unwrap()
}

/// The run of a fixture, with `section.key=value` on top.
fn config(model: &str, sets: &[&str]) -> Config {
    let folder = folder(model);
    let init = format!("train.init_from={}", folder.display());
    let given = [
        &init,
        "data.train=unused",
        "train.steps=20",
        "train.global_batch_size=4",
        "train.sequence_length=24",
        "optimizer.learning_rate=1e-2",
        "optimizer.clip_grad_norm=1.0",
        "schedule.name=constant",
        "lora.rank=4",
        "lora.base=float32",
    ];
    let adapter: &[&str] = match model {
        "smollm2" => &["lora.alpha=8"],
        "dora" => &["lora.alpha=8", "lora.dora=true"],
        _ => &["lora.alpha=4", "lora.rslora=true", "lora.target=['q_proj','v_proj','down_proj']"],
    };
    let sets: Vec<String> =
        given.iter().chain(adapter).chain(sets).map(|set| set.to_string()).collect();
    let model = model_settings(folder.to_str().unwrap()).unwrap();
    let devices = Devices { platform: Platform::Cpu, has_mesh: true };
    Draft::without_file(&sets).unwrap().resolve(Some((&model, devices))).unwrap().config
}

fn reference(model: &str, name: &str, dtype: DType) -> Vec<f64> {
    let weights = Weights::open_file(&folder(model).join("reference.safetensors")).unwrap();
    let mut bytes = vec![0; weights.get(name).unwrap().bytes as usize];
    weights.read_as(name, dtype, &mut bytes).unwrap();
    decode(dtype, &bytes)
}

/// The adapter of a fixture as arrays, in the order in which a run has its parameters.
fn adapter(runtime: &Runtime, config: &Config, model: &str, name: &str) -> Vec<Array> {
    let source = source(model).with_adapter(&folder(model).join(name)).unwrap();
    let llama = Llama::new(config, runtime.parallel().clone());
    source.parameters(runtime, &llama, DType::F32).unwrap().split_off(llama.frozen())
}

/// Losses of the steps of a fixture, from the adapter that it begins with.
fn train<'r>(runtime: &'r Runtime, config: &Config, model: &str) -> (Vec<f64>, Run<'r>) {
    let programs = programs(runtime, config);
    let TrainState { layout, arrays, frozen } =
        TrainState::adapted(runtime, &programs, &source(model)).unwrap();
    let start = adapter(runtime, config, model, "initial");
    check_magnitudes(runtime, &layout, &arrays, &start);
    let state = start.into_iter().chain(arrays.into_iter().skip(layout.parameters));
    let mut run = Run::new(runtime, config, state.collect()).over(frozen);
    let text = reference(model, "tokens", DType::I32);
    let part = |step: usize, from: usize| -> Vec<f64> {
        let rows = text[step * 4 * 25..(step + 1) * 4 * 25].chunks(25);
        rows.flat_map(|row| row[from..from + 24].to_vec()).collect()
    };
    let mut step = |step: usize| {
        let metrics = run.step(&[part(step, 0), part(step, 1)]);
        check_norms(&run, &metrics);
        metrics[0]
    };
    let losses = (0..20).map(&mut step).collect();
    (losses, run)
}

/// The magnitudes of DoRA, which follow from the base, begin as in PEFT.
fn check_magnitudes(runtime: &Runtime, layout: &State, ours: &[Array], theirs: &[Array]) {
    for ((leaf, ours), theirs) in layout.leaves.iter().zip(ours).zip(theirs) {
        if leaf.names[0].ends_with("lora_magnitude_vector") {
            let [ours, theirs] = [ours, theirs].map(|array| to_host(runtime, array));
            assert_close(&ours, &theirs, 1e-6, &leaf.names[0]);
        }
    }
}

/// The norms behind the metrics of a step, where they are asked for, are those of the adapters.
fn check_norms(run: &Run<'_>, metrics: &[f64]) {
    let (names, count) = (run.programs().norm_names(), run.programs().metrics().len());
    let (metrics, norms) = metrics.split_at(count);
    assert_eq!(norms.len(), 2 * names.len());
    if names.is_empty() {
        return;
    }
    assert!(names.iter().all(|name| name.contains(".lora_")), "{names:?}");
    let norm = norms[..names.len()].iter().map(|norm| norm * norm).sum::<f64>().sqrt();
    let index = run.programs().metrics().iter().position(|metric| *metric == "grad_norm");
    assert_close(&[norm], &[metrics[index.unwrap()]], 1e-5, "the gradient norm");
}

fn largest_difference(a: &[f64], b: &[f64]) -> f64 {
    assert_eq!(a.len(), b.len());
    a.iter().zip(b).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}

#[test]
fn twenty_steps_are_those_of_peft() {
    let mesh = runtime("fsdp=2,tensor=2");
    let cases: [(&str, &Runtime, &[&str]); 3] = [
        ("smollm2", single(), &["train.scan_layers=false"]),
        ("dora", &mesh, &[]),
        // What is watched on the way changes nothing.
        (
            "qwen3",
            &mesh,
            &[
                "train.remat=full",
                "train.gradient_accumulation_steps=2",
                "train.log_norms_every=1",
                "stability.skip_sigma=1e6",
                "stability.clip_update_sigma=1e6",
                "stability.window=4",
            ],
        ),
    ];
    for (model, runtime, sets) in cases {
        let config = config(model, sets);
        let (losses, run) = train(runtime, &config, model);
        let expected = reference(model, "losses", DType::F32);
        let off = largest_difference(&losses, &expected);
        assert!(off <= 1e-4, "{model}: {losses:?} differ by {off:e} from {expected:?}");
        let state = run.state_by_name();
        let programs = programs(runtime, &config);
        let last = adapter(runtime, &config, model, "final");
        for (leaf, array) in programs.state().leaves.iter().zip(&last) {
            let values = to_host(runtime, array);
            let each = values.len() / leaf.names.len();
            for (name, values) in leaf.names.iter().zip(values.chunks(each)) {
                let error = relative_error(&state[name], values);
                assert!(error <= 1e-3, "{model}: {name} is off by {error:e}");
            }
        }
    }
}

#[test]
fn quantized_bases_train_to_nearly_the_same_losses() {
    let expected = reference("smollm2", "losses", DType::F32);
    for base in ["lora.base=bfloat16", "lora.base=int8", "lora.base=nf4"] {
        let (losses, _) = train(single(), &config("smollm2", &[base]), "smollm2");
        let worst = losses.iter().zip(&expected).map(|(a, b)| (a / b - 1.0).abs());
        let worst = worst.fold(0.0, f64::max);
        assert!(worst <= 0.01, "{base}: off by {worst}, {losses:?}");
    }
}

/// Logits of a model over a text, [tokens, vocabulary].
fn logits(runtime: &Runtime, model: &ModelSource, text: &[f64]) -> Vec<f64> {
    let llama = Llama::inference(&model.model, runtime.parallel().clone(), DType::F32, true)
        .with_adapters_of(model.adapter.as_ref().map(|adapter| &adapter.lora));
    let parameters = model.parameters(runtime, &llama, DType::F32).unwrap();
    let tokens = ArraySpec::replicated(Type::new(DType::I32, &[1, text.len()]));
    let module = Module::trace("logits", llama.parallel.declared(), |p| {
        let arrays = llama.parameter_arrays(DType::F32);
        let arrays: Vec<_> = arrays.iter().map(|array| p.argument(array)).collect();
        let logits = llama.token_logits(&arrays, p.argument(&tokens));
        vec![(logits, PartitionSpec::replicated(3))]
    });
    let bytes = encode(DType::I32, text);
    let tokens = Array::from_host(&runtime.devices, &tokens.ty, &tokens.spec, &bytes).unwrap();
    let inputs = parameters.iter().chain([&tokens]).map(Input::Borrowed).collect();
    to_host(runtime, &runtime.compile(&module).unwrap().run(inputs).unwrap()[0])
}

#[test]
fn an_adapter_of_peft_gives_its_greedy_tokens() {
    for model in ["smollm2", "dora", "qwen3"] {
        let adapted = source(model).with_adapter(&folder(model).join("final")).unwrap();
        let prompt = reference(model, "prompt", DType::I32);
        let answer = reference(model, "answer", DType::I32);
        let logits = logits(single(), &adapted, &[prompt.clone(), answer.clone()].concat());
        let likeliest = |row: &[f64]| {
            let best = (0..row.len()).max_by(|a, b| row[*a].total_cmp(&row[*b]));
            best.unwrap() as f64
        };
        let rows: Vec<f64> = logits.chunks(64).map(likeliest).collect();
        assert_eq!(rows[prompt.len() - 1..rows.len() - 1], answer, "{model}");
    }
}

/// A base that was trained for two steps, and runs over it.
struct Runs(TempDir);

impl Runs {
    fn new() -> Runs {
        let runs = Runs(TempDir::new().unwrap());
        train_base(runs.0.path(), &runs.path("base"));
        runs
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// `train --model` of four steps into the folder `name`.
    fn adapt(&self, name: &str, more: &[&str]) -> Command {
        let mut command = binary();
        let cache = format!("data.cache={}", self.path("cache").display());
        command.args(["train", "--platform", "cpu", "--lora", "4", "--steps", "4", "--model"]);
        command.arg(self.path("base")).args(["--data", "configs/data/tempest.txt", "--output"]);
        command.arg(self.path(name)).args(["--set", &cache, "--set", "checkpoint.every=2"]);
        command.args([
            "--set",
            "lora.base=float32",
            "--set",
            "train.sequence_length=32",
            "--set",
            "train.log_every=1",
        ]);
        command.args(more);
        command
    }

    fn command(&self, words: &[&str], paths: &[(&str, &str)]) -> Command {
        let mut command = binary();
        command.args(words).args(["--platform", "cpu"]);
        for (option, name) in paths {
            command.arg(option).arg(self.path(name));
        }
        command
    }

    /// Loss of a model on the training text.
    fn loss(&self, paths: &[(&str, &str)]) -> f64 {
        let words =
            ["eval", "--json", "--data", "configs/data/tempest.txt", "--max-tokens", "1000"];
        let output = succeeds(self.command(&words, paths));
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        report["loss"].as_f64().unwrap()
    }
}

#[test]
fn adapters_are_trained_resumed_exported_and_merged() {
    let runs = Runs::new();
    let said = text(&succeeds(runs.adapt("run", &[])).stderr);
    assert!(said.contains("optimizer.learning_rate = 0.0002"), "{said}");
    let manifest = std::fs::read_to_string(checkpoint(&runs.path("run"), 4).join("manifest.json"));
    let manifest: serde_json::Value = serde_json::from_str(&manifest.unwrap()).unwrap();
    let names: Vec<&String> = manifest["tensors"].as_object().unwrap().keys().collect();
    assert_eq!(names.len(), 3 * 2 * 7 * 2);
    assert!(names.iter().all(|name| name.contains(".lora_")), "{names:?}");

    std::fs::create_dir_all(runs.path("again")).unwrap();
    crashed_copy(&runs.path("run"), 2, &runs.path("again"));
    succeeds(runs.adapt("again", &["--resume"]));
    assert_eq!(metrics(&runs.path("run")), metrics(&runs.path("again")));
    for file in ["model-00001-of-00001.safetensors", "optimizer-00001-of-00001.safetensors"] {
        let read = |run| std::fs::read(checkpoint(&runs.path(run), 4).join(file)).unwrap();
        assert!(read("run") == read("again"), "{file} differs");
    }

    succeeds(runs.command(&["export"], &[("--model", "run"), ("--out", "peft")]));
    succeeds(runs.command(&["export", "--merge"], &[("--model", "run"), ("--out", "merged")]));
    let adapted = runs.loss(&[("--model", "run")]);
    assert!((runs.loss(&[("--model", "base")]) - adapted).abs() > 1e-4);
    for paths in [
        &[("--model", "base"), ("--adapter", "peft")][..],
        &[("--adapter", "peft")],
        &[("--model", "merged")],
    ] {
        let off = (runs.loss(paths) - adapted).abs();
        assert!(off <= 1e-5, "{paths:?} is off by {off}");
    }
    let words = ["eval", "--json", "--data", "configs/data/tempest.txt", "--max-tokens", "1000"];
    let other = runs.command(&words, &[("--model", "merged"), ("--adapter", "peft")]);
    let said = text(&succeeds(other).stderr);
    assert!(said.contains("was trained over") && said.contains("is used over"), "{said}");
    let nf4 = &["export", "--merge", "--nf4"];
    succeeds(runs.command(nf4, &[("--model", "run"), ("--out", "nf4")]));
    let off = (runs.loss(&[("--model", "nf4")]) / adapted - 1.0).abs();
    assert!(off > 0.0 && off <= 0.01, "in NF4 the loss is off by {off}");
    // Magnitudes over a quantized base; the merged logits are compared by the command.
    succeeds(runs.adapt("dora", &["--set", "lora.dora=true", "--set", "lora.base=int8"]));
    succeeds(runs.command(&["export", "--merge"], &[("--model", "dora"), ("--out", "plain")]));
    let off = (runs.loss(&[("--model", "dora")]) - runs.loss(&[("--model", "plain")])).abs();
    assert!(off <= 1e-5, "the merged loss is off by {off}");
    refused(&runs);
}

/// What a person can get wrong with adapters and their bases.
fn refused(runs: &Runs) {
    for (set, message) in [
        ("lora.target=w1", "lora: target=\"w1\" is not a projection of a layer"),
        ("lora.rank=40", "lora: rank=40 is larger than self_attn.k_proj.weight [32, 64]"),
        ("lora.alpha=0", "lora: alpha=0 must be in"),
        ("model.hidden_size=32", "model.hidden_size = 32 is written"),
    ] {
        refuses(runs.adapt("refused", &["--set", set]), 2, message);
    }
    refuses(
        runs.adapt("run", &["--resume", "--set", "lora.target=q_proj"]),
        2,
        "was written with lora.target = [\"all-linear\"]",
    );
    let merge = &["export", "--merge"];
    refuses(
        runs.command(merge, &[("--model", "base"), ("--out", "no")]),
        2,
        "has no adapter to merge",
    );
    let mut command = runs.command(&["generate", "--prompt", "a"], &[("--model", "base")]);
    command.arg("--adapter").arg(folder("smollm2").join("final"));
    refuses(command, 2, "the adapter is for another base");
    // Another model in the place of the base.
    std::fs::remove_dir_all(runs.path("base").join("checkpoints")).unwrap();
    for name in ["config.json", "model.safetensors"] {
        std::fs::copy(runs.path("merged").join(name), runs.path("base").join(name)).unwrap();
    }
    refuses(runs.adapt("run", &["--resume"]), 2, "base: the weights of");
    refuses(
        runs.command(&["eval", "--data", "configs/data/tempest.txt"], &[("--model", "run")]),
        2,
        "are not those that",
    );
}
