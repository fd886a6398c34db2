//! Rows of the ops that move, sum and multiply tensors.

use super::{Row, row};
use llama3_tpu::dtype::DType;
use llama3_tpu::graph::{Graph, Tensor, Type};

/// i32 scalars.
fn starts<'g>(g: &'g Graph, at: &[usize]) -> Vec<Tensor<'g>> {
    at.iter().map(|&i| g.scalar(DType::I32, i as f64)).collect()
}

fn indices<'g>(g: &'g Graph, values: &[f64], shape: &[usize]) -> Tensor<'g> {
    g.vector(DType::I32, values).reshape(shape)
}

pub(super) fn rows() -> Vec<Row> {
    [shape_rows(), reduce_rows(), dot_rows(), index_rows()].into_iter().flatten().collect()
}

fn shape_rows() -> Vec<Row> {
    vec![
        row("Constant", "constant", &[&[3]], |g, x| {
            vec![x[0] * g.vector(x[0].dtype(), &[0.5, -1e30, 3e-9])]
        }),
        row("Constant", "constant.scalars", &[], |g, _| {
            vec![
                g.scalar(DType::Bool, 1.0),
                g.scalar(DType::I32, -7.0),
                g.scalar(DType::U32, 4294967295.0),
                g.scalar(DType::BF16, 0.1),
                g.scalar(DType::F32, -1e-30),
            ]
        }),
        row("Iota", "iota", &[&[2, 3]], |g, x| {
            vec![x[0] * g.iota(&x[0].ty(), 1) + g.iota(&x[0].ty(), 0)]
        }),
        row("BroadcastInDim", "broadcast_in_dim", &[&[3]], |_, x| {
            vec![x[0].broadcast_in_dim(&[2, 3, 4], &[1])]
        }),
        row("BroadcastInDim", "broadcast_in_dim.size_one", &[&[2, 1]], |_, x| {
            vec![x[0].broadcast_to(&[4, 2, 3])]
        }),
        row("BroadcastInDim", "broadcast_in_dim.permuted", &[&[2, 3]], |_, x| {
            vec![x[0].broadcast_in_dim(&[3, 4, 2], &[2, 0])]
        }),
        row("BroadcastInDim", "broadcast_in_dim.scalar", &[&[]], |_, x| {
            vec![x[0].broadcast_to(&[2, 3])]
        }),
        row("Reshape", "reshape", &[&[2, 6]], |_, x| vec![x[0].reshape(&[3, 1, 4])]),
        row("Transpose", "transpose", &[&[2, 3, 4]], |_, x| vec![x[0].transpose(&[2, 0, 1])]),
        row("Slice", "slice", &[&[4, 5]], |_, x| vec![x[0].slice(&[1, 0], &[3, 4])]),
        row("Pad", "pad", &[&[2, 3]], |_, x| vec![x[0].pad(&[1, 0], &[0, 2])]),
        row("Concatenate", "concatenate", &[&[2, 3], &[2, 1], &[2, 2]], |g, x| {
            vec![g.concatenate(x, 1)]
        }),
        row("Concatenate", "concatenate.twice", &[&[2]], |g, x| {
            vec![g.concatenate(&[x[0], x[0]], 0)]
        }),
        row("Reverse", "reverse", &[&[3, 2]], |_, x| vec![x[0].reverse(&[0])]),
    ]
}

fn reduce_rows() -> Vec<Row> {
    vec![
        row("Reduce", "reduce.sum", &[&[2, 3, 4]], |_, x| vec![x[0].sum(&[0, 2])]),
        row("Reduce", "reduce.max", &[&[2, 5]], |_, x| vec![x[0].max(&[1])]),
        row("Reduce", "reduce.min", &[&[2, 5]], |_, x| vec![x[0].min(&[0])]),
        row("Reduce", "reduce.mean", &[&[2, 5]], |_, x| vec![x[0].mean(&[1])]),
        row("Reduce", "softmax", &[&[2, 5]], |_, x| vec![x[0].softmax()]),
    ]
}

