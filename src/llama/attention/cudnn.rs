//! Attention by cuDNN's fused kernels, which the compiler for NVIDIA GPUs knows by name, on each
//! device's own sequences and heads. What they are told are the fields of `CudnnfMHABackendConfig`
//! (`xla/service/gpu/backend_configs.proto`); which operands they take, in which order, stands in
//! `xla/service/gpu/transforms/cudnn_custom_call_compiler.cc`.

use serde_json::{Value, json};

use super::{Mask, on_each_device, same_document, with_lse};
use crate::config::Config;
use crate::dtype::DType;
use crate::graph::ops::custom::CustomVjp;
use crate::graph::ops::manual::LibraryKernel;
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Graph, Tensor, Type};
use crate::parallel::{Dim, Parallel};

/// Widest head that the kernels take on every GPU since Ampere.
const WIDEST: usize = 128;

/// What scores between documents get: cuDNN takes the difference of two such numbers, which must
/// not overflow.
const OTHER_DOCUMENT: f64 = -2_199_023_255_552.0;

/// What the kernels do not support of a configuration, and what to do instead.
pub(super) fn unsupported_reason(config: &Config) -> Option<String> {
    let (length, head_dim) = (config.train.sequence_length, config.model.head_dim);
    let documents = config.model.mask_across_document_boundaries;
    if DType::from(config.train.dtype) != DType::BF16 {
        return Some(
            "takes bfloat16 alone; set train.dtype = \"bfloat16\" or use \"blockwise\"".into(),
        );
    }
    if !head_dim.is_multiple_of(8) || head_dim > WIDEST {
        return Some(format!(
            "needs head_dim a multiple of 8 up to {WIDEST}, not {head_dim}; use \"blockwise\""
        ));
    }
    if documents && !length.is_multiple_of(2) {
        return Some(format!(
            "masks documents in sequences of even length, not {length}; use \"blockwise\""
        ));
    }
    None
}

/// Attention of q [b, t, h, e] over k and v [b, t, kv, e] → [b, t, h, e], bf16. `segments` [b, t]
/// keeps documents apart, by a bias on the scores: cuDNN's own form for packed sequences wants a
/// bound on the documents of a row, which a row does not have.
pub fn cudnn<'g>(
    [q, k, v]: [Tensor<'g>; 3],
    mask: Mask,
    segments: Option<Tensor<'g>>,
    parallel: &Parallel,
) -> Tensor<'g> {
    let arguments: Vec<Tensor<'g>> = [q, k, v].into_iter().chain(segments).collect();
    let attention = Attention { parallel, mask, types: arguments.iter().map(|t| t.ty()).collect() };
    q.graph().custom_vjp_function(attention.function(), &arguments)[0]
}

struct Attention<'a> {
    parallel: &'a Parallel,
    mask: Mask,
    /// q [b, t, h, e], k and v [b, t, kv, e], and the segments [b, t] where there are any.
    types: Vec<Type>,
}

