//! Matrix products of training in int8 and 8-bit floats: fixture by
//! `scripts/make_low_precision_fixture.py`.

use std::path::Path;

use llama3_tpu::dtype::DType;
use llama3_tpu::graph::sharding::PartitionSpec;
use llama3_tpu::graph::{Argument, Function, Module, Type};
use llama3_tpu::hf::safetensors::Weights;
use llama3_tpu::llama::attention::mosaic::Lowering;
use llama3_tpu::llama::low_precision::{Layout, LowPrecision};
use llama3_tpu::llama::rounded_mlp::RoundedMlp;
use llama3_tpu::parallel::{Parallel, parse_mesh};

use crate::support::{
    assert_close, decode, function, numbers, relative_error, run, run_on_mesh, runtime, single,
};
use crate::training::{small, ten_losses};

/// A tensor of the fixture and its shape.
fn read(name: &str) -> (Vec<f64>, Vec<usize>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/low_precision.safetensors");
    let weights = Weights::open_file(&path).unwrap();
    let shape = weights.get(name).unwrap().shape.clone();
    let mut bytes = vec![0; shape.iter().product::<usize>() * 4];
    weights.read_as(name, DType::F32, &mut bytes).unwrap();
    (decode(DType::F32, &bytes), shape)
}

/// (x [t, i], w [o, i], dy [t, o]) → (y [t, o], dx, dw), computed in `layout`.
fn product(how: LowPrecision, layout: Layout, sizes: [usize; 3]) -> Function {
    product_on(how, layout, sizes, &Parallel::single())
}

fn product_on(
    how: LowPrecision,
    layout: Layout,
    [t, i, o]: [usize; 3],
    parallel: &Parallel,
) -> Function {
    let types = [[t, i], [o, i], [t, o]].map(|shape| Type::new(DType::F32, &shape));
    function(&types, |g, x| {
        let (y, back) = g.vjp([x[0], x[1]], |[x, w]| {
            let x = if layout.x == "it" { x.transpose(&[1, 0]) } else { x };
            let y = how.round_weight(w).multiply(x, layout, parallel);
            if layout.y == "ot" { y.transpose(&[1, 0]) } else { y }
        });
        let [dx, dw] = back(x[2]);
        vec![y, dx, dw]
    })
}

/// A function of matrices that every device has whole.
fn replicated(parallel: &Parallel, function: Function, arguments: usize) -> Module {
    let whole = || Some(PartitionSpec::replicated(2));
    let results = vec![whole(); function.result_types().len()];
    let argument = |_| Argument { sharding: whole(), donated_to: None };
    Module {
        mesh: parallel.declared(),
        arguments: (0..arguments).map(argument).collect(),
        results,
        ..Module::single("product", function)
    }
}

#[test]
fn products_and_their_gradients_are_those_of_the_rounded_matrices() {
    for format in ["int8", "fp8"] {
        for granularity in ["channel", "tensor"] {
            let sets = [
                format!("train.quantization={format}"),
                format!("train.quantization_granularity={granularity}"),
                "train.quantization_local_shard_count=2".to_string(),
            ];
            let config = small(&sets.each_ref().map(String::as_str));
            let how = LowPrecision::new(&config.train).unwrap();
            for weight in ["wide", "narrow"] {
                let inputs = [read("x"), read(weight), read(&format!("dy.{weight}"))];
                let sizes = [inputs[0].1[0], inputs[0].1[1], inputs[1].1[0]];
                let inputs = inputs.map(|(values, _)| values);
                for (x, y) in [("ti", "to"), ("ti", "ot"), ("it", "to")] {
                    let results = run(product(how, Layout { x, y }, sizes), &inputs);
                    for (found, name) in results.iter().zip(["y", "dx", "dw"]) {
                        let name = format!("{format}.{granularity}.{weight}.{name}");
                        assert_close(found, &read(&name).0, 1e-5, &format!("{name} {x} {y}"));
                    }
                }
            }
        }
    }
}

#[test]
fn the_kernel_gives_the_products_and_gradients_of_plain_ops() {
    for (mesh, groups) in [("data=1", 1), ("fsdp=2", 2)] {
        let parallel = Parallel::new(parse_mesh(mesh, None).unwrap());
        let groups = format!("train.quantization_local_shard_count={groups}");
        let how = LowPrecision::new(&small(&["train.quantization=int8", &groups]).train).unwrap();
        let mut by_kernel = how;
        by_kernel.lowering = Lowering::Loops;
        for weight in ["wide", "narrow"] {
            let inputs = [read("x"), read(weight), read(&format!("dy.{weight}"))];
            let sizes = [inputs[0].1[0], inputs[0].1[1], inputs[1].1[0]];
            let inputs = inputs.map(|(values, _)| values);
            let layout = Layout { x: "ti", y: "to" };
            let expected = run(product(how, layout, sizes), &inputs);
            let function = product_on(by_kernel, layout, sizes, &parallel);
            let module = replicated(&parallel, function, inputs.len());
            let found = run_on_mesh(&runtime(mesh), &module, &inputs);
            for ((found, expected), name) in found.iter().zip(&expected).zip(["y", "dx", "dw"]) {
                assert_close(found, expected, 1e-6, &format!("{name} of {weight} on {mesh}"));
            }
        }
    }
}

