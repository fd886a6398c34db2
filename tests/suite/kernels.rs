//! Attention by block kernels, run as loops, against the reference implementation: results and
//! gradients.

use llama3_tpu::dtype::DType;
use llama3_tpu::graph::sharding::PartitionSpec;
use llama3_tpu::graph::{Argument, Module};
use llama3_tpu::graph::{Function, Tensor, Tree, Type};
use llama3_tpu::hardware::{CHIPS, Chip, Platform};
use llama3_tpu::llama::attention::mosaic::{BlockSizes, Lowering, with_blocks};
use llama3_tpu::llama::attention::{
    AttentionSpec, Backend, Inputs, Mask, xla, zigzag_with_kernels,
};
use llama3_tpu::parallel::{Parallel, parse_mesh};
use llama3_tpu::pjrt::{CompileOptions, Topology};
use llama3_tpu::plan::{COUNTED_SHARES, Slice};
use llama3_tpu::plugins::discover::find;

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
    sizes: BlockSizes,
) -> Tensor<'g> {
    let spec = AttentionSpec { backend: Backend::Mosaic, mask, parallel };
    with_blocks(inputs, &spec, Lowering::Loops, sizes)
}

/// Blocks of one unit each.
fn blocks(block: usize) -> BlockSizes {
    BlockSizes {
        block,
        tiles: 1,
        chunk: block,
        part: block,
        backward_part: block,
        lag: 0,
        members: 1,
        keys_along_lanes: false,
    }
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
    let units =
        |block, chunk, part| BlockSizes { chunk, part, backward_part: part, ..blocks(block) };
    let lanes = |sizes| BlockSizes { keys_along_lanes: true, lag: 2, ..sizes };
    let wide = |tiles, members, sizes| BlockSizes { tiles, members, ..sizes };
    for (sizes, mask, documents, blocks) in [
        ([2, 16, 4, 2, 4], causal, false, wide(2, 2, units(8, 4, 8))),
        ([1, 16, 4, 1, 8], causal, true, wide(1, 2, lanes(units(8, 8, 4)))),
        ([1, 16, 2, 2, 4], both_ways, true, wide(2, 1, lanes(blocks(8)))),
        ([1, 24, 2, 1, 8], window(20), false, wide(3, 2, blocks(8))),
        ([1, 32, 2, 1, 8], window(13), true, wide(1, 2, blocks(16))),
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
        |parallel: &Parallel| measured(&types, |inputs| kernels(inputs, mask, parallel, blocks(8)));
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

/// Attention over sequences that devices share, by the kernels on each pair of chunks.
fn kernels_on_pairs<'g>(inputs: Inputs<'g>, mask: Mask, parallel: &Parallel) -> Tensor<'g> {
    let inputs = inputs.map(&mut |x| parallel.to_zigzag(x));
    let zigzag = parallel.clone().zigzag();
    let spec = AttentionSpec { backend: Backend::ZigzagMosaic, mask, parallel: &zigzag };
    let kernels = Some((Lowering::Loops, BlockSizes { members: 2, ..blocks(4) }));
    parallel.from_zigzag(zigzag_with_kernels(inputs, &spec, kernels))
}

#[test]
fn kernels_work_on_pairs_of_chunks_of_shared_sequences() {
    let parallel = Parallel::new(parse_mesh("context=2", None).unwrap());
    for (causal, documents) in [(true, false), (false, true)] {
        let mask = Mask { causal, window: None };
        let (types, inputs) = problem([1, 16, 2, 1, 4], documents);
        let expected = run(measured(&types, |inputs| xla(inputs, mask)), &inputs);
        let function = measured(&types, |inputs| kernels_on_pairs(inputs, mask, &parallel));
        let results = function.result_types();
        let whole = |ty: &Type| Some(PartitionSpec::replicated(ty.rank()));
        let module = Module {
            mesh: parallel.declared(),
            arguments: types.iter().map(replicated).collect(),
            results: results.iter().map(whole).collect(),
            ..Module::single("attention", function)
        };
        let found = run_on_mesh(&runtime("context=2"), &module, &inputs);
        for ((a, b), what) in found.iter().zip(&expected).zip(["y", "dq", "dk", "dv"]) {
            assert_close(a, b, 1e-5, &format!("{what}, causal {causal}"));
        }
    }
}

