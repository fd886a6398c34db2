//! cuDNN's attention as it is called: field by field what JAX writes, and taken by the compiler for
//! GPUs. No GPU is needed for that.

use std::path::Path;

use llama3_tpu::dtype::DType;
use llama3_tpu::graph::Module;
use llama3_tpu::graph::{Function, Type};
use llama3_tpu::hardware::Platform;
use llama3_tpu::llama::attention::{AttentionSpec, Backend, Inputs, Mask};
use llama3_tpu::parallel::Parallel;
use serde_json::Value;

use crate::cli::{TINY, binary, succeeds};

const CAUSAL: Mask = Mask { causal: true, window: None };

/// The result of attention and the cotangents of q, k and v as a module, in the sizes of the
/// fixtures.
fn emitted(kv_heads: usize, mask: Mask, documents: bool) -> String {
    let x = |heads| Type::new(DType::BF16, &[2, 256, heads, 64]);
    let parallel = Parallel::single().on(Platform::Gpu);
    let spec = AttentionSpec { backend: Backend::Cudnn, mask, parallel: &parallel };
    let function = Function::build(|g| {
        let [q, k, v, d] = [4, kv_heads, kv_heads, 4].map(|heads| g.parameter(x(heads)));
        let segments = documents.then(|| g.parameter(Type::new(DType::I32, &[2, 256])));
        let attend = |[q, k, v]: [_; 3]| spec.attend(Inputs { q, k, v, segments });
        let (y, pullback) = g.vjp([q, k, v], attend);
        [&[y], &pullback(d)[..]].concat()
    });
    Module::single("attention", function).text()
}

/// A kernel call, with operands by where they come from.
#[derive(Debug, PartialEq)]
struct Call {
    target: String,
    operands: Vec<String>,
    config: Value,
    operand_types: Vec<String>,
    operand_layouts: Vec<String>,
    /// Types and layouts.
    results: Vec<(String, String)>,
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("{start}: {text}"));
    rest.split_once(end).unwrap_or_else(|| panic!("{end}: {text}")).0
}

fn list(text: &str, separator: &str) -> Vec<String> {
    text.split(separator).map(str::to_string).collect()
}

/// The name that a line defines, without the number of its results, and what it is.
fn definition(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.trim().split_once(" = ")?;
    Some((name.split(':').next()?, value))
}

/// Where a value comes from: an argument, a result of a call, such a result with its dims permuted,
/// or anything else.
fn source(text: &str, name: &str) -> String {
    if name.starts_with("%arg") {
        return name.to_string();
    }
    let (base, result) = name.split_once('#').unwrap_or((name, ""));
    let mut lines = text.lines().filter_map(definition);
    let (_, value) = lines.find(|(n, _)| *n == base).expect(name);
    if value.contains("custom_call @__cudnn") {
        return format!("{}#{result}", between(value, "@", "("));
    }
    if let Some(rest) = value.strip_prefix("stablehlo.transpose ") {
        let (operand, dims) = rest.split_once(", ").expect(rest);
        return format!("{} {}", source(text, operand), between(dims, "[", "]"));
    }
    "computed".to_string()
}

fn calls(text: &str) -> Vec<Call> {
    let lines = text.lines().filter(|l| l.contains("custom_call @__cudnn"));
    let one = |line: &str| {
        let layouts = |key: &str| {
            let inner = between(line, &format!("{key} = ["), "index>]");
            let orders = inner.split("dense<").skip(1);
            orders.map(|l| l.split('>').next().unwrap().replace(['[', ']'], "")).collect()
        };
        let (_, signature) = line.rsplit_once("} : (").unwrap();
        let (operands, results) = signature.split_once(") -> (").unwrap();
        let names = between(line, "(", ")");
        let result_layouts: Vec<String> = layouts("result_layouts");
        Call {
            target: between(line, "custom_call @", "(").to_string(),
            operands: names.split(", ").map(|n| source(text, n)).collect(),
            config: {
                let config = between(line, "backend_config = \"", "\", ");
                serde_json::from_str(&config.replace("\\22", "\"")).unwrap()
            },
            operand_types: list(operands, ", "),
            operand_layouts: layouts("operand_layouts"),
            results: list(results.trim_end_matches(')'), ", ")
                .into_iter()
                .zip(result_layouts)
                .collect(),
        }
    };
    lines.map(one).collect()
}

