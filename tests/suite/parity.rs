//! The same numbers as independent implementations: loss, gradients by name and ten training losses
//! of the fixtures in `tests/data/parity`, and the factors of the schedules; one file because all
//! read the same fixtures.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use llama3_tpu::config::Config;
use llama3_tpu::dtype::DType;
use llama3_tpu::graph::Module;
use llama3_tpu::graph::{Tensor, Tree, Type};
use llama3_tpu::hardware::Platform;
use llama3_tpu::hf::HfConfig;
use llama3_tpu::llama::decode::Cache;
use llama3_tpu::llama::params::{LayerIndex, param_specs};
use llama3_tpu::llama::stack::Stack;
use llama3_tpu::llama::{Llama, ParamSpec};
use llama3_tpu::optimizer::{self, Update};
use llama3_tpu::parallel::Parallel;
use llama3_tpu::runtime::Runtime;
use llama3_tpu::runtime::array::Array;
use llama3_tpu::step::{METRICS, Programs};
use llama3_tpu::targets::BatchField;
use safetensors::SafeTensors;
use serde_json::Value;

use crate::support::{assert_close, decode, encode, function, run, run_module, single};
use crate::training::{Run, by_name, gradient_module, programs, small};

const TOLERANCE: f64 = 1e-5;

fn folder(case: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/parity").join(case)
}

/// Every case with the names of its runs.
fn cases() -> Vec<(String, Vec<String>)> {
    let name = |p: PathBuf| p.file_stem().unwrap().to_str().unwrap().to_string();
    let entries =
        |p: &Path| fs::read_dir(p).unwrap().map(|e| e.unwrap().path()).collect::<Vec<_>>();
    let runs = |case: &Path| {
        let toml = entries(case).into_iter().filter(|p| p.extension().is_some_and(|e| e == "toml"));
        toml.map(name).collect::<Vec<_>>()
    };
    let folders = entries(&folder("")).into_iter().filter(|p| p.is_dir());
    let mut cases: Vec<_> = folders.map(|p| (name(p.clone()), runs(&p))).collect();
    cases.retain(|(_, runs)| !runs.is_empty());
    cases.sort();
    cases
}

fn config(case: &str, run: &str, sets: &[&str]) -> Config {
    let sets: Vec<String> = sets.iter().map(|s| s.to_string()).collect();
    Config::load(folder(case).join(format!("{run}.toml")), &sets).unwrap()
}

/// The tensors of a safetensors file.
fn tensors(case: &str, file: &str) -> BTreeMap<String, Vec<f64>> {
    let bytes = fs::read(folder(case).join(format!("{file}.safetensors"))).unwrap();
    let file = SafeTensors::deserialize(&bytes).unwrap();
    let read = |(name, view): (String, safetensors::tensor::TensorView<'_>)| {
        let dtype = match view.dtype() {
            safetensors::Dtype::F32 => DType::F32,
            safetensors::Dtype::I32 => DType::I32,
            other => panic!("{name} is {other:?}"),
        };
        (name, decode(dtype, view.data()))
    };
    file.tensors().into_iter().map(read).collect()
}

fn json(case: &str, file: &str) -> Value {
    serde_json::from_slice(&fs::read(folder(case).join(format!("{file}.json"))).unwrap()).unwrap()
}

fn list(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|v| v.as_f64().unwrap()).collect()
}

/// The inputs of one step, in the order of `train_inputs`.
fn batch(programs: &Programs, batches: &BTreeMap<String, Vec<f64>>, step: usize) -> Vec<Vec<f64>> {
    let slice = |i: &llama3_tpu::step::BatchInput| {
        let size = i.array.ty.elements();
        let name = match i.field {
            BatchField::Tokens => "tokens",
            BatchField::Targets => "targets",
            BatchField::SegmentIds => "segments",
            BatchField::Positions => "positions",
            BatchField::References => unreachable!("no case has pairs"),
        };
        batches[name][step * size..][..size].to_vec()
    };
    programs.train_inputs().iter().map(slice).collect()
}

/// The weights of a case in the order of the parameters.
fn weights(case: &str, programs: &Programs) -> Vec<Vec<f64>> {
    let tensors = tensors(case, "weights");
    let slots = programs.parameters().leaves;
    let names: usize = slots.iter().map(|s| s.names.len()).sum();
    assert_eq!(names, tensors.len(), "{case}: tensors");
    slots.iter().map(|s| s.names.iter().flat_map(|n| tensors[n].clone()).collect()).collect()
}

