//! A row of the table of parameters: what one tensor of a layer, or outside of them, is.

use crate::config::{Initializer, ModelConfig};
use crate::parallel::Dim;

/// How a parameter starts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Init {
    Ones,
    Zeros,
    /// Normal with mean 0 and this standard deviation.
    Normal(f64),
    /// Uniform between minus and plus this bound.
    Uniform(f64),
    /// The norms of the rows of a frozen weight, beside which it is.
    RowNorms,
}

/// What a parameter holds of the tensor that its name begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// The tensor itself.
    Tensor,
    /// Parts of a quantized matrix, as [`weight`] describes them.
    Int8Values,
    Int8Scales,
    Nf4Codes,
    Nf4Scales,
}

/// A row of the table before layers are stacked or spelled out.
pub(super) struct Row {
    pub(super) key: String,
    pub(super) shape: Vec<usize>,
    pub(super) dims: Vec<Dim>,
    pub(super) init: Init,
}

pub(super) fn row(key: &str, shape: &[usize], dims: &[Dim], init: Init) -> Row {
    Row { key: key.to_string(), shape: shape.to_vec(), dims: dims.to_vec(), init }
}

/// Standard deviations of the matrices that read from and write to the residual stream.
pub(super) fn deviations(m: &ModelConfig) -> (f64, f64) {
    let (hidden, layers) = (m.hidden_size as f64, m.num_hidden_layers as f64);
    match m.initializer {
        Initializer::Normal => (m.initializer_range, m.initializer_range),
        // Radford et al. 2019: what a layer adds to the residual stream shrinks with the number of
        // additions.
        Initializer::Scaled => (m.initializer_range, m.initializer_range / (2.0 * layers).sqrt()),
        // Nguyen and Salazar 2019 for what reads; Wang and Komatsuzaki 2021 for what writes.
        Initializer::SmallWang => ((2.0 / (5.0 * hidden)).sqrt(), 1.0 / (layers * hidden.sqrt())),
    }
}
