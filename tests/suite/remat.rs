//! Rematerialisation is a choice of where to cut: it changes what is kept between forward and
//! backward pass, and no number.

use llama3_tpu::dtype::DType;
use llama3_tpu::graph::Module;
use llama3_tpu::graph::Type;
use llama3_tpu::llama::loss::{LossOptions, linear_cross_entropy};
use std::collections::BTreeMap;

use llama3_tpu::config::Config;
use llama3_tpu::llama::Llama;
use llama3_tpu::parallel::Parallel;
use llama3_tpu::step::Programs;

use crate::support::{assert_close, function, run_module, single, to_host};
use crate::training::{by_name, first_batch, gradient_module, initial_state, programs, small};

/// Objective and gradients by name.
fn gradients(sets: &[&str]) -> (f64, BTreeMap<String, Vec<f64>>) {
    let runtime = single();
    let config = small(sets);
    let programs = programs(runtime, &config);
    let count = programs.llama.specs.len();
    let state = initial_state(runtime, &programs);
    let parameters = state[..count].iter().map(|a| to_host(runtime, a));
    let inputs: Vec<Vec<f64>> = parameters.chain(first_batch(&config)).collect();
    let results = run_module(&gradient_module(&programs), &inputs);
    let slots = programs.parameters().leaves;
    (results[0][0], by_name(&slots, &results[2..]))
}

#[test]
fn gradients_are_the_same_whatever_is_kept_and_however_layers_run() {
    let (objective, expected) = gradients(&["train.remat=none", "train.scan_layers=true"]);
    for remat in ["none", "minimal", "full", r#"{ save = ["q_proj", "attn_out", "mlp"] }"#] {
        for scan in ["true", "false"] {
            let sets = [format!("train.remat={remat}"), format!("train.scan_layers={scan}")];
            let (found, gradients) = gradients(&[&sets[0], &sets[1]]);
            assert_close(&[found], &[objective], 1e-6, &sets.join(" "));
            assert!(gradients.keys().eq(expected.keys()));
            for (name, values) in &expected {
                assert_close(&gradients[name], values, 1e-6, &format!("{sets:?} {name}"));
            }
        }
    }
}

#[test]
fn offloaded_values_go_to_the_host_and_come_back() {
    for (scan, layers) in [("true", 1), ("false", 2)] {
        let text = |remat: &str| {
            let sets = [format!("train.remat={remat}"), format!("train.scan_layers={scan}")];
            let config = small(&[&sets[0], &sets[1]]);
            programs(single(), &config).train_step().text()
        };
        let moved = text(r#"{ save = ["q_proj"], offload = ["mid", "attn_out"] }"#);
        for memory in ["\"pinned_host\"", "\"device\""] {
            let count = moved.matches(memory).count();
            assert_eq!(count, 2 * layers, "{memory}, layers scanned: {scan}");
        }
        let kept = text(r#"{ save = ["q_proj", "mid", "attn_out"] }"#);
        assert!(!kept.contains("annotate_device_placement"));
        let lines = |text: &str| text.lines().filter(|l| !l.contains("annotate")).count();
        assert_eq!(lines(&moved), lines(&kept), "nothing else is computed");
    }
}

/// The train step of Llama 3.1 8B.
fn large(sets: &[&str]) -> String {
    let sets: Vec<String> = sets.iter().map(|s| s.to_string()).collect();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/configs/llama3.1-8b.toml");
    let config = Config::load(path, &sets).unwrap();
    Programs::new(&config, Llama::new(&config, Parallel::single())).train_step().text()
}

/// Tensors stacked over `layers` layers of a batch of 4 sequences of 256 tokens, as the loops of
/// the text carry them from forward to backward pass.
fn stacks(text: &str, layers: usize) -> Vec<String> {
    let loops = text.lines().filter(|l| l.contains("stablehlo.while("));
    let types = |line: &str| -> Vec<String> {
        let (_, types) = line.rsplit_once(" : ").expect("a loop has types");
        let stacked = format!("tensor<{layers}x4x256x");
        let all = types.split(", ").filter(|t| t.starts_with(&stacked));
        all.map(str::to_string).collect()
    };
    loops.map(types).find(|stacks| !stacks.is_empty()).unwrap_or_default()
}

const SHAPE: [&str; 5] = [
    "train.global_batch_size=4",
    "train.gradient_accumulation_steps=1",
    "train.sequence_length=256",
    "train.scan_layers=true",
    "train.loss_chunk=0",
];

#[test]
fn full_remat_keeps_only_the_input_of_each_layer() {
    let text = |remat: &str| large(&[&SHAPE[..], &[remat]].concat());
    assert_eq!(stacks(&text("train.remat=full"), 32), ["tensor<32x4x256x4096xbf16>"]);
    let named = stacks(&text(r#"train.remat={ save = ["attn_out", "mid"] }"#), 32);
    assert_eq!(
        named,
        [
            "tensor<32x4x256x4096xbf16>",
            "tensor<32x4x256x32x128xbf16>",
            "tensor<32x4x256x4096xbf16>"
        ]
    );
    assert!(stacks(&text("train.remat=none"), 32).len() > 8);
}

#[test]
fn the_text_of_a_scanned_model_does_not_grow_with_its_depth() {
    let started = std::time::Instant::now();
    let deep = large(&SHAPE);
    eprintln!("emitting the 8B train step: {:?}", started.elapsed());
    let flat = large(&[&SHAPE[..], &["model.num_hidden_layers=2"]].concat());
    let [deep_lines, flat_lines] = [&deep, &flat].map(|text| text.lines().count());
    // Constants that happen to be equal are written once.
    assert!(deep_lines.abs_diff(flat_lines) <= 3, "{deep_lines} {flat_lines}");
    assert!(deep.len() - flat.len() < deep.len() / 20, "{} {}", deep.len(), flat.len());
}

#[test]
fn the_loss_holds_the_logits_of_one_chunk() {
    let (rows, length, d, v, chunk) = (8, 2048, 64, 128_256, 512);
    let options = LossOptions { chunk, ..LossOptions::default() };
    let f32s = |shape: &[usize]| Type::new(DType::F32, shape);
    let types = [f32s(&[rows, length, d]), f32s(&[v, d]), Type::new(DType::I32, &[rows, length])];
    let function = function(&types, |g, p| {
        let (parallel, targets) = (single().parallel(), p[2]);
        let loss = |[hidden, weight]: [_; 2]| {
            let sums = linear_cross_entropy(hidden, weight, targets, options, parallel);
            (sums.objective, ())
        };
        let ((objective, ()), gradients) = g.value_and_grad([p[0], p[1]], loss);
        [&[objective], &gradients[..]].concat()
    });
    let step = single().compile(&Module::single("loss", function)).unwrap();
    let stats = step.executable.executable().memory_stats().unwrap();
    let [logits, weight, hidden] = [chunk * v, v * d, rows * length * d].map(|n| (n * 4) as i64);
    assert!(
        stats.temp_bytes < logits + weight + 2 * hidden,
        "{stats:?}, a chunk of logits is {logits}"
    );
}