/// The training state at the start of a case.
fn state(runtime: &Runtime, case: &str, programs: &Programs) -> Vec<Array> {
    let slots = programs.state().leaves;
    let mut values = weights(case, programs);
    values.extend(slots[values.len()..].iter().map(|s| vec![0.0; s.array.ty.elements()]));
    let array = |(slot, values): (&llama3_tpu::step::StateLeaf, Vec<f64>)| {
        Array::from_host(
            &runtime.devices,
            &slot.array.ty,
            &slot.array.spec,
            &encode(slot.array.ty.dtype, &values),
        )
        .unwrap()
    };
    slots.iter().zip(values).map(array).collect()
}

/// Mean loss and its gradients by name at the first step, of the program for `platform`.
fn first_step(
    platform: Platform,
    case: &str,
    run: &str,
    sets: &[&str],
) -> (f64, BTreeMap<String, Vec<f64>>) {
    let config = config(case, run, sets);
    let llama = Llama::new(&config, Parallel::single().on(platform));
    let programs = Programs::new(&config, llama);
    let mut inputs = weights(case, &programs);
    inputs.extend(batch(&programs, &tensors(case, "batch"), 0));
    let mut results = run_module(&gradient_module(&programs), &inputs);
    let count = results[1][0];
    results.iter_mut().flatten().for_each(|v| *v /= count);
    (results[0][0], by_name(&programs.parameters().leaves, &results[2..]))
}

fn check_gradients(platform: Platform, case: &str, run: &str, sets: &[&str]) {
    let (loss, gradients) = first_step(platform, case, run, sets);
    let expected = json(case, run)["loss"].as_f64().unwrap();
    assert_close(&[loss], &[expected], TOLERANCE, &format!("{case} {sets:?}: loss"));
    let expected = tensors(case, "gradients");
    assert!(gradients.keys().eq(expected.keys()), "{case}: names of the gradients");
    for (name, values) in &expected {
        assert_close(&gradients[name], values, TOLERANCE, &format!("{case} {sets:?}: {name}"));
    }
}

#[test]
fn losses_and_gradients_are_those_of_other_implementations() {
    let cases = cases();
    assert!(cases.len() >= 18, "{cases:?}");
    for (case, runs) in cases {
        let sets = ["train.scan_layers=false"];
        check_gradients(Platform::Cpu, &case, &runs[0], &sets);
    }
}

/// Everything but the attention kernels, which only TPUs run.
#[test]
fn the_forms_for_tpus_give_the_same_gradients() {
    for (case, runs) in cases() {
        let sets = ["train.attention_backend=blockwise"];
        check_gradients(Platform::Tpu, &case, &runs[0], &sets);
    }
}

#[test]
fn scans_chunks_and_remat_give_the_same_gradients() {
    let sets = ["train.scan_layers=true", "train.loss_chunk=8", "train.remat=full"];
    for (case, run) in [("llama", "adamw"), ("documents", "adamw"), ("llama_bias", "adamw")] {
        check_gradients(Platform::Cpu, case, run, &sets);
        for remat in ["none", "full", "{save=[\"mid\", \"attn_out\"]}"] {
            let remat = format!("train.remat={remat}");
            let sets = ["train.scan_unroll=2", &remat];
            check_gradients(Platform::Cpu, case, run, &sets);
        }
    }
}

/// Compares every number that a run reports over ten steps.
fn check_run(case: &str, run: &str, sets: &[&str]) {
    let config = config(case, run, sets);
    let programs = programs(single(), &config);
    let batches = tensors(case, "batch");
    let mut training = Run::new(single(), &config, state(single(), case, &programs));
    let metrics: Vec<Vec<f64>> =
        (0..10).map(|i| training.step(&batch(&programs, &batches, i))).collect();
    let expected = json(case, run);
    for (ours, theirs) in [
        ("loss", "losses"),
        ("nll", "cross_entropies"),
        ("grad_norm", "grad_norms"),
        ("learning_rate", "learning_rates"),
        ("tokens", "scored_targets"),
    ] {
        let column = METRICS.iter().position(|m| *m == ours).unwrap();
        for (step, (found, wanted)) in metrics.iter().zip(list(&expected[theirs])).enumerate() {
            let what = format!("{case} {run} {sets:?}: {ours} of step {step}");
            assert_close(&[found[column]], &[wanted], TOLERANCE, &what);
        }
    }
}

#[test]
fn ten_steps_are_those_of_other_implementations() {
    let cases = cases();
    let runs: Vec<_> =
        cases.iter().flat_map(|(c, runs)| runs.iter().map(move |r| (c, r))).collect();
    assert!(runs.len() >= 24, "{runs:?}");
    runs.iter().for_each(|(case, run)| check_run(case, run, &[]));
}

