//! Low-rank adapters (Hu et al., 2021, "LoRA"): the matrices A [r, in] and B [out, r] beside a
//! projection, whose product is added to its weight, and with DoRA the norms of the rows of what
//! comes of it. Letters: t tokens, i in, o out, r rank.

use super::row::{Init, Row};
use super::weight::Weight;
use crate::config::{ALL_LINEAR, BaseType, LoraConfig};
use crate::dtype::DType;
use crate::error::UserError;
use crate::graph::Tensor;
use crate::graph::ops::random::Key;
use crate::parallel::Dim;
use crate::quantization::nf4;
use crate::tree;

/// What comes after the key of a weight in those of its adapter.
pub(super) const A: &str = "lora_A.weight";
pub(super) const B: &str = "lora_B.weight";
pub(super) const MAGNITUDE: &str = "lora_magnitude_vector";

/// The adapter of one projection.
#[derive(Clone, Copy, Debug)]
pub(super) struct Adapter<'g> {
    /// [r, in].
    pub(super) a: Tensor<'g>,
    /// [out, r].
    pub(super) b: Tensor<'g>,
    /// Norms of the rows of the adapted weight, [out].
    pub(super) magnitude: Option<Tensor<'g>>,
    pub(super) scale: f64,
    pub(super) dropout: Option<InputDropout<'g>>,
}

tree!(Adapter { a, b, magnitude } keep { scale, dropout });

/// Dropout on what an adapter reads.
#[derive(Clone, Copy, Debug)]
pub(super) struct InputDropout<'g> {
    pub(super) key: Key<'g>,
    pub(super) rate: f64,
    /// Rows and positions of the batch.
    pub(super) shape: [usize; 2],
    /// Row and position of each token where the batch is reordered.
    pub(super) indices: Option<[Tensor<'g>; 2]>,
}