/// The text of attention as `mosaic` computes it on one of them, in bf16.
fn kernels_for(chip: &Chip, sizes: [usize; 5], mask: Mask, documents: bool) -> String {
    let parallel = Parallel::single().on_chip(chip);
    let types = problem(sizes, documents).0.into_iter();
    let in_bf16 = |ty: Type| if ty.dtype == DType::F32 { ty.with_dtype(DType::BF16) } else { ty };
    let types: Vec<Type> = types.map(in_bf16).collect();
    let spec = AttentionSpec { backend: Backend::Mosaic, mask, parallel: &parallel };
    Module::single("attention", measured(&types, |inputs| spec.attend(inputs))).text()
}

#[test]
#[ignore = "takes minutes and libtpu, which `llama3-tpu plugin install tpu` fetches"]
fn kernels_compile_for_every_tpu_generation() {
    let plugin = find(Some(Platform::Tpu), None).unwrap().load().unwrap();
    let causal = Mask { causal: true, window: None };
    let window = Mask { causal: true, window: Some(3000) };
    let all = Mask { causal: false, window: None };
    let (small, large) = ([1, 8192, 32, 8, 64], [1, 8192, 32, 8, 128]);
    for topology in ["v4:2x2x1", "v5e:1x1", "v5p:2x2x1", "v6e:1x1", "tpu7x:2x2x1"] {
        let slice = Slice::parse(topology).unwrap();
        let devices = Topology::create(&plugin, &slice.name(), &slice.options()).unwrap();
        let mut options = CompileOptions::partitioned(1);
        options.device_assignment = Some(vec![devices.devices().unwrap()[0].id]);
        for (sizes, mask, documents) in [
            (small, causal, false),
            (small, window, true),
            (large, causal, false),
            (large, causal, true),
            (large, window, false),
            (large, all, true),
            ([1, 2048, 16, 16, 96], causal, false),
            ([1, 2048, 16, 2, 256], causal, true),
            ([1, 384, 4, 1, 128], window, false),
        ] {
            let text = kernels_for(slice.chip, sizes, mask, documents);
            assert_eq!(text.matches("@tpu_custom_call").count(), 2, "{sizes:?} on {topology}");
            let compiled = devices.compile(&text, &options);
            assert!(compiled.is_ok(), "{topology} {sizes:?} {mask:?}: {:?}", compiled.err());
        }
    }
}

/// Shares of the peak of the forward and the backward kernel of one layer of 32 heads over 8 key
/// heads, as `plan` counts them for a slice.
fn shares_counted(topology: &str, peak: f64) -> [f64; 2] {
    let mut command = binary();
    command.args(["plan", "--config", TINY, "--topology", topology, "--mesh", "fsdp=-1"]);
    for set in [
        "model.num_hidden_layers=1",
        "model.num_attention_heads=32",
        "model.num_key_value_heads=8",
        "model.head_dim=128",
        "model.max_position_embeddings=8192",
        "train.sequence_length=8192",
        "train.dtype=bfloat16",
        "train.attention_backend=mosaic",
    ] {
        command.args(["--set", set]);
    }
    let output = command.args(["--operations", "100"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    // `1  1.55  name.15 [32,8192,128] [32,1,8192]`: calls, milliseconds, results.
    let share = |products: f64, results: usize| {
        let is_kernel = |words: &Vec<&str>| {
            words.len() == 3 + results && words.get(3).is_some_and(|w| w.ends_with(",8192,128]"))
        };
        let mut lines = said.lines().map(|line| line.split_whitespace().collect());
        let words: Vec<&str> = lines.find(is_kernel).unwrap_or_else(|| panic!("{said}"));
        let heads: f64 =
            words[3].trim_start_matches('[').split_once(',').unwrap().0.parse().unwrap();
        let flops = products * 2.0 * 128.0 * heads * 8192.0 * 8192.0 / 2.0;
        flops / (words[1].parse::<f64>().unwrap() * 1e-3 * peak)
    };
    [share(2.0, 2), share(5.0, 3)]
}

#[test]
#[ignore = "takes minutes and libtpu, which `llama3-tpu plugin install tpu` fetches"]
fn counted_shares_are_the_compilers() {
    for (chip, expected) in COUNTED_SHARES {
        let peak = CHIPS.iter().find(|c| c.name == chip).unwrap().peak_bf16;
        let size = if ["v5e", "v6e"].contains(&chip) { "2x4" } else { "2x2x1" };
        let found = shares_counted(&format!("{chip}:{size}"), peak);
        for (found, expected) in found.into_iter().zip(expected) {
            assert!((found - expected).abs() < 0.02, "{chip}: {found} for {expected}");
        }
    }
}