#[test]
fn layers_apart_take_the_same_ten_steps() {
    for (case, run) in [("llama", "adafactor"), ("no_decay", "adamw")] {
        check_run(case, run, &["train.scan_layers=false"]);
    }
}

#[test]
fn accumulated_gradients_are_those_of_the_whole_batch() {
    let sets = ["train.gradient_accumulation_steps=4"];
    for case in ["llama", "z_loss", "documents", "restart"] {
        check_run(case, "adamw", &sets);
    }
}

#[test]
fn given_positions_are_the_ones_that_count() {
    let programs = programs(single(), &config("restart", "adamw", &[]));
    let mut inputs = weights("restart", &programs);
    inputs.extend(batch(&programs, &tensors("restart", "batch"), 0));
    let loss = |inputs: &[Vec<f64>]| {
        let sums = run_module(&programs.eval_step(), inputs).remove(0);
        sums[0] / sums[1]
    };
    let place = inputs.len() - 1;
    assert_eq!(programs.train_inputs()[3].field, BatchField::Positions);
    let expected = loss(&inputs);
    // Rotations depend on distances alone, so all that can be seen is a change of those.
    inputs[place].iter_mut().for_each(|p| *p += 5.0);
    assert_close(&[loss(&inputs)], &[expected], TOLERANCE, "moved");
    inputs[place].iter_mut().for_each(|p| *p *= 2.0);
    assert!((loss(&inputs) - expected).abs() > 1e-3, "stretched");
}

/// A function of one device over the parameters of a case and what `more` says.
fn served(
    llama: &Llama,
    more: &[Type],
    body: impl for<'g> FnOnce(&[Tensor<'g>], &[Tensor<'g>]) -> Vec<Tensor<'g>>,
) -> Module {
    let n = llama.specs.len();
    let types: Vec<Type> =
        llama.specs.iter().map(ParamSpec::ty).chain(more.iter().cloned()).collect();
    Module::single("served", function(&types, |_, p| body(&p[..n], &p[n..])))
}

/// The cache holds keys that were turned by the frequencies of shorter texts, as that of
/// transformers does.
#[test]
fn dynamic_rope_decodes_as_transformers_does() {
    let case = "dynamic_rope";
    let programs = programs(single(), &config(case, "adamw", &["train.scan_layers=false"]));
    let expected = tensors(case, "decode");
    let (tokens, lengths) = (&tensors(case, "batch")["tokens"], &expected["lengths"]);
    let (rows, prompt, slots, steps) = (2, 32, 48, 11);
    let llama = Llama::inference(
        &programs.config.model,
        programs.llama.parallel.clone(),
        DType::F32,
        false,
    );
    let i32s = |shape: &[usize]| Type::new(DType::I32, shape);
    let prefill = served(&llama, &[i32s(&[rows, prompt]), i32s(&[rows])], |params, p| {
        let (cache, logits) = llama.prefill(params, p[0], p[1], slots);
        [cache.leaves(), vec![logits]].concat()
    });
    let cache: Vec<Type> = llama.cache(rows, slots).into_iter().map(|c| c.0).collect();
    let inputs = [&cache[..], &[i32s(&[rows]), i32s(&[rows]), i32s(&[])]].concat();
    let decode = served(&llama, &inputs, |params, p| {
        let (cache, rest) = p.split_at(p.len() - 3);
        let cache = Cache::from_leaves(cache, false);
        let (cache, logits) = llama.decode(params, cache, rest[0], rest[1], rest[2]);
        [cache.leaves(), vec![logits]].concat()
    });
    let weights = weights(case, &programs);
    let token = |row: usize, at: usize| tokens[row * 40 + at];
    let prompts = (0..rows).flat_map(|r| (0..prompt).map(move |at| token(r, at))).collect();
    let mut state = run_module(&prefill, &[&weights[..], &[prompts, lengths.clone()]].concat());
    let mut found = state.pop().unwrap();
    for step in 0..steps - 1 {
        let next = (0..rows).map(|r| token(r, lengths[r] as usize + step)).collect();
        let rest = [next, lengths.clone(), vec![step as f64]];
        state = run_module(&decode, &[&weights[..], &state, &rest].concat());
        found.extend(state.pop().unwrap());
    }
    assert_close(&found, &expected["logits"], TOLERANCE, "logits with a cache");
}

#[test]
fn settings_are_read_as_transformers_saves_them() {
    let mut read = 0;
    for (case, runs) in cases() {
        let Ok(text) = fs::read(folder(&case).join("config.json")) else {
            continue;
        };
        let found = HfConfig::parse(&text).unwrap().model;
        assert_eq!(found, config(&case, &runs[0], &[]).model, "{case}");
        read += 1;
    }
    assert!(read >= 11, "{read}");
}

