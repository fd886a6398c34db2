//! The Llama 3 model as a graph: parameter table, layers, attention, loss and the whole network.
//!
//! Invariant: this module never sees a buffer, a file or a mesh axis; it names logical dims and
//! leaves the rest to `parallel`. It cannot fail at run time: what a user can get wrong is refused
//! by `config` and `parallel` before it is called.

mod adapter;
pub mod attention;
mod chunks;
mod circular_pipeline;
pub mod decode;
mod dropout;
mod folded;
mod layer;
mod layers;
mod linear;
pub mod loss;
pub mod low_precision;
mod magnitude;
mod mlp;
pub mod model;
mod norm;
mod param_tree;
pub mod params;
pub mod pipeline;
pub mod remat;
pub mod rope;
mod rounded;
pub mod rounded_mlp;
mod rounding_kernel;
mod row;
mod scaled_product;
mod score;
pub mod size;
pub mod stack;
mod swiglu_kernel;
mod unread;
mod weight;
mod weight_sum;

pub use model::Llama;
pub use params::ParamSpec;
pub use score::TokenScores;
pub use size::{flops_per_token, parameter_count, trained_count};