#[test]
fn the_mlp_by_kernels_is_that_of_plain_ops() {
    let [t, d, f] = [8, 4, 6];
    let shapes = [[t, d], [f, d], [f, d], [d, f], [t, d]];
    let types = shapes.map(|shape| Type::new(DType::F32, &shape));
    let inputs: Vec<Vec<f64>> =
        (0..5).map(|i| numbers(types[i].elements(), (-1.0, 1.0), i as u64)).collect();
    for (mesh, groups) in [("data=1", 1), ("fsdp=2", 2)] {
        let parallel = Parallel::new(parse_mesh(mesh, None).unwrap());
        let groups = format!("train.quantization_local_shard_count={groups}");
        let mut how =
            LowPrecision::new(&small(&["train.quantization=int8", &groups]).train).unwrap();
        let measured = |how: LowPrecision| {
            function(&types, |g, p| {
                let (y, back) = g.vjp([p[0], p[1], p[2], p[3]], |[x, gate, up, down]| {
                    let maps = [gate, up, down].map(|w| how.round_weight(w));
                    match RoundedMlp::new(maps, t, &parallel) {
                        Some(mlp) => mlp.apply(x.reshape(&[2, t / 2, d])).reshape(&[t, d]),
                        None => {
                            let multiply = |map: usize, x| {
                                let layout = Layout { x: "ti", y: "to" };
                                maps[map].multiply(x, layout, &parallel)
                            };
                            multiply(2, multiply(0, x).silu() * multiply(1, x))
                        }
                    }
                });
                [&[y], &back(p[4])[..]].concat()
            })
        };
        let expected = run(measured(how), &inputs);
        how.lowering = Lowering::Loops;
        let module = replicated(&parallel, measured(how), types.len());
        let found = run_on_mesh(&runtime(mesh), &module, &inputs);
        for ((found, expected), name) in
            found.iter().zip(&expected).zip(["y", "dx", "gate", "up", "down"])
        {
            assert_close(found, expected, 1e-5, &format!("{name} on {mesh}"));
        }
    }
}

/// Rounding makes of the last bits of a sum, which differ from program to program, now and then a
/// whole step of a number of few bits.
#[test]
fn losses_in_few_bits_are_the_same_on_every_mesh_and_however_layers_run() {
    let sets = [
        "train.quantization=int8",
        "train.quantization_local_shard_count=8",
        "train.stochastic_rounding=true",
    ];
    let with = |more: &[&str]| small(&[&sets[..], more].concat());
    let expected = ten_losses(single(), &with(&[]));
    let dense = ten_losses(single(), &small(&[]));
    assert_ne!(dense, expected);
    assert!(expected[9] < 0.9 * expected[0], "it learns: {expected:?}");
    assert!(relative_error(&dense, &expected) < 0.02, "{dense:?} {expected:?}");
    let other = ["train.remat=full", "train.scan_layers=false"];
    for found in [ten_losses(single(), &with(&other)), ten_losses(&runtime("2x2x2"), &with(&[]))] {
        assert_close(&found[..1], &expected[..1], 1e-5, "the first loss");
        assert_close(&found, &expected, 1e-3, "ten losses");
    }
}

#[test]
fn gradients_of_weights_may_stay_in_the_compute_type() {
    let sets = ["train.quantization=int8", "train.quantization_local_shard_count=0"];
    let how = LowPrecision::new(&small(&sets).train).unwrap();
    let inputs = [read("x"), read("wide"), read("dy.wide")];
    let sizes @ [t, i, o] = [inputs[0].1[0], inputs[0].1[1], inputs[1].1[0]];
    let inputs = inputs.map(|(values, _)| values);
    let [x, _, dy] = &inputs;
    let sum = |k: usize| (0..t).map(|t| dy[t * o + k / i] * x[t * i + k % i]).sum::<f64>();
    let dense: Vec<f64> = (0..o * i).map(sum).collect();
    for (x, y) in [("ti", "to"), ("ti", "ot"), ("it", "to")] {
        let results = run(product(how, Layout { x, y }, sizes), &inputs);
        for (found, name) in results.iter().zip(["y", "dx"]) {
            assert_close(found, &read(&format!("int8.channel.wide.{name}")).0, 1e-5, name);
        }
        assert_close(&results[2], &dense, 1e-5, &format!("dw {x} {y}"));
    }
}