fn dot_rows() -> Vec<Row> {
    vec![
        row("DotGeneral", "dot_general", &[&[2, 3], &[3, 4]], |_, x| {
            vec![x[0].einsum("ij,jk->ik", x[1])]
        }),
        row("DotGeneral", "dot_general.transposed", &[&[3, 2], &[4, 3]], |_, x| {
            vec![x[0].einsum("ji,kj->ki", x[1])]
        }),
        row("DotGeneral", "dot_general.batch", &[&[3, 2, 5, 4], &[4, 2, 6, 3]], |_, x| {
            vec![x[0].einsum("cbia,abjc->cbij", x[1].transpose(&[0, 1, 2, 3]))]
        }),
        row("DotGeneral", "dot_general.contract_two", &[&[2, 3, 4], &[4, 5, 2]], |_, x| {
            vec![x[0].dot_general(x[1], (&[], &[]), (&[0, 2], &[2, 0]), x[0].dtype())]
        }),
        row("DotGeneral", "dot_general.odd_order", &[&[4, 2, 3, 2], &[3, 2, 5, 4]], |_, x| {
            vec![x[0].dot_general(x[1], (&[3, 2], &[1, 0]), (&[0], &[3]), x[0].dtype())]
        }),
        row("DotGeneral", "dot_general.outer", &[&[2], &[3]], |_, x| {
            vec![x[0].einsum("i,j->ji", x[1])]
        }),
        row("DotGeneral", "dot_general.square", &[&[3, 3]], |_, x| {
            vec![x[0].einsum("ij,jk->ik", x[0])]
        }),
        row("DotGeneral", "dot_general.attention", &[&[2, 3, 2, 2, 4], &[2, 5, 2, 4]], |_, x| {
            vec![x[0].einsum("btkge,bske->bktgs", x[1])]
        }),
    ]
}

fn index_rows() -> Vec<Row> {
    vec![
        row("GatherRows", "gather", &[&[4, 2, 3]], |g, x| {
            vec![x[0].gather_rows(indices(g, &[3.0, 0.0, 3.0, 3.0, 1.0, 0.0], &[2, 3]))]
        }),
        row("GatherRows", "gather.scalar", &[&[4]], |g, x| {
            vec![x[0].gather_rows(g.scalar(DType::I32, 2.0))]
        }),
        row("ScatterAddRows", "scatter", &[&[4, 3], &[2, 2, 3]], |g, x| {
            vec![x[0].scatter_add_rows(indices(g, &[1.0, 3.0, 1.0, 1.0], &[2, 2]), x[1])]
        }),
        row("DynamicSlice", "dynamic_slice", &[&[4, 5]], |g, x| {
            vec![x[0].dynamic_slice(&starts(g, &[1, 2]), &[2, 3])]
        }),
        row("DynamicSlice", "dynamic_slice.clamped", &[&[4]], |g, x| {
            vec![x[0].dynamic_slice(&starts(g, &[3]), &[2])]
        }),
        row("DynamicUpdateSlice", "dynamic_update_slice", &[&[4, 5], &[2, 3]], |g, x| {
            vec![x[0].dynamic_update_slice(x[1], &starts(g, &[1, 2]))]
        }),
        row("DynamicUpdateSlice", "dynamic_update_slice.clamped", &[&[4], &[2]], |g, x| {
            vec![x[0].dynamic_update_slice(x[1], &starts(g, &[3]))]
        }),
        row("Reduce", "argmax", &[&[2, 5]], |g, x| {
            let hot = Type::new(DType::I32, &[2, 5]);
            let index = x[0].argmax().broadcast_in_dim(&[2, 5], &[0]);
            vec![x[0].where_else_zero(g.iota(&hot, 1).eq(index)).sum(&[1])]
        }),
    ]
}
