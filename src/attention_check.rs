//! Whether the attention of a run computes what the reference implementation does, found out on the
//! run's own devices before it trains.

use anyhow::{Result, anyhow, bail};

use crate::config::{AttentionBackend, Config};
use crate::dtype::DType;
use crate::graph::Module;
use crate::graph::ops::random::Key;
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Function, Graph, Tensor, Tree, Type};
use crate::llama::Llama;
use crate::llama::attention::{BLOCK, Backend, Inputs, Mask, candidate_kernel, xla};
use crate::parallel::Dim;
use crate::pjrt::first_line;

use crate::runtime::Runtime;

/// An implementation of attention.
type Implementation<'a> = dyn for<'g> Fn(Inputs<'g>) -> Tensor<'g> + 'a;

/// What is compared; the gradients are those under a random cotangent.
const COMPARED: [&str; 4] = ["result", "gradient of q", "gradient of k", "gradient of v"];

/// The model with what `auto` means settled, which is printed. Unless `train.check_attention` is
/// off, an attention that differs from the reference is refused; a kernel that `auto` would take is
/// then left for another backend.
pub fn check_attention(runtime: &Runtime, config: &Config, llama: Llama) -> Result<Llama> {
    let candidate = candidate_kernel(config, runtime.parallel());
    // A file that holds the step says how that computes attention.
    let is_open = config.train.check_attention && !runtime.is_planned();
    if let Some(kernel) = candidate.filter(|_| is_open) {
        let tried = llama.clone().with_attention(kernel);
        let Err(error) = check_implementation(runtime, config, &tried) else {
            return Ok(tried);
        };
        let why = first_line(error);
        let why = why.trim_start_matches("attention: ");
        runtime.log(&format!("attention: auto goes on without {kernel}: {why}"));
    }
    check_implementation(runtime, config, &llama)?;
    Ok(llama)
}

/// Checks and prints the implementation of attention that the model uses.
fn check_implementation(runtime: &Runtime, config: &Config, llama: &Llama) -> Result<()> {
    let t = &config.train;
    let backend = llama.attention_backend(t.sequence_length);
    let name = match t.attention_backend {
        AttentionBackend::Auto => format!("auto is {backend}"),
        named => named.to_string(),
    };
    if !t.check_attention || backend == Backend::Xla {
        runtime.log(&format!("attention: {name}"));
        return Ok(());
    }
    let implementation: &Implementation<'_> = &|inputs| trained(llama, inputs);
    let worst = check(runtime, llama, t.sequence_length, implementation)?;
    runtime.log(&format!("attention: {name}, within {worst:.0e} of xla"));
    Ok(())
}

/// Attention as training computes it, of tokens in their natural order.
fn trained<'g>(llama: &Llama, inputs: Inputs<'g>) -> Tensor<'g> {
    let parallel = &llama.parallel;
    if !llama.uses_zigzag() {
        return llama.attention_spec(inputs.q.dim(1)).attend(inputs);
    }
    let inputs = inputs.map(&mut |x| parallel.to_zigzag(x));
    let result = llama.zigzag().attention_spec(inputs.q.dim(1)).attend(inputs);
    parallel.from_zigzag(result)
}

/// The largest difference between an implementation and the reference, if it is at most rounding
/// makes.
fn check(
    runtime: &Runtime,
    llama: &Llama,
    length: usize,
    implementation: &Implementation<'_>,
) -> Result<f32> {
    let platform = runtime.client.platform_name();
    let allowed = tolerance(llama.dtype, platform);
    let program = runtime.compile(&differences(llama, length, implementation));
    let program = program.map_err(|e| match llama.attention_backend(length) {
        Backend::Cudnn => anyhow!(
            "attention: the compiler refuses cudnn ({}); see that libcudnn.so.9 is on LD_LIBRARY_PATH, or set train.attention_backend = \
             \"blockwise\"",
            first_line(e)
        ),
        _ => e.into(),
    })?;
    let result = program.run(vec![])?.swap_remove(0);
    let differences = runtime.read_replicated("the attention check", result)?;
    let mut worst = 0.0;
    for (difference, what) in differences.into_iter().zip(COMPARED) {
        if difference > allowed {
            bail!(
                "attention: the {what} differs from xla's by {difference:.1e} of its largest value on this {platform}, {allowed:.0e} \
                 is allowed; set train.attention_backend = \"xla\""
            );
        }
        worst = difference.max(worst);
    }
    Ok(worst)
}

