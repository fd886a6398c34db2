//! Rows of the ops that hold functions, of barriers, and of layout.

use std::sync::Arc;

use super::{Derivative, Row, row};
use llama3_tpu::dtype::DType;
use llama3_tpu::graph::autodiff::Remat;
use llama3_tpu::graph::ops::custom::{CustomCall, CustomVjp, Memory};
use llama3_tpu::graph::ops::manual::{LibraryKernel, ManualComputation, TpuKernel};
use llama3_tpu::graph::sharding::{Mesh, PartitionSpec};
use llama3_tpu::graph::{Function, Graph, Tensor, Type};

/// Constant w, carries h and n (the second only counts), slice x → h, n, a result slice.
fn cell(w: &Type, h: &Type, x: &Type) -> Function {
    let types = [w, h, &Type::scalar(h.dtype), x].map(Type::clone);
    Function::with_parameters(&types, |_, p| {
        let [w, h, n, x] = [p[0], p[1], p[2], p[3]];
        let pre = h.einsum("i,ij->j", w).named("pre");
        let new = (pre + x).tanh();
        vec![new, n + x.sum_all(), new * x]
    })
}

/// w [3, 3], h [3], x [4, 3] → last h, sum of x, slices.
fn recurrence<'g>(g: &'g Graph, p: &[Tensor<'g>], remat: Remat) -> Vec<Tensor<'g>> {
    let [w, h, x] = [p[0], p[1], p[2]];
    let body = cell(&w.ty(), &h.ty(), &h.ty());
    let count = g.scalar(h.dtype(), 0.0);
    let (carries, slices) = g.scan_function(body, &[w], &[h, count], &[x], remat);
    [carries, slices].concat()
}

/// A scan over x [2, 4, 3] whose body is [`recurrence`].
fn nested<'g>(g: &'g Graph, p: &[Tensor<'g>], remat: Remat) -> Vec<Tensor<'g>> {
    let [w, h, x] = [p[0], p[1], p[2]];
    let types = [w.ty(), h.ty(), x.ty().with_shape(&[4, 3])];
    let inner = remat.clone();
    let body = Function::with_parameters(&types, |g, p| {
        let found = recurrence(g, p, inner);
        vec![found[0], found[2].sum(&[0]) * found[1].broadcast_to(&[3])]
    });
    let (carries, slices) = g.scan_function(body, &[w], &[h], &[x], remat);
    [carries, slices].concat()
}

fn scan_rows() -> Vec<Row> {
    let shapes: &[&[usize]] = &[&[3, 3], &[3], &[4, 3]];
    let deep: &[&[usize]] = &[&[3, 3], &[3], &[2, 4, 3]];
    let named = || Remat::SaveNamed(vec!["pre".to_string()]);
    vec![
        row("Scan", "while", shapes, |g, p| recurrence(g, p, Remat::SaveAll)),
        row("Scan", "while.save_nothing", shapes, |g, p| recurrence(g, p, Remat::SaveNothing)),
        row("Scan", "while.save_named", shapes, move |g, p| recurrence(g, p, named())),
        row("Scan", "while.nested", deep, |g, p| nested(g, p, Remat::SaveAll)),
        row("Scan", "while.nested_save_nothing", deep, |g, p| nested(g, p, Remat::SaveNothing)),
        row("Scan", "while.unused_parts", &[&[3], &[3], &[2, 3]], |g, p| {
            let types = [p[0].ty(), p[1].ty(), p[1].ty()];
            let body = Function::with_parameters(&types, |_, q| vec![q[1] * q[1]]);
            g.scan_function(body, &[p[0]], &[p[1]], &[p[2]], Remat::SaveAll).0
        })
        .range(-1.0, 1.0),
        row("Scan", "while.without_carry", &[&[3], &[4, 3]], |g, p| {
            let body = Function::with_parameters(&[p[0].ty(), p[0].ty()], |_, q| {
                vec![q[0] * q[1], q[1].sine()]
            });
            g.scan_function(body, &[p[0]], &[], &[p[1]], Remat::SaveAll).1
        }),
    ]
}

/// x ↦ x sin x with a gradient written by hand.
fn by_hand(x: &Type) -> CustomVjp {
    CustomVjp {
        captures: 0,
        primal: Function::with_parameters(std::slice::from_ref(x), |_, p| vec![p[0] * p[0].sine()]),
        forward: Function::with_parameters(std::slice::from_ref(x), |_, p| {
            vec![p[0] * p[0].sine(), p[0].sine() + p[0] * p[0].cosine()]
        }),
        backward: Function::with_parameters(&[x.clone(), x.clone()], |_, p| vec![p[0] * p[1]]),
    }
}

/// A function of two values, one of which has a name.
fn block(x: &Type) -> Function {
    Function::with_parameters(&[x.clone(), x.clone()], |_, p| {
        let middle = (p[0] * p[1]).sine().named("middle");
        vec![(middle * p[0]).exponential(), middle + p[1]]
    })
}

fn custom_rows() -> Vec<Row> {
    let checkpoint = |name: &str, remat: Remat| {
        row("Checkpoint", name, &[&[3], &[3]], move |g, x| {
            g.checkpoint_function(block(&x[0].ty()), remat.clone(), x)
        })
    };
    vec![
        row("CustomVjp", "custom_vjp", &[&[2, 3]], |g, x| {
            g.custom_vjp_function(by_hand(&x[0].ty()), &[x[0] + 1.0])
        }),
        checkpoint("checkpoint.save_all", Remat::SaveAll),
        checkpoint("checkpoint.save_nothing", Remat::SaveNothing),
        checkpoint("checkpoint.save_named", Remat::SaveNamed(vec!["middle".to_string()])),
        row("StopGradient", "stop_gradient", &[&[2, 3]], |_, x| {
            vec![(x[0] * x[0]).stop_gradient() * 2.0]
        })
        .derivative(Derivative::Zero),
        row("OptimizationBarrier", "optimization_barrier", &[&[2], &[3]], |g, x| {
            let held = g.optimization_barrier([x[0].sine(), x[1]]);
            vec![held[0], held[1] * held[1]]
        }),
        row("OptimizationBarrier", "optimization_barrier.one_used", &[&[2], &[3]], |g, x| {
            vec![g.optimization_barrier([x[0].sine(), x[1]])[0]]
        }),
        row("CustomCall", "custom_call", &[&[4, 3]], |g, x| {
            let call = CustomCall {
                target: "Sharding".to_string(),
                results: vec![x[0].ty()],
                backend_config: String::new(),
            };
            g.custom_call(call, &[x[0]])
        })
        .derivative(Derivative::Refused),
    ]
}

fn sharding_rows() -> Vec<Row> {
    let mesh = |devices| Mesh::new(&[("data", devices)]);
    let spec = || PartitionSpec(vec![vec!["data".to_string()], vec![]]);
    let constraint = row("ShardingConstraint", "sharding_constraint", &[&[4, 2]], move |_, x| {
        vec![(x[0] * x[0]).sharded(spec()).sine()]
    });
    let manual = row("ManualComputation", "manual_computation", &[&[4, 2]], move |g, x| {
        let half = x[0].ty().with_shape(&[2, 2]);
        let computation = ManualComputation {
            mesh: mesh(2),
            inputs: vec![spec()],
            outputs: vec![spec()],
            body: Function::with_parameters(&[half], |_, p| vec![p[0].sine() * 2.0]),
        };
        g.manual_computation_function(computation, &[x[0]])
    });
    let scatter = row("ReduceScatter", "reduce_scatter", &[&[4, 2]], move |g, x| {
        let quarter = x[0].ty().with_shape(&[2, 2]);
        let computation = ManualComputation {
            mesh: mesh(2),
            inputs: vec![spec()],
            outputs: vec![spec()],
            body: Function::with_parameters(&[quarter], |_, p| {
                vec![p[0].sine().reduce_scatter(&mesh(2), "data", 0)]
            }),
        };
        g.manual_computation_function(computation, &[x[0]])
    });
    let offload = row("ToMemory", "to_memory", &[&[4, 2]], |_, x| {
        let kept = (x[0] * x[0]).to_memory(Memory::Host);
        vec![kept.to_memory(Memory::Device).sine()]
    });
    let kernel = row("TpuKernel", "tpu_kernel", &[&[4, 2], &[3]], |g, x| {
        let kernel = TpuKernel {
            kernel: "double",
            results: vec![x[0].ty()],
            backend_config: r#"{"custom_call_config": {"body": ""}}"#.to_string(),
        };
        vec![g.op1(kernel, x)]
    });
    let library = row("LibraryKernel", "library_kernel", &[&[4, 2]], |g, x| {
        let kernel = LibraryKernel {
            target: "__cudnn$fmhaSoftmax",
            results: vec![(x[0].ty(), vec![0, 1]), (Type::new(DType::U8, &[0]), vec![0])],
            backend_config: r#"{"cudnn_fmha_backend_config": {"mask_type": "CAUSAL"}}"#.to_string(),
        };
        vec![g.apply_op(Arc::new(kernel), x)[0]]
    });
    vec![
        Row { mesh: Some(mesh(1)), ..constraint },
        Row { mesh: Some(mesh(2)), ..manual.derivative(Derivative::Refused) },
        Row { mesh: Some(mesh(2)), ..scatter.derivative(Derivative::Refused) },
        Row { not_for_cpus: true, ..offload },
        Row { not_for_cpus: true, ..kernel.derivative(Derivative::Refused) },
        Row { not_for_cpus: true, ..library.derivative(Derivative::Refused) },
    ]
}

pub(super) fn rows() -> Vec<Row> {
    [scan_rows(), custom_rows(), sharding_rows()].into_iter().flatten().collect()
}