#[test]
fn bfloat16_keeps_the_loss() {
    for (case, runs) in cases() {
        let programs = programs(single(), &config(&case, &runs[0], &["train.dtype=bfloat16"]));
        let mut inputs = weights(&case, &programs);
        inputs.extend(batch(&programs, &tensors(&case, "batch"), 0));
        let sums = run_module(&programs.eval_step(), &inputs).remove(0);
        let loss = sums[0] / sums[1];
        let expected = list(&json(&case, &runs[0])["cross_entropies"])[0];
        assert!((loss - expected).abs() < 1e-2, "{case}: {loss} {expected}");
    }
}

#[test]
fn adafactor_bounds_its_steps_as_torch_does() {
    let fixture = json("adafactor", "steps");
    let set = |(k, v): (&String, &Value)| format!("optimizer.{k}={v}");
    let sets: Vec<String> = fixture["optimizer"].as_object().unwrap().iter().map(set).collect();
    let c = small(&sets.iter().map(String::as_str).collect::<Vec<_>>()).optimizer;
    let like = param_specs(&small(&[]).model, true).remove(0);
    let spec = |shape: &[usize], layer: LayerIndex| ParamSpec {
        shape: shape.to_vec(),
        dims: vec![llama3_tpu::parallel::Dim::Unsharded; shape.len()],
        decay: vec![true; if layer == LayerIndex::None { 1 } else { 2 }],
        layer,
        ..like.clone()
    };
    // Two matrices in a stack, as two layers have them, and a vector.
    let specs = [spec(&[2, 3, 4], LayerIndex::All(Stack::new(2))), spec(&[4], LayerIndex::None)];
    let split = |values: &Value| {
        let values = list(values);
        [values[..24].to_vec(), values[24..].to_vec()]
    };
    let steps = fixture["gradients"].as_array().unwrap();
    let mut inputs = split(&fixture["start"]).to_vec();
    inputs.extend(steps.iter().flat_map(split));
    let types: Vec<Type> =
        (0..=steps.len()).flat_map(|_| specs.each_ref().map(ParamSpec::ty)).collect();
    let steps = function(&types, |g, p| {
        let zeros = |s: &optimizer::OptimizerLeaf| g.full(&Type::new(DType::F32, &s.shape), 0.0);
        let ends = specs.iter().enumerate().map(|(i, spec)| {
            let state = optimizer::state_leaves(&c, spec).iter().map(zeros).collect();
            let first = (p[i], state);
            let gradients = p[i + 2..].iter().step_by(2).zip(1..);
            let step = |(parameter, state), (gradient, number): (&_, i32)| {
                let update = Update {
                    spec,
                    parameter,
                    gradient: *gradient,
                    state,
                    dtype: DType::F32,
                    parallel: &Parallel::single(),
                };
                let rate = g.scalar(DType::F32, c.learning_rate);
                optimizer::update(&c, update, rate, g.scalar(DType::F32, f64::from(number)))
            };
            gradients.fold(first, step).0
        });
        ends.collect()
    });
    let found = run(steps, &inputs);
    for (found, expected) in found.iter().zip(split(&fixture["end"])) {
        assert_close(found, &expected, TOLERANCE, "twelve steps");
    }
}

#[test]
fn schedules_have_the_factors_of_torch() {
    let schedules = json("schedules", "schedules");
    for entry in schedules.as_array().unwrap() {
        let key = |(k, v): (&String, &Value)| format!("schedule.{k}={v}");
        let mut sets: Vec<String> =
            entry["schedule"].as_object().unwrap().iter().map(key).collect();
        sets.push("train.steps=25".to_string());
        let config = small(&sets.iter().map(String::as_str).collect::<Vec<_>>());
        let steps: Vec<f64> = (0..25).map(f64::from).collect();
        let factors = function(&[Type::new(DType::F32, &[25])], |g, p| {
            let factor = |i: usize| {
                let step = p[0].slice_dim(0, i, i + 1).reshape(&[]);
                optimizer::schedule(&config.schedule, 25, step).reshape(&[1])
            };
            vec![g.concatenate(&(0..25).map(factor).collect::<Vec<_>>(), 0)]
        });
        let found = run(factors, &[steps]).remove(0);
        let expected = list(&entry["factors"]);
        assert!(expected.len() == found.len());
        let error = found.iter().zip(&expected).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        assert!(error <= 1e-6, "{}: {error:e}\n{found:?}", entry["schedule"]);
    }
}
