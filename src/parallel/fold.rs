//! Sequences that several devices share: each device's part becomes a row of its own, so that all
//! but attention computes on it as on a sequence.

use super::{Parallel, activation_axes};
use crate::graph::Tensor;

impl Parallel {
    /// The same mesh for activations of [`Parallel::fold`]: each device has rows of its own, and
    /// nothing splits a row but `tensor`.
    pub fn folded(&self) -> Parallel {
        Parallel { folded: true, ..self.clone() }
    }

    /// Whether this is what [`Parallel::folded`] gives.
    pub fn is_folded(&self) -> bool {
        self.folded
    }

    /// What [`Parallel::folded`] was made from.
    pub fn unfolded(&self) -> Parallel {
        Parallel { folded: false, ..self.clone() }
    }

    /// x [b, t, …] as [b n, t / n, …] where n devices share a sequence: their rows follow each
    /// other. Row i of a sequence holds its parts i and 2n - 1 - i of 2n, so that every device has
    /// as much to do in causal attention.
    #[track_caller]
    pub fn fold<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let Fold { rows, own, n, part, rest } = self.folding(&x.shape(), 1);
        let with = |dims: &[usize]| [dims, &[part], &rest].concat();
        let parts = self.rows_whole(x.reshape(&with(&[rows, own, 2 * n])));
        let one = with(&[rows, own, n, 1]);
        let early = parts.slice_dim(2, 0, n).reshape(&one);
        let late = parts.slice_dim(2, n, 2 * n).reverse(&[2]).reshape(&one);
        let order: Vec<usize> = [0, 2, 1].into_iter().chain(3..one.len()).collect();
        let pairs = x.graph().concatenate(&[early, late], 3).transpose(&order);
        let folded =
            self.rows_whole(pairs).reshape(&[&[rows * n * own, 2 * part], &rest[..]].concat());
        self.folded().shard(folded, &["batch", "_", "_", "_"][..folded.rank()])
    }

    /// The inverse of [`Parallel::fold`].
    #[track_caller]
    pub fn unfold<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let n = self.parts("sequence");
        let Fold { rows, own, part, rest, .. } = self.folding(&x.shape(), n);
        let with = |dims: &[usize]| [dims, &[part], &rest].concat();
        let pairs = self.rows_whole(x.reshape(&with(&[rows, n, own, 2])));
        let order: Vec<usize> = [0, 2, 1].into_iter().chain(3..pairs.rank()).collect();
        let pairs = pairs.transpose(&order);
        let half = with(&[rows, own, n]);
        let early = pairs.slice_dim(3, 0, 1).reshape(&half);
        let late = pairs.slice_dim(3, 1, 2).reshape(&half).reverse(&[2]);
        let whole = self.rows_whole(x.graph().concatenate(&[early, late], 2));
        let whole = whole.reshape(&[&[rows * own, 2 * n * part], &rest[..]].concat());
        self.shard(whole, &["batch", "sequence", "_", "_"][..whole.rank()])
    }

    /// How x [b, t, …] is folded, where its rows hold `1 / done` of a sequence.
    fn folding(&self, shape: &[usize], done: usize) -> Fold {
        let (rows, n) = (self.parts("batch"), self.parts("sequence"));
        Fold {
            rows,
            own: shape[0] / done / rows,
            n,
            part: shape[1] * done / (2 * n),
            rest: shape[2..].to_vec(),
        }
    }

    /// Lays x [rows of all devices, …] onto the mesh with nothing else split.
    fn rows_whole<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let mut dims = vec!["_"; x.rank()];
        dims[0] = "batch";
        self.shard(x, &dims)
    }

    /// Inside a manual computation, the sum over the n devices that share sequences of x [n, b, …],
    /// of which each keeps its own [b, …].
    pub fn sum_to_own_rows<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let [axis] = activation_axes("sequence") else { unreachable!("one axis splits sequences") };
        x.reduce_scatter(&self.mesh, axis, 0).reshape(&x.shape()[1..])
    }
}

/// [rows, own, 2n parts, …] of a tensor: `rows` groups of devices have `own` sequences each, and n
/// devices share one.
struct Fold {
    rows: usize,
    own: usize,
    n: usize,
    /// Tokens of a part.
    part: usize,
    rest: Vec<usize>,
}