/// One of the two calls: its name without and with a bias, and its products.
struct Pass {
    names: [&'static str; 2],
    products: &'static [Product],
}

/// A matrix product inside a kernel: its name, the contracted dim and the two dims of the batch, on
/// each side.
type Product = (&'static str, [[usize; 3]; 2]);

/// Scores [b, h, t, s] of q and k, and what they make of v; all others [b, t, h, e].
const FORWARD: Pass = Pass {
    names: ["__cudnn$fmhaSoftmax", "__cudnn$fmhaScaleBiasSoftmax"],
    products: &[("bmm1", [[3, 0, 2], [3, 0, 2]]), ("bmm2", [[3, 0, 1], [1, 0, 2]])],
};

/// The gradients of k and q, then that of v and of the weights.
const BACKWARD: Pass = Pass {
    names: ["__cudnn$fmhaSoftmaxBackward", "__cudnn$fmhaScaleBiasSoftmaxBackward"],
    products: &[
        ("bmm1_grad_gemm1", [[2, 0, 1], [1, 0, 2]]),
        ("bmm1_grad_gemm2", [[3, 0, 1], [1, 0, 2]]),
        ("bmm2_grad_gemm1", [[2, 0, 1], [1, 0, 2]]),
        ("bmm2_grad_gemm2", [[3, 0, 2], [3, 0, 2]]),
    ],
};

impl Attention<'_> {
    fn function(&self) -> CustomVjp {
        let q = &self.types[0];
        let lse = Type::new(DType::F32, &[q.shape[0], q.shape[2], q.shape[1]]);
        with_lse(
            &self.types,
            [q.clone(), lse],
            |g, p| self.forward(g, p),
            |g, p| self.backward(g, p),
        )
    }

    /// Result [b, t, h, e] and log-sum-exp of the scores [b, h, t] (f32).
    fn forward<'g>(&self, g: &'g Graph, p: &[Tensor<'g>]) -> [Tensor<'g>; 2] {
        let [q, k, segments, lse] = self.layouts();
        let inputs = [q.clone(), k.clone(), k, segments][..p.len()].to_vec();
        let found = on_each_device(g, self.parallel, p, [inputs, vec![q, lse]], |g, p| {
            let q = p[0];
            let lse = Type::new(DType::F32, &[q.dim(0), q.dim(2), q.dim(1)]);
            let results = vec![heads_first(q), row_major(lse)];
            let operands = [&p[..3], &self.bias(p)].concat();
            let found = self.call(g, &FORWARD, &operands, results);
            vec![found[0].transpose(&[0, 2, 1, 3]), found[1]]
        });
        [found[0].named("attn_out"), found[1].named("attn_lse")]
    }

    /// Parameters: q, k, v, segments if any, result, log-sum-exp, cotangent of the result. Gives
    /// the cotangents of q, k and v.
    fn backward<'g>(&self, g: &'g Graph, p: &[Tensor<'g>]) -> Vec<Tensor<'g>> {
        let n = self.types.len();
        let [q, k, segments, lse] = self.layouts();
        let mut inputs = [q.clone(), k.clone(), k.clone(), segments][..n].to_vec();
        inputs.extend([q.clone(), lse, q.clone()]);
        let outputs = vec![q, k.clone(), k];
        on_each_device(g, self.parallel, p, [inputs, outputs], |g, p| {
            let [y, lse, dy] = p[n..] else { panic!("attention: residuals") };
            let operands = [&p[..3], &[lse, dy], &self.bias(&p[..n]), &[y]].concat();
            let results = p[..3].iter().map(|x| heads_first(*x)).collect();
            let found = self.call(g, &BACKWARD, &operands, results);
            let gradients = found[..3].iter();
            gradients.map(|x| x.transpose(&[0, 2, 1, 3])).collect()
        })
    }

    /// What is added to the scores of one device's q, k, v and segments: [b, 1, t, s], the same for
    /// all heads.
    fn bias<'g>(&self, p: &[Tensor<'g>]) -> Vec<Tensor<'g>> {
        let bias = |segments: Tensor<'g>| {
            let (b, t) = (segments.dim(0), segments.dim(1));
            let ty = p[0].ty().with_shape(&[b, t, t]);
            let number = |x| segments.graph().full(&ty, x);
            same_document(segments, segments)
                .select(number(0.0), number(OTHER_DOCUMENT))
                .reshape(&[b, 1, t, t])
        };
        p.get(3).copied().map(bias).into_iter().collect()
    }

    /// Calls the kernel on one device's operands, of which q and k are the first two. Its last
    /// result, memory to work in, is as large as the compiler finds out.
    fn call<'g>(
        &self,
        g: &'g Graph,
        pass: &Pass,
        operands: &[Tensor<'g>],
        mut results: Vec<(Type, Vec<usize>)>,
    ) -> Vec<Tensor<'g>> {
        results.push(row_major(Type::new(DType::U8, &[0])));
        let kernel = LibraryKernel {
            target: pass.names[usize::from(self.types.len() > 3)],
            results,
            backend_config: self.config(pass, operands[0], operands[1]).to_string(),
        };
        g.apply_op(std::sync::Arc::new(kernel), operands)
    }

    fn config(&self, pass: &Pass, q: Tensor<'_>, k: Tensor<'_>) -> Value {
        let (t, s) = (q.dim(1), k.dim(1));
        let window = self.mask.window.filter(|w| *w < s);
        let mut config = json!({
            "algorithm": {
                "algo_id": "0",
                "is_cudnn_frontend": true,
                "math_type": "TENSOR_OP_MATH",
                "tuning_knobs": {"17": "1", "24": "0"},
                "workspace_size": "0",
            },
            "dropout_rate": 0.0,
            "fmha_scale": 1.0 / (q.dim(3) as f64).sqrt(),
            "intermediate_tensor_shape": scores([q.dim(0), q.dim(2), t, s]),
            "is_flash_attention": true,
            "is_paged_attention": false,
            "mask_type": if self.mask.causal { "CAUSAL" } else { "NO_MASK" },
            "max_seg_per_batch": 1,
            "seed": 42,
            // Tokens that a query sees, itself included; 0: all that the mask lets it.
            "sliding_window_length": window.unwrap_or(0),
        });
        for (name, [left, right]) in pass.products {
            let texts = |dims: &[usize]| dims.iter().map(usize::to_string).collect::<Vec<_>>();
            config[format!("{name}_dot_dimension_numbers")] = json!({
                "lhs_batch_dimensions": texts(&left[1..]),
                "lhs_contracting_dimensions": texts(&left[..1]),
                "rhs_batch_dimensions": texts(&right[1..]),
                "rhs_contracting_dimensions": texts(&right[..1]),
            });
        }
        json!({"cudnn_fmha_backend_config": config, "operation_queue_id": "0"})
    }

    /// Of q and what is like it, k, segments and log-sum-exp. The sequence is whole on each device.
    fn layouts(&self) -> [PartitionSpec; 4] {
        [
            &[Dim::Batch, Dim::Unsharded, Dim::Heads, Dim::Unsharded][..],
            &[Dim::Batch, Dim::Unsharded, Dim::KvHeads, Dim::Unsharded],
            &[Dim::Batch, Dim::Unsharded],
            &[Dim::Batch, Dim::Heads, Dim::Unsharded],
        ]
        .map(|dims| self.parallel.activation(dims))
    }
}

