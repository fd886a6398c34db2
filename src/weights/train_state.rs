//! The training state on the devices, and its transfer to and from checkpoints. On disk every layer
//! has its own tensors under their Hugging Face names, whatever the mesh and however layers are
//! stacked on the devices.

use anyhow::{Context, Result};

use crate::dtype::DType;

use super::checkpoint::{HostShard, Reader, TensorSlice, Writer};
use super::source::ModelSource;
use crate::hf::safetensors::AlignedBytes;
use crate::runtime::{Array, Input, Runtime, Shard};
use crate::step::{Programs, STEP, State, StateLeaf};

/// Trained parameters, optimizer state and step counter, in the order of [`State`].
pub struct TrainState {
    pub layout: State,
    pub arrays: Vec<Array>,
    /// The parameters that no step changes and no checkpoint holds.
    pub frozen: Vec<Array>,
}

impl TrainState {
    /// Starts from the initializers, on the devices.
    pub fn initial(runtime: &Runtime, programs: &Programs) -> Result<TrainState> {
        let frozen = match programs.llama.frozen() {
            0 => Vec::new(),
            _ => runtime.compile(&programs.init_frozen())?.run(vec![])?,
        };
        TrainState::over(runtime, programs, frozen)
    }

    /// Starts from the initializers over frozen parameters.
    fn over(runtime: &Runtime, programs: &Programs, frozen: Vec<Array>) -> Result<TrainState> {
        let read = if programs.init_reads_frozen() { &frozen[..] } else { &[] };
        let inputs = read.iter().map(Input::Borrowed).collect();
        let arrays = runtime.compile(&programs.init())?.run(inputs)?;
        Ok(TrainState { layout: programs.state(), arrays, frozen })
    }

    /// Starts new adapters over the weights of a model on disk.
    pub fn adapted(
        runtime: &Runtime,
        programs: &Programs,
        source: &ModelSource,
    ) -> Result<TrainState> {
        TrainState::over(runtime, programs, source.frozen(runtime, programs)?)
    }

    /// Starts from the weights of a model on disk, with an empty optimizer.
    pub fn imported(
        runtime: &Runtime,
        programs: &Programs,
        source: &ModelSource,
    ) -> Result<TrainState> {
        source.check_fits(&programs.config.model)?;
        source.check_plain()?;
        let layout = programs.state();
        let mut arrays = source.as_kept(runtime, &programs.llama)?;
        for leaf in &layout.leaves[layout.parameters..] {
            arrays.push(zeros(runtime, leaf)?);
        }
        Ok(TrainState { layout, arrays, frozen: Vec::new() })
    }

    /// Continues from a checkpoint that any mesh may have written, without frozen parameters.
    pub fn read(runtime: &Runtime, layout: State, reader: &Reader) -> Result<TrainState> {
        let forgets = layout.leaves.iter().any(|leaf| is_missing_history(leaf, reader));
        let begins_empty = |leaf: &StateLeaf| forgets && leaf.is_history();
        check_tensors(stored(&layout.leaves).filter(|leaf| !begins_empty(leaf)), reader)?;
        let arrays = layout.leaves.iter().map(|leaf| match begins_empty(leaf) {
            true => zeros(runtime, leaf),
            false => read_leaf(runtime, leaf, reader),
        });
        let arrays = arrays.collect::<Result<Vec<Array>>>()?;
        Ok(TrainState { layout, arrays, frozen: Vec::new() })
    }

    /// Declares to a checkpoint what this process writes.
    pub fn declare(&self, runtime: &Runtime, share: Share, writer: &mut Writer) -> Result<()> {
        let (model, optimizer) = self.layout.leaves.split_at(self.layout.parameters);
        for (group, leaves) in [("model", model), ("optimizer", optimizer)] {
            let slices = stored(leaves).flat_map(|leaf| {
                let shards = share.shards(runtime, leaf).into_iter();
                shards.flat_map(|(_, shard)| slices(leaf, &shard))
            });
            writer.slices(group, &slices.collect::<Vec<_>>())?;
        }
        Ok(())
    }

    /// What [`TrainState::declare`] announces, on the devices.
    pub fn shards<'a>(
        &'a self,
        runtime: &'a Runtime,
        share: Share,
    ) -> impl Iterator<Item = StateShard<'a>> {
        let leaves = self.layout.leaves.iter().zip(&self.arrays);
        let tensors = leaves.filter(|(leaf, _)| leaf.names[0] != STEP);
        tensors.flat_map(move |(leaf, array)| {
            let shards = share.shards(runtime, leaf).into_iter();
            shards.map(move |(mesh_index, shard)| {
                let slices = slices(leaf, &shard);
                StateShard { runtime, slices, array, mesh_index }
            })
        })
    }

    /// All parameters, in the order of the table.
    pub fn parameters(&self) -> impl Iterator<Item = &Array> {
        self.frozen.iter().chain(&self.arrays[..self.layout.parameters])
    }
}

/// A shard of the training state on the devices, or a full tensor, which several of them hold
/// together.
pub struct StateShard<'a> {
    runtime: &'a Runtime,
    slices: Vec<TensorSlice>,
    array: &'a Array,
    /// None for a full tensor.
    mesh_index: Option<usize>,
}

