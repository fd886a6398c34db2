//! Products with adapted weights that are made whole, W + s B A: one for each projection, where the
//! adapter beside its weight would have thin ones for every token. What is left of those is in the
//! backward pass, for all projections of one x together. Letters: t tokens, i in, o out, r rank.

use super::adapter::Adapter;
use super::weight::Weight;
use crate::dtype::DType;
use crate::graph::Tensor;
use crate::hardware::Platform;
use crate::parallel::Parallel;

/// x [t, i], and A [r, i] and B [o, r] of each projection.
type Operands<'g> = (Tensor<'g>, Vec<[Tensor<'g>; 2]>);

/// The products of x [t, i] with adapted weights, each [t, o]; none where they are better computed
/// beside each other.
pub(super) fn products<'g>(
    maps: &[(Weight<'g>, Adapter<'g>)],
    x: Tensor<'g>,
    parallel: &Parallel,
) -> Option<Vec<Tensor<'g>>> {
    if !are_folded(maps, x, parallel) {
        return None;
    }
    let matrices = maps.iter().map(|(_, a)| [a.a, a.b].map(|m| m.convert(DType::F32))).collect();
    let products = |(x, matrices): Operands<'g>| {
        let whole = maps.iter().zip(matrices).map(|(map, matrices)| adapted(map, matrices, x));
        whole.map(|weight| x.einsum("ti,oi->to", weight)).collect::<Vec<_>>()
    };
    let operands: Operands<'g> = (x, matrices);
    Some(x.graph().custom_vjp(
        operands,
        products,
        |operands| (products(operands.clone()), operands),
        |operands, cotangents| gradients(maps, operands, &cotangents),
    ))
}

/// Where the type holds the sum of weight and adapter, and B A is less work than the products of
/// every token.
fn are_folded<'g>(maps: &[(Weight<'g>, Adapter<'g>)], x: Tensor<'g>, parallel: &Parallel) -> bool {
    let [tokens, inner] = [x.dim(0), x.dim(1)];
    let out: usize = maps.iter().map(|(weight, _)| weight.out()).sum();
    x.dtype() == DType::F32
        && parallel.platform == Platform::Cpu
        && parallel.devices() == 1
        && maps.iter().all(|(_, adapter)| adapter.dropout.is_none())
        && tokens * (inner + out) > inner * out
}

/// W + s B A, f32 [o, i], made once `reader` is known: it is needed in both passes and not kept
/// between them, nor moved out of the loop over micro-batches.
fn adapted<'g>(
    (weight, adapter): &(Weight<'g>, Adapter<'g>),
    matrices: [Tensor<'g>; 2],
    reader: Tensor<'g>,
) -> Tensor<'g> {
    let ((weight, [a, b]), _) = reader.graph().optimization_barrier(((*weight, matrices), reader));
    weight.dense(DType::F32) + b.einsum("or,ri->oi", a * adapter.scale)
}

/// The cotangents of the operands under those of the products.
fn gradients<'g>(
    maps: &[(Weight<'g>, Adapter<'g>)],
    (x, matrices): Operands<'g>,
    cotangents: &[Tensor<'g>],
) -> Operands<'g> {
    let g = x.graph();
    let scaled = maps.iter().zip(&matrices).map(|((_, adapter), [a, _])| *a * adapter.scale);
    let reduced = x.einsum("ti,ri->tr", g.concatenate(&scaled.collect::<Vec<_>>(), 0));
    let of_reduced = cotangents.iter().zip(&matrices).map(|(d, [_, b])| d.einsum("to,or->tr", *b));
    let of_reduced = g.concatenate(&of_reduced.collect::<Vec<_>>(), 1);
    let (reduced, of_reduced) = (transposed(reduced), transposed(of_reduced));
    let of_a = of_reduced.einsum("rt,ti->ri", x);
    let mut of_x: Option<Tensor<'g>> = None;
    let (mut of_matrices, mut first) = (Vec::new(), 0);
    for ((map, [a, b]), d) in maps.iter().zip(matrices).zip(cotangents) {
        let ranks = [first, first + a.dim(0)];
        let of_b = reduced.slice_dim(0, ranks[0], ranks[1]).einsum("rt,to->ro", *d);
        let of_a = of_a.slice_dim(0, ranks[0], ranks[1]) * map.1.scale;
        of_matrices.push([of_a, transposed(of_b)]);
        let added = d.einsum("to,oi->ti", adapted(map, [a, b], *d));
        of_x = Some(of_x.map_or(added, |sum| sum + added));
        first = ranks[1];
    }
    (of_x.expect("a projection"), of_matrices)
}

/// The transpose of a thin matrix. The barriers keep it out of the products around it, which XLA's
/// CPU compiler has a fast kernel for only where they contract the last dim of the left side.
fn transposed<'g>(x: Tensor<'g>) -> Tensor<'g> {
    let g = x.graph();
    g.optimization_barrier(g.optimization_barrier(x).transpose(&[1, 0]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Function, Type};

    #[test]
    fn adapted_weights_are_made_whole_where_that_is_less_work() {
        let are_folded = |dtype: DType, tokens: usize| {
            let mut folds = false;
            Function::build(|g| {
                let of = |dtype, shape: [usize; 2]| g.parameter(Type::new(dtype, &shape));
                let weight = Weight::new(of(DType::BF16, [96, 48]), None);
                let (a, b) = (of(DType::F32, [4, 48]), of(DType::F32, [96, 4]));
                let adapter = Adapter { a, b, magnitude: None, scale: 2.0, dropout: None };
                let x = of(dtype, [tokens, 48]);
                folds = are_folded(&[(weight, adapter)], x, &Parallel::single());
                vec![x]
            });
            folds
        };
        assert_eq!([32, 33].map(|tokens| are_folded(DType::F32, tokens)), [false, true]);
        // bfloat16 would lose what small adapters add.
        assert!(!are_folded(DType::BF16, 1 << 16));
    }
}
