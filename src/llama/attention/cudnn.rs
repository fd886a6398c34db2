//! Attention by cuDNN's fused kernels, which the compiler for NVIDIA GPUs knows by name, on each
//! device's own sequences and heads. They are configured by the fields of `CudnnfMHABackendConfig`
//! (`xla/service/gpu/backend_configs.proto`); which operands they take, in which order, is in
//! `xla/service/gpu/transforms/cudnn_custom_call_compiler.cc`.

use serde_json::{Value, json};

use super::mask::same_document;
use super::sharded::{Shardings, on_each_device};
use super::{Attended, AttentionSpec, Inputs, Residuals};
use crate::config::Config;
use crate::dtype::DType;
use crate::graph::ops::custom_call::LibraryKernel;
use crate::graph::{Tensor, Type};

/// Widest head that the kernels take on every GPU since Ampere.
const WIDEST: usize = 128;

/// Bias on scores between documents: cuDNN takes the difference of two such numbers, which must not
/// overflow.
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

/// Attention of each query, [b, t, h, e], bf16. Documents are masked by a bias on the scores:
/// cuDNN's own support for packed sequences needs a bound on the documents of a row, which a row
/// does not have.
pub(super) fn cudnn<'g>(inputs: Inputs<'g>, spec: &AttentionSpec<'_>) -> Tensor<'g> {
    let kernels = Kernels { spec };
    inputs.q.graph().custom_vjp(
        inputs,
        |inputs| kernels.forward(inputs).output,
        |inputs| kernels.forward(inputs).with_residuals(inputs),
        |residuals, d_output| kernels.backward(residuals, d_output),
    )
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

struct Kernels<'a> {
    spec: &'a AttentionSpec<'a>,
}

impl Kernels<'_> {
    /// Result [b, t, h, e] and log-sum-exp of the scores [b, h, t].
    fn forward<'g>(&self, inputs: Inputs<'g>) -> Attended<'g> {
        let parallel = self.spec.parallel;
        let specs = Shardings::sequence_first(parallel).forward(&inputs);
        let attended = on_each_device(parallel, inputs, specs, |inputs| {
            let Inputs { q, k, v, .. } = inputs;
            let lse = Type::new(DType::F32, &[q.dim(0), q.dim(2), q.dim(1)]);
            let operands = [&[q, k, v][..], &bias(&inputs)].concat();
            let results =
                self.call(&FORWARD, &inputs, &operands, &[heads_first(q), row_major(lse)]);
            Attended { output: results[0].transpose(&[0, 2, 1, 3]), lse: results[1] }
        });
        attended.named()
    }

    /// The cotangents of q, k and v.
    fn backward<'g>(&self, residuals: Residuals<'g>, d_output: Tensor<'g>) -> [Tensor<'g>; 3] {
        let parallel = self.spec.parallel;
        let specs = Shardings::sequence_first(parallel).backward(&residuals.inputs);
        on_each_device(parallel, (residuals, d_output), specs, |(residuals, d_output)| {
            let Residuals { inputs, attended: Attended { output, lse } } = residuals;
            let Inputs { q, k, v, .. } = inputs;
            let operands = [&[q, k, v, lse, d_output][..], &bias(&inputs), &[output]].concat();
            let gradients = [q, k, v].map(heads_first);
            let results = self.call(&BACKWARD, &inputs, &operands, &gradients);
            [0, 1, 2].map(|i| results[i].transpose(&[0, 2, 1, 3]))
        })
    }

    /// Calls the kernel on one device's operands. Its last result, memory to work in, is as large
    /// as the compiler finds out.
    fn call<'g>(
        &self,
        pass: &Pass,
        inputs: &Inputs<'g>,
        operands: &[Tensor<'g>],
        results: &[(Type, Vec<usize>)],
    ) -> Vec<Tensor<'g>> {
        let workspace = row_major(Type::new(DType::U8, &[0]));
        let kernel = LibraryKernel {
            target: pass.names[usize::from(inputs.segments.is_some())],
            results: [results, &[workspace]].concat(),
            backend_config: self.config(pass, inputs.q, inputs.k).to_string(),
        };
        inputs.q.graph().apply_op(std::sync::Arc::new(kernel), operands)
    }

    fn config(&self, pass: &Pass, q: Tensor<'_>, k: Tensor<'_>) -> Value {
        let (t, s) = (q.dim(1), k.dim(1));
        let window = self.spec.mask.window.filter(|w| *w < s);
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
            "mask_type": if self.spec.mask.causal { "CAUSAL" } else { "NO_MASK" },
            "max_seg_per_batch": 1,
            "seed": 42,
            // Tokens that a query attends to, itself included; 0: all that the mask leaves.
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
}

/// What is added to the scores of one device where documents are masked: [b, 1, t, s], the same for
/// all heads.
fn bias<'g>(inputs: &Inputs<'g>) -> Vec<Tensor<'g>> {
    let bias = |segments: Tensor<'g>| {
        let (b, t) = (segments.dim(0), segments.dim(1));
        let ty = inputs.q.ty().with_shape(&[b, t, t]);
        let number = |x| segments.graph().full(&ty, x);
        same_document(segments, segments)
            .select(number(0.0), number(OTHER_DOCUMENT))
            .reshape(&[b, 1, t, t])
    };
    inputs.segments.map(bias).into_iter().collect()
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

/// A result with the dims [b, h, t, e] and the memory layout of x [b, t, h, e].
fn heads_first(x: Tensor<'_>) -> (Type, Vec<usize>) {
    let [b, t, h, e] = x.shape()[..] else { panic!("attention: {:?}", x.ty()) };
    (x.ty().with_shape(&[b, h, t, e]), vec![3, 1, 2, 0])
}

fn row_major(ty: Type) -> (Type, Vec<usize>) {
    let order = (0..ty.rank()).rev().collect();
    (ty, order)
}