impl StateShard<'_> {
    /// Copies it to where `writer` writes it from fastest, memory of an `earlier` one if there is
    /// any.
    pub fn to_host(self, writer: &Writer, earlier: Option<AlignedBytes>) -> Result<HostShard> {
        let mut bytes = writer.memory(&self.slices, earlier);
        match self.mesh_index {
            None => self.array.copy_to_host(self.runtime.devices.mesh(), &mut bytes)?,
            Some(index) => self.array.copy_shard_to_host(index, &mut bytes)?,
        }
        Ok(HostShard { slices: self.slices, bytes })
    }
}

/// The leaves that a checkpoint holds as tensors.
fn stored(leaves: &[StateLeaf]) -> impl Iterator<Item = &StateLeaf> {
    leaves.iter().filter(|leaf| leaf.names[0] != STEP)
}

/// What of the training state a process writes, where there are several; the only one writes full
/// tensors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// The shards that it owns, so that over all processes each is written once.
    Owned,
    /// All that its devices hold, so that it can go on without the others.
    Held,
}

impl Share {
    /// The shards of a leaf, each with its mesh index; none for a full tensor, which several
    /// devices may hold together.
    fn shards(self, runtime: &Runtime, leaf: &StateLeaf) -> Vec<(Option<usize>, Shard)> {
        let (shape, spec) = (&leaf.array.ty.shape, &leaf.array.spec);
        let (process, mesh) = (runtime.process(), runtime.devices.mesh());
        if process.count == 1 {
            let full = Shard { starts: vec![0; shape.len()], sizes: shape.clone() };
            return vec![(None, full)];
        }
        let shards = match self {
            Share::Owned => process.owned_shards(spec, mesh, shape),
            Share::Held => process.held_shards(spec, mesh, shape),
        };
        shards.into_iter().map(|(mesh_index, shard)| (Some(mesh_index), shard)).collect()
    }
}

/// What a shard of a leaf consists of: a slice of each tensor that it touches.
fn slices(leaf: &StateLeaf, shard: &Shard) -> Vec<TensorSlice> {
    let stacked = leaf.array.ty.shape.len() - leaf.tensor_shape.len();
    let names = match stacked {
        0 => &leaf.names[..],
        _ => &leaf.names[shard.starts[0]..shard.starts[0] + shard.sizes[0]],
    };
    let slice = |name: &String| TensorSlice {
        name: name.clone(),
        dtype: leaf.array.ty.dtype,
        shape: leaf.tensor_shape.clone(),
        start: shard.starts[stacked..].to_vec(),
        sizes: shard.sizes[stacked..].to_vec(),
    };
    names.iter().map(slice).collect()
}

/// Refuses a checkpoint of another model before anything is read.
fn check_tensors<'a>(leaves: impl Iterator<Item = &'a StateLeaf>, reader: &Reader) -> Result<()> {
    for leaf in leaves {
        for name in &leaf.names {
            let entry = reader.get(name)?;
            if entry.shape != leaf.tensor_shape || entry.dtype != leaf.array.ty.dtype {
                let path = reader.location();
                return Err(crate::error::UserError(format!(
                    "resume: {name} is {} {:?} in {path} and {} {:?} in the configuration; use the \
                     configuration of that run",
                    entry.dtype, entry.shape, leaf.array.ty.dtype, leaf.tensor_shape
                ))
                .into());
            }
        }
    }
    Ok(())
}

fn read_leaf(runtime: &Runtime, leaf: &StateLeaf, reader: &Reader) -> Result<Array> {
    if leaf.names[0] == STEP {
        let step = (reader.step() as i32).to_le_bytes();
        return Ok(Array::from_host(&runtime.devices, &leaf.array.ty, &leaf.array.spec, &step)?);
    }
    let read = |shard: &Shard| read_shard(leaf, reader, shard);
    Array::from_shards(&runtime.devices, &leaf.array.ty, &leaf.array.spec, read)
        .with_context(|| format!("resume: {}", leaf.names[0]))
}

/// Whether a checkpoint that is continued does not have, in its size, what is kept of last steps.
fn is_missing_history(leaf: &StateLeaf, reader: &Reader) -> bool {
    let entry = || reader.get(&leaf.names[0]);
    leaf.is_history() && entry().map_or(true, |entry| entry.shape != leaf.tensor_shape)
}

fn zeros(runtime: &Runtime, leaf: &StateLeaf) -> Result<Array> {
    let (ty, spec) = (&leaf.array.ty, &leaf.array.spec);
    let shard = |shard: &Shard| Ok(vec![0; shard.elements() * ty.dtype.size()]);
    Array::from_shards(&runtime.devices, ty, spec, shard)
}

/// A shard of a leaf, whose dim 0 goes over the tensors inside where there are several.
fn read_shard(leaf: &StateLeaf, reader: &Reader, shard: &Shard) -> Result<Vec<u8>> {
    let slices = slices(leaf, shard);
    let mut bytes = vec![0; shard.elements() * DType::size(leaf.array.ty.dtype)];
    let each = bytes.len() / slices.len();
    for (slice, out) in slices.iter().zip(bytes.chunks_mut(each)) {
        reader.read_slice(&slice.name, &slice.start, &slice.sizes, out)?;
    }
    Ok(bytes)
}
