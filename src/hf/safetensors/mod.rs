//! The safetensors format: reading with every claim of the header checked first, and streaming
//! writing. Files are read at positions, never mapped or loaded whole, so a model larger than
//! memory can be imported. Format: <https://github.com/huggingface/safetensors#format>.

mod aligned_bytes;
mod block;
mod convert;
mod direct_file;
mod file;
mod header;
mod object_writer;
#[cfg(test)]
mod tests;
mod weights;
mod writer;

pub use aligned_bytes::AlignedBytes;
pub use block::read_strided;
pub use convert::{convert, count_not_finite};
pub use file::TensorFile;
pub(crate) use header::dtype_of;
pub use header::{TensorInfo, TensorSpec, dtype_name};
pub use object_writer::{ObjectWriter, UPLOAD_NOTE};
pub use weights::Weights;
pub(crate) use writer::write_file;
pub use writer::{FileWriter, WeightsWriter, shards};

/// Largest file that export and checkpoints write, as Hugging Face tools do.
pub const MAX_SHARD_BYTES: u64 = 5_000_000_000;