/// Accelerators multiply f32 matrices in fewer bits.
fn tolerance(dtype: DType, platform: &str) -> f32 {
    match (dtype, platform) {
        (DType::F32, "cpu") => 1e-4,
        _ => 5e-2,
    }
}

/// () → the largest difference between `implementation` and the reference over the largest value,
/// for each of [`COMPARED`]. Both work on random numbers: a sequence of up to two blocks for each
/// part of the batch, a key head for each part of the heads.
fn differences(llama: &Llama, length: usize, implementation: &Implementation<'_>) -> Module {
    let (m, parallel) = (&llama.model, &llama.parallel);
    let parts = 2 * parallel.shards(Dim::Sequence);
    let t = length.min((2 * BLOCK).next_multiple_of(parts));
    let b = parallel.batch_shards();
    let kv = parallel.shards(Dim::KvHeads);
    let heads = kv * (m.num_attention_heads / llama.kv_heads());
    let function = Function::build(|g| {
        let shape = [b, t, 2 * (heads + kv), m.head_dim];
        let random = Key::new(g, 0).uniform(&shape, 0) * 4.0 - 2.0;
        let part = |first: usize, heads: usize, dim| {
            let x = random.slice_dim(2, first, first + heads);
            parallel.shard(x.convert(llama.dtype), &[Dim::Batch, Dim::Sequence, dim, Dim::HeadDim])
        };
        let q = part(0, heads, Dim::Heads);
        let k = part(heads, kv, Dim::KvHeads);
        let v = part(heads + kv, kv, Dim::KvHeads);
        let segments = m.mask_across_document_boundaries.then(|| {
            let ty = Type::new(DType::I32, &[b, t]);
            let position = g.iota(&ty, 1) + g.iota(&ty, 0);
            let ids = position / (t.div_ceil(3) as f64);
            parallel.shard(ids, &[Dim::Batch, Dim::Sequence])
        });
        let inputs = Inputs { q, k, v, segments };
        let cotangent = part(heads + 2 * kv, heads, Dim::Heads);
        let mask = Mask::of(m);
        let got = values(g, implementation, inputs, cotangent);
        let expected = values(g, &|inputs| xla(inputs, mask), inputs, cotangent);
        let all: Vec<_> = got
            .into_iter()
            .zip(expected)
            .map(|(got, expected)| largest(got - expected) / largest(expected))
            .collect();
        vec![g.concatenate(&all, 0)]
    });
    Module {
        name: "attention_check".to_string(),
        function,
        mesh: parallel.declared(),
        arguments: vec![],
        results: vec![Some(PartitionSpec::replicated(1))],
    }
}

/// Largest magnitude of x [b, t, h, e], as [1]. A maximum may pass over NaN, which therefore counts
/// as a huge number.
fn largest(x: Tensor<'_>) -> Tensor<'_> {
    let huge = x.graph().full(&x.ty(), 1e30);
    let size = x.abs();
    let size = size.lt(huge).select(size, huge);
    size.max(&[0, 1, 2, 3]).reshape(&[1])
}

/// Result of an implementation and the gradients of q, k and v, in f32.
fn values<'g>(
    g: &'g Graph,
    implementation: &Implementation<'_>,
    inputs: Inputs<'g>,
    cotangent: Tensor<'g>,
) -> [Tensor<'g>; 4] {
    let Inputs { q, k, v, segments } = inputs;
    let (y, pullback) = g.vjp([q, k, v], |[q, k, v]| implementation(Inputs { q, k, v, segments }));
    let [dq, dk, dv] = pullback(cotangent);
    [y, dq, dk, dv].map(|x| x.convert(DType::F32))
}