/// The `ShapeProto` of the scores, which exist on the chip only.
fn scores(dims: [usize; 4]) -> Value {
    json!({
        "dimensions": dims.map(|d| d.to_string()),
        "element_type": "BF16",
        "is_dynamic_dimension": [false, false, false, false],
        "layout": {
            "dim_level_types": [],
            "dim_ordered": [],
            "dim_unique": [],
            "dynamic_shape_metadata_prefix_bytes": "0",
            "element_size_in_bits": "0",
            "index_primitive_type": "PRIMITIVE_TYPE_INVALID",
            "memory_space": "0",
            "minor_to_major": ["3", "2", "1", "0"],
            "pointer_primitive_type": "PRIMITIVE_TYPE_INVALID",
            "tiles": [],
        },
        "tuple_shapes": [],
    })
}

/// A result with the dims [b, h, t, e] that lies in memory as x [b, t, h, e] does.
fn heads_first(x: Tensor<'_>) -> (Type, Vec<usize>) {
    let [b, t, h, e] = x.shape()[..] else { panic!("attention: {:?}", x.ty()) };
    (x.ty().with_shape(&[b, h, t, e]), vec![3, 1, 2, 0])
}

fn row_major(ty: Type) -> (Type, Vec<usize>) {
    let order = (0..ty.rank()).rev().collect();
    (ty, order)
}
