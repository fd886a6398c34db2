//! Attention by block kernels, run as loops, against the reference implementation: results and
//! gradients.

use llama3_tpu::dtype::DType;
use llama3_tpu::graph::sharding::PartitionSpec;
use llama3_tpu::graph::{Argument, Module};
use llama3_tpu::graph::{Function, Tensor, Type};
use llama3_tpu::llama::attention::mosaic::{BlockSizes, Lowering, with_blocks};
use llama3_tpu::llama::attention::{AttentionSpec, Backend, Inputs, Mask, xla};
use llama3_tpu::parallel::{Parallel, parse_mesh};

use crate::cli::{TINY, binary};
use crate::support::{self, assert_close, numbers, projection, run, run_on_mesh, runtime};

/// The result of attention and its gradients under a projection of the result, as a function of q,
/// k, v and segment ids.
fn measured(types: &[Type], attention: impl for<'g> Fn(Inputs<'g>) -> Tensor<'g>) -> Function {
    Function::build(|g| {
        let p: Vec<_> = types.iter().map(|ty| g.parameter(ty.clone())).collect();
        let segments = p.get(3).copied();
        let ((_, y), gradients) = g.value_and_grad([p[0], p[1], p[2]], |[q, k, v]| {
            let y = attention(Inputs { q, k, v, segments });
            ((y * projection(g, &y.ty(), 0.3)).sum_all(), y)
        });
        [&[y], &gradients[..]].concat()
    })
}

/// Attention by the kernels as loops.
fn kernels<'g>(
    inputs: Inputs<'g>,
    mask: Mask,
    parallel: &Parallel,
    [block, tile]: [usize; 2],
) -> Tensor<'g> {
    let spec = AttentionSpec { backend: Backend::Mosaic, mask, parallel };
    with_blocks(inputs, &spec, Lowering::Loops, BlockSizes { block, tile })
}

/// Types of q, k, v and segments, and numbers for them.
fn problem([b, t, h, kv, e]: [usize; 5], documents: bool) -> (Vec<Type>, Vec<Vec<f64>>) {
    let heads = |h| Type::new(DType::F32, &[b, t, h, e]);
    let mut types = vec![heads(h), heads(kv), heads(kv)];
    let mut inputs: Vec<Vec<f64>> =
        (0..3).map(|i| numbers(types[i].elements(), (-1.0, 1.0), i as u64)).collect();
    if documents {
        types.push(Type::new(DType::I32, &[b, t]));
        inputs.push((0..b * t).map(|i| (i % t / 11) as f64).collect());
    }
    (types, inputs)
}

#[test]
fn kernels_agree_with_the_reference_implementation() {
    let causal = Mask { causal: true, window: None };
    let both_ways = Mask { causal: false, window: None };
    let window = |w| Mask { causal: true, window: Some(w) };
    for (sizes, mask, documents, blocks) in [
        ([2, 32, 4, 2, 8], causal, false, [16, 8]),
        ([1, 32, 4, 1, 8], causal, true, [8, 4]),
        ([1, 32, 2, 2, 4], both_ways, false, [16, 16]),
        ([2, 24, 2, 1, 4], both_ways, true, [8, 8]),
        ([1, 32, 2, 1, 8], window(5), false, [8, 4]),
        ([1, 32, 2, 1, 8], window(20), false, [8, 8]),
        ([1, 32, 2, 1, 8], window(13), true, [16, 4]),
    ] {
        let (types, inputs) = problem(sizes, documents);
        let expected = run(measured(&types, |inputs| xla(inputs, mask)), &inputs);
        let single = Parallel::single();
        let found = run(measured(&types, |inputs| kernels(inputs, mask, &single, blocks)), &inputs);
        for ((a, b), what) in found.iter().zip(&expected).zip(["y", "dq", "dk", "dv"]) {
            assert_close(a, b, 1e-5, &format!("{what} of {sizes:?} {mask:?} {documents}"));
        }
    }
}

fn replicated(ty: &Type) -> Argument {
    Argument { sharding: Some(PartitionSpec::replicated(ty.rank())), donated_to: None }
}

#[test]
fn kernels_see_their_own_rows_and_heads_of_a_mesh() {
    let mask = Mask { causal: true, window: None };
    let (types, inputs) = problem([4, 16, 4, 2, 8], true);
    let function =
        |parallel: &Parallel| measured(&types, |inputs| kernels(inputs, mask, parallel, [8, 8]));
    let whole = Module::single("attention", function(&Parallel::single()));
    let expected = run_on_mesh(support::single(), &whole, &inputs);
    for mesh in ["data=4", "data=2,fsdp=2", "fsdp=2,tensor=2"] {
        let parallel = Parallel::new(parse_mesh(mesh, None).unwrap());
        let module = Module {
            mesh: parallel.declared(),
            arguments: types.iter().map(replicated).collect(),
            ..Module::single("attention", function(&parallel))
        };
        let results = module.function.result_types();
        let whole = |ty: &Type| Some(PartitionSpec::replicated(ty.rank()));
        let module = Module { results: results.iter().map(whole).collect(), ..module };
        let found = run_on_mesh(&runtime(mesh), &module, &inputs);
        for (a, b) in found.iter().zip(&expected) {
            assert_close(a, b, 1e-5, mesh);
        }
    }
}

#[test]
#[ignore = "takes minutes and libtpu, which `llama3-tpu plugin install tpu` fetches"]
fn kernels_compile_for_every_tpu_generation() {
    let shape = [
        "model.head_dim=128",
        "model.max_position_embeddings=1024",
        "train.sequence_length=1024",
        "train.dtype=bfloat16",
        "train.attention_backend=mosaic",
    ];
    let masks = [
        None,
        Some("model.sliding_window=300"),
        Some("model.mask_across_document_boundaries=true"),
    ];
    for topology in ["v4:2x2x1", "v5e:2x2", "v5p:2x2x1", "v6e:2x2", "tpu7x:2x2x1"] {
        for mask in masks {
            let mut command = binary();
            command.args(["plan", "--config", TINY, "--topology", topology, "--mesh", "fsdp=-1"]);
            for set in shape.into_iter().chain(mask) {
                command.args(["--set", set]);
            }
            let output = command.arg("--json").output().unwrap();
            assert!(output.status.success(), "{topology} {mask:?}: {output:?}");
            let plan: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            assert_eq!(plan["fits"], true, "{topology} {mask:?}");
            let limit = &plan["xla_flags"]["xla_tpu_scoped_vmem_limit_kib"];
            assert_eq!(limit.is_number(), topology != "v4:2x2x1", "{topology}");
        }
    }
}
