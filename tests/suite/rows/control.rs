//! Rows of the ops that hold functions, of barriers, and of layout.

use std::sync::Arc;

use super::{Derivative, Row, row};
use llama3_tpu::dtype::DType;
use llama3_tpu::graph::autodiff::Remat;
use llama3_tpu::graph::ops::checkpoint::Memory;
use llama3_tpu::graph::ops::custom_call::{LibraryKernel, TpuKernel};
use llama3_tpu::graph::sharding::{Mesh, PartitionSpec};
use llama3_tpu::graph::{Graph, Tensor, Type};

/// w [3, 3], h [3], x [4, 3] → last h, sum of x, slices.
fn recurrence<'g>(
    g: &'g Graph,
    [w, h, x]: [Tensor<'g>; 3],
    remat: Remat,
) -> (Tensor<'g>, Tensor<'g>, Tensor<'g>) {
    let start = (h, g.scalar(h.dtype(), 0.0));
    let ((last, sum), slices) = g.scan(start, x, remat, |(h, sum), x| {
        let pre = h.einsum("i,ij->j", w).named("pre");
        let new = (pre + x).tanh();
        ((new, sum + x.sum_all()), new * x)
    });
    (last, sum, slices)
}

fn flat<'g>(g: &'g Graph, p: &[Tensor<'g>], remat: Remat) -> Vec<Tensor<'g>> {
    let (last, sum, slices) = recurrence(g, [p[0], p[1], p[2]], remat);
    vec![last, sum, slices]
}

/// A scan over x [2, 4, 3] whose body is [`recurrence`].
fn nested<'g>(g: &'g Graph, p: &[Tensor<'g>], remat: Remat) -> Vec<Tensor<'g>> {
    let (w, h, x) = (p[0], p[1], p[2]);
    let (last, slices) = g.scan(h, x, remat.clone(), |h, x| {
        let (last, sum, slices) = recurrence(g, [w, h, x], remat);
        (last, slices.sum(&[0]) * sum.broadcast_to(&[3]))
    });
    vec![last, slices]
}

fn scan_rows() -> Vec<Row> {
    let shapes: &[&[usize]] = &[&[3, 3], &[3], &[4, 3]];
    let deep: &[&[usize]] = &[&[3, 3], &[3], &[2, 4, 3]];
    let named = || Remat::SaveNamed(vec!["pre".to_string()]);
    vec![
        row("Scan", "while", shapes, |g, p| flat(g, p, Remat::SaveAll)),
        row("Scan", "while.save_nothing", shapes, |g, p| flat(g, p, Remat::SaveNothing)),
        row("Scan", "while.save_named", shapes, move |g, p| flat(g, p, named())),
        row("Scan", "while.nested", deep, |g, p| nested(g, p, Remat::SaveAll)),
        row("Scan", "while.nested_save_nothing", deep, |g, p| nested(g, p, Remat::SaveNothing)),
        row("Scan", "while.unused_parts", &[&[3], &[3], &[2, 3]], |g, p| {
            // The derivative with respect to w is zero, x is not read.
            let w = p[0];
            vec![g.scan(p[1], p[2], Remat::SaveAll, |h, _| (h * h + w.floor(), ())).0]
        })
        .range(-1.0, 1.0),
        row("Scan", "while.without_carry", &[&[3], &[4, 3]], |g, p| {
            let w = p[0];
            let products = g.scan((), p[1], Remat::SaveAll, |(), x| ((), [w * x, x.sine()])).1;
            products.to_vec()
        }),
    ]
}

fn custom_rows() -> Vec<Row> {
    let checkpoint = |name: &str, remat: Remat| {
        row("Checkpoint", name, &[&[3], &[3]], move |g, x| {
            let (a, b) = (x[0], x[1]);
            let block = || {
                let middle = (a * b).sine().named("middle");
                [(middle * a).exponential(), middle + b]
            };
            g.checkpoint(remat.clone(), block).to_vec()
        })
    };
    vec![
        row("CustomVjp", "custom_vjp", &[&[2, 3]], |g, x| {
            // x sin x with a gradient written by hand.
            let y = g.custom_vjp(
                x[0] + 1.0,
                |x| x * x.sine(),
                |x| (x * x.sine(), x.sine() + x * x.cosine()),
                |slope, d| slope * d,
            );
            vec![y]
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
    ]
}

fn sharding_rows() -> Vec<Row> {
    let mesh = |devices| Mesh::new(&[("data", devices)]);
    let spec = || PartitionSpec(vec![vec!["data".to_string()], vec![]]);
    let constraint = row("ShardingConstraint", "sharding_constraint", &[&[4, 2]], move |_, x| {
        vec![(x[0] * x[0]).sharded(spec()).sine()]
    });
    let specs = move || [vec![spec()], vec![spec()]];
    let manual = row("ManualComputation", "manual_computation", &[&[4, 2]], move |g, x| {
        vec![g.manual_computation(&mesh(2), x[0], specs(), |x| x.sine() * 2.0)]
    });
    let scatter = row("ReduceScatter", "reduce_scatter", &[&[4, 2]], move |g, x| {
        let scattered = g.manual_computation(&mesh(2), x[0], specs(), |x| {
            x.sine().reduce_scatter(&mesh(2), "data", 0)
        });
        vec![scattered]
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