fn fixture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/cudnn");
    std::fs::read_to_string(folder.join(format!("{name}.mlir"))).unwrap()
}

/// Where the results of the module come from.
fn returned(text: &str) -> Vec<String> {
    let values = between(text, "return ", " :");
    values.split(", ").map(|v| source(text, v)).collect()
}

#[test]
fn calls_are_those_of_jax() {
    let window = Mask { window: Some(100), ..CAUSAL };
    let full = Mask { causal: false, window: None };
    for (name, kv_heads, mask, documents) in [
        ("causal", 4, CAUSAL, false),
        ("grouped", 2, CAUSAL, false),
        ("full", 2, full, false),
        ("window", 2, window, false),
        ("documents", 2, CAUSAL, true),
    ] {
        let (ours, jax) = (emitted(kv_heads, mask, documents), fixture(name));
        let (found, mut wanted) = (calls(&ours), calls(&jax));
        assert_eq!(wanted.len(), 2, "{name}");
        if documents {
            // JAX lets the kernel compute the gradient of the bias too.
            let bias = wanted[1].results.remove(3);
            assert_eq!(bias.0, "tensor<2x1x256x256xbf16>");
        }
        assert_eq!(found, wanted, "{name}");
        assert_eq!(returned(&ours), returned(&jax), "{name}");
    }
}

#[test]
fn documents_become_the_bias_that_jax_makes_of_their_mask() {
    let (ours, jax) = (emitted(2, CAUSAL, true), fixture("documents"));
    let constant = |text: &str| {
        let lines = text.lines().filter(|l| l.contains("constant dense<-"));
        let numbers: Vec<f32> = lines.map(|l| between(l, "dense<", ">").parse().unwrap()).collect();
        assert_eq!(numbers.len(), 1, "{text}");
        numbers[0]
    };
    // JAX prints six digits.
    assert!((constant(&ours) / constant(&jax) - 1.0).abs() < 1e-5);
    assert!(ours.contains("stablehlo.compare EQ"), "{ours}");
}

/// Wider than a sequence, a window hides nothing.
#[test]
fn a_window_of_the_whole_sequence_is_none() {
    let wide = Mask { window: Some(256), ..CAUSAL };
    assert_eq!(emitted(2, wide, false), emitted(2, CAUSAL, false));
}

#[test]
#[ignore = "takes the CUDA plugin, which `llama3-tpu plugin install gpu` fetches"]
fn train_steps_with_cudnn_compile_for_gpus() {
    let window = "model.sliding_window=30";
    let documents = "model.mask_across_document_boundaries=true";
    for (topology, mesh) in [("h200:1", "1x1"), ("h100:8", "data=2,fsdp=2,tensor=2")] {
        for masks in [&[][..], &[window], &[documents], &[window, documents]] {
            let mut command = binary();
            command.args(["plan", "--config", TINY, "--topology", topology]);
            command.args(["--mesh", mesh, "--set", "train.dtype=bfloat16", "--json"]);
            for mask in masks {
                command.args(["--set", mask]);
            }
            let plan: Value = serde_json::from_slice(&succeeds(command).stdout).unwrap();
            assert_eq!(plan["attention"], "cudnn", "{mesh} {masks:?}: {plan}");
            assert_eq!(plan["fits"], true);
            // With cuDNN 9.23 and a driver's library its kernels are compiled too.
            let notes: Vec<_> = plan["notes"].as_array().unwrap().iter().collect();
            let left =
                |n: &&Value| n.as_str().unwrap().starts_with("cuDNN's kernels are not compiled");
            assert!(notes.iter().all(left), "{notes:?}");
        }
    }
}