#[cfg(all(test, feature = "pjrt-cpu"))]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::hardware::Platform;
    use crate::parallel::{Parallel, parse_mesh};
    use std::path::Path;

    /// The outcome for the tiny model with changes on top, on a mesh.
    fn outcome(
        mesh: &str,
        sets: &[&str],
        implementation: Option<&Implementation<'_>>,
    ) -> Result<f32> {
        let sets: Vec<String> = sets.iter().map(|s| s.to_string()).collect();
        let config = Config::load(Path::new("configs/llama3-tiny.toml"), &sets)?;
        let parallel = Parallel::new(parse_mesh(mesh, None)?);
        let runtime = Runtime::for_tests(parallel.clone())?;
        let llama = Llama::new(&config, parallel.clone());
        let fast: &Implementation<'_> = &|inputs| trained(&llama, inputs);
        let length = config.train.sequence_length;
        check(&runtime, &llama, length, implementation.unwrap_or(fast))
    }

    const DOCUMENTS: &str = "model.mask_across_document_boundaries=true";

    #[test]
    fn a_right_form_passes_on_every_mesh() {
        let long = ["train.sequence_length=250", DOCUMENTS];
        for (mesh, sets) in [
            ("1x1", &long[..]),
            ("2x2", &[DOCUMENTS]),
            ("4x1", &[]),
            ("context=4", &[DOCUMENTS]),
            ("data=2,context=2,tensor=2", &[]),
        ] {
            let worst = outcome(mesh, sets, None).unwrap();
            assert!(worst < 1e-5, "{mesh}: {worst}");
        }
    }

    #[test]
    fn a_wrong_form_is_refused_by_what_is_wrong_in_it() {
        let all = Mask { causal: false, window: None };
        let forward: &Implementation<'_> = &move |inputs| xla(inputs, all);
        let causal = Mask { causal: true, window: None };
        let leaking: &Implementation<'_> =
            &move |inputs| xla(Inputs { segments: None, ..inputs }, causal);
        let none: &Implementation<'_> = &move |inputs| xla(inputs, causal) * f64::NAN;
        for implementation in [forward, leaking, none] {
            let error = outcome("1x1", &[DOCUMENTS], Some(implementation)).unwrap_err();
            assert!(error.to_string().starts_with("attention: the result differs"), "{error}");
        }
    }

    /// Settles attention on a GPU that is a CPU in truth, whose compiler knows no kernel of cuDNN.
    fn settled(sets: &[&str]) -> Result<Backend> {
        let sets = sets.iter().map(|s| s.to_string());
        let sets: Vec<String> = sets.chain(["train.dtype=bfloat16".to_string()]).collect();
        let config = Config::load(Path::new("configs/llama3-tiny.toml"), &sets)?;
        let parallel = Parallel::single().on(Platform::Gpu);
        let runtime = Runtime::for_tests(parallel.clone())?;
        let llama = Llama::new(&config, parallel.clone());
        let length = config.train.sequence_length;
        if config.train.attention_backend == AttentionBackend::Auto {
            assert_eq!(candidate_kernel(&config, &parallel), Some(AttentionBackend::Cudnn));
        }
        Ok(check_attention(&runtime, &config, llama)?.attention_backend(length))
    }

    #[test]
    fn auto_goes_on_without_a_kernel_that_the_compiler_refuses() {
        for sets in [&[][..], &[DOCUMENTS], &["train.check_attention=false"]] {
            assert_eq!(settled(sets).unwrap(), Backend::Blockwise);
        }
        let error = settled(&["train.attention_backend=cudnn"]).unwrap_err();
        let error = error.to_string();
        assert!(error.starts_with("attention: the compiler refuses cudnn ("), "{error}");
        assert!(error.ends_with("set train.attention_backend = \"blockwise\""));
        assert_eq!(error.lines().count(), 1, "{error}");
    }
}