impl<'g> InputDropout<'g> {
    /// Of x [t, in].
    fn apply(&self, x: Tensor<'g>) -> Tensor<'g> {
        let [rows, length] = self.shape;
        let by_position = x.reshape(&[rows, length, x.dim(1)]);
        self.key.dropout(by_position, self.rate, self.indices).reshape(&x.shape())
    }
}

impl<'g> Adapter<'g> {
    /// What is added to the projection of x [t, in], before B: [t, r].
    fn reduce(&self, x: Tensor<'g>) -> Tensor<'g> {
        let x = self.dropout.map_or(x, |dropout| dropout.apply(x));
        x.einsum("ti,ri->tr", self.a.convert(x.dtype())) * self.scale
    }

    /// What is added to the projection of x [t, in]: [t, out].
    pub(super) fn apply(&self, x: Tensor<'g>) -> Tensor<'g> {
        self.reduce(x).einsum("tr,or->to", self.b.convert(x.dtype()))
    }

    /// As [`Adapter::apply`], transposed: [out, t].
    pub(super) fn apply_to_columns(&self, x: Tensor<'g>) -> Tensor<'g> {
        self.b.convert(x.dtype()).einsum("or,tr->ot", self.reduce(x))
    }
}

/// `y` with row or column i, whichever `dim` says, times factor i, in f32.
fn scale_dim<'g>(y: Tensor<'g>, factors: Tensor<'g>, dim: usize) -> Tensor<'g> {
    let factors = factors.broadcast_in_dim(&y.shape(), &[dim]);
    (y.convert(DType::F32) * factors).convert(y.dtype())
}

impl<'g> Adapter<'g> {
    /// The product y of the adapted weight, whose dim `dim` is `out`, with the rows of the weight
    /// brought to their magnitudes. Through the norms flows no gradient (Liu et al., 2024, 4.3).
    pub(super) fn renormalize(&self, y: Tensor<'g>, weight: &Weight<'g>, dim: usize) -> Tensor<'g> {
        let Some(magnitude) = self.magnitude else {
            return y;
        };
        let norms = self.row_norms(weight.dense(DType::F32)).stop_gradient();
        scale_dim(y, magnitude.convert(DType::F32) / norms, dim)
    }

    /// Norms of the rows of W + s B A, f32 [out], without that matrix: the roots of
    /// W·W + 2 s W·(B A) + s² (B A)·(B A).
    fn row_norms(&self, w: Tensor<'g>) -> Tensor<'g> {
        let (a, b) = (self.a.convert(DType::F32), self.b.convert(DType::F32));
        let both = b * w.einsum("oi,ri->or", a) * (2.0 * self.scale);
        let added = b * b.einsum("or,rq->oq", a.einsum("ri,qi->rq", a)) * self.scale.powi(2);
        ((w * w).sum(&[1]) + (both + added).sum(&[1])).sqrt()
    }
}

/// The rows of the adapter of a weight [out, in]: A uniform within ±1/√in, as PyTorch initializes a
/// linear layer, B zero, and with `dora` magnitudes.
pub(super) fn rows(weight: &Row, rank: usize, dora: bool) -> Vec<Row> {
    let (&[out, inner], &[out_dim, in_dim]) = (&weight.shape[..], &weight.dims[..]) else {
        panic!("an adapter is for a matrix, not {}", weight.key)
    };
    let name = weight.key.trim_end_matches("weight");
    let bound = 1.0 / (inner as f64).sqrt();
    let row = |part: &str, shape: [usize; 2], dims: [Dim; 2], init| Row {
        key: format!("{name}{part}"),
        shape: shape.to_vec(),
        dims: dims.to_vec(),
        init,
    };
    let magnitude = Row {
        key: format!("{name}{MAGNITUDE}"),
        shape: vec![out],
        dims: vec![out_dim],
        init: Init::RowNorms,
    };
    let matrices = [
        row(A, [rank, inner], [Dim::Unsharded, in_dim], Init::Uniform(bound)),
        row(B, [out, rank], [out_dim, Dim::Unsharded], Init::Zeros),
    ];
    matrices.into_iter().chain(dora.then_some(magnitude)).collect()
}

/// The projection that a row is the weight of, such as `q_proj`.
pub(super) fn projection(weight: &Row) -> Option<&str> {
    let path = weight.key.strip_suffix(".weight").filter(|_| weight.shape.len() == 2)?;
    path.rsplit('.').next()
}

/// Refuses matrices whose rows are not a multiple of the block length of the type they are stored
/// in.
fn check_blocks(rows: &[Row], lora: &LoraConfig) -> Result<(), UserError> {
    let splits = |row: &&Row| projection(row).is_some() && !row.shape[1].is_multiple_of(nf4::BLOCK);
    match rows.iter().find(splits).filter(|_| lora.base == BaseType::Nf4) {
        Some(row) => Err(UserError(format!(
            "lora: base=\"nf4\" has blocks of {} and the rows of {} have {}; use base=\"int8\"",
            nf4::BLOCK,
            row.key,
            row.shape[1]
        ))),
        None => Ok(()),
    }
}

/// Refuses a target that no layer has, and a rank that is larger than a target's matrix.
pub(super) fn check(rows: &[Row], lora: &LoraConfig) -> Result<(), UserError> {
    let projections: Vec<&str> = rows.iter().filter_map(projection).collect();
    let known = |target: &&String| *target == ALL_LINEAR || projections.contains(&target.as_str());
    if let Some(unknown) = lora.target.iter().find(|target| !known(target)) {
        return Err(UserError(format!(
            "lora: target={unknown:?} is not a projection of a layer; there are {} and \"{}\"",
            projections.join(", "),
            ALL_LINEAR
        )));
    }
    check_blocks(rows, lora)?;
    let targets = rows.iter().filter(|row| projection(row).is_some_and(|p| lora.targets(p)));
    let smallest = |row: &Row| row.shape.iter().copied().min().unwrap_or_default();
    match targets.min_by_key(|row| smallest(row)) {
        Some(row) if smallest(row) < lora.rank => Err(UserError(format!(
            "lora: rank={} is larger than {} {:?}; use at most {}",
            lora.rank,
            row.key,
            row.shape,
            smallest(row)
        ))),
        _ => Ok(()),
    }
}
