//! The training state on the devices, and its way to and from checkpoints. On disk every layer has
//! its own tensors under their Hugging Face names, whatever the mesh and however the layers lie on
//! the devices.

use anyhow::{Context, Result};

use crate::dtype::DType;

use super::saving::Piece;
use crate::runtime::array::{Array, Block};
use crate::runtime::session::{Input, Session};
use crate::step::{Programs, STEP, Slot, State};
use crate::weights::checkpoint::{Reader, TensorBox, Writer};
use crate::weights::source::ModelSource;

/// Parameters, optimizer state and step counter, in the order of [`State`].
pub struct TrainState {
    pub layout: State,
    pub arrays: Vec<Array>,
}

impl TrainState {
    /// Starts from the initializers, on the devices.
    pub fn initial(session: &Session, programs: &Programs) -> Result<TrainState> {
        let arrays = session.compile(&programs.init())?.run(vec![])?;
        Ok(TrainState { layout: programs.state(), arrays })
    }

    /// Starts from the weights of a model on disk, with an empty optimizer.
    pub fn imported(
        session: &Session,
        programs: &Programs,
        source: &ModelSource,
    ) -> Result<TrainState> {
        source.check_fits(&programs.config.model)?;
        let layout = programs.state();
        let mut arrays = source.parameters(session, &programs.llama, DType::F32)?;
        for slot in &layout.slots[layout.parameters..] {
            let zeros = |block: &Block| Ok(vec![0; block.elements() * slot.ty.dtype.size()]);
            arrays.push(Array::from_blocks::<anyhow::Error>(session, &slot.ty, &slot.spec, zeros)?);
        }
        Ok(TrainState { layout, arrays })
    }

    /// Continues from a checkpoint that any mesh may have written.
    pub fn read(session: &Session, layout: State, reader: &Reader) -> Result<TrainState> {
        check_tensors(&layout, reader)?;
        let arrays = layout.slots.iter().map(|slot| read_slot(session, slot, reader));
        let arrays = arrays.collect::<Result<Vec<Array>>>()?;
        Ok(TrainState { layout, arrays })
    }

    /// Tells a checkpoint what this process answers for: whole tensors where it is the only one,
    /// else its blocks.
    pub fn declare(&self, session: &Session, writer: &mut Writer) -> Result<()> {
        let (model, optimizer) = self.layout.slots.split_at(self.layout.parameters);
        for (of, slots) in [("model", model), ("optimizer", optimizer)] {
            let boxes = stored(slots).flat_map(|slot| {
                let blocks = blocks_to_write(session, slot).into_iter();
                blocks.flat_map(|(_, block)| boxes(slot, &block))
            });
            writer.boxes(of, &boxes.collect::<Vec<_>>())?;
        }
        Ok(())
    }

    /// What [`TrainState::declare`] tells of, copied from the devices one after the other.
    pub fn pieces<'a>(&'a self, session: &'a Session) -> impl Iterator<Item = Result<Piece>> + 'a {
        let all = self.layout.slots.iter().zip(&self.arrays);
        let tensors = all.filter(|(slot, _)| slot.names[0] != STEP);
        tensors.flat_map(move |(slot, array)| {
            let blocks = blocks_to_write(session, slot).into_iter();
            blocks.map(move |(place, block)| {
                let bytes = match place {
                    None => array.to_host(&session.parallel.mesh)?,
                    Some(place) => array.block_to_host(place)?,
                };
                let boxes = boxes(slot, &block);
                Ok(Piece { boxes, bytes })
            })
        })
    }

    /// Parameters, as programs that do not train borrow them.
    pub fn parameters(&self) -> impl Iterator<Item = Input<'_>> {
        self.arrays[..self.layout.parameters].iter().map(Input::Borrowed)
    }
}

/// The slots that a checkpoint holds as tensors.
fn stored(slots: &[Slot]) -> impl Iterator<Item = &Slot> {
    slots.iter().filter(|slot| slot.names[0] != STEP)
}

/// The blocks of a slot that this process writes, each with the place where it lies; none for a
/// whole that lies in pieces.
fn blocks_to_write(session: &Session, slot: &Slot) -> Vec<(Option<usize>, Block)> {
    let shape = &slot.ty.shape;
    if session.view.count == 1 {
        let whole = Block { starts: vec![0; shape.len()], sizes: shape.clone() };
        return vec![(None, whole)];
    }
    let mesh = &session.parallel.mesh;
    let own = session.view.owned_blocks(&slot.spec, mesh, shape);
    own.into_iter().map(|(place, block)| (Some(place), block)).collect()
}

/// What a block of a slot is made of: a box of each tensor that it touches.
fn boxes(slot: &Slot, block: &Block) -> Vec<TensorBox> {
    let stacked = slot.ty.shape.len() - slot.tensor_shape.len();
    let names = match stacked {
        0 => &slot.names[..],
        _ => &slot.names[block.starts[0]..block.starts[0] + block.sizes[0]],
    };
    let of = |name: &String| TensorBox {
        name: name.clone(),
        dtype: slot.ty.dtype,
        shape: slot.tensor_shape.clone(),
        start: block.starts[stacked..].to_vec(),
        sizes: block.sizes[stacked..].to_vec(),
    };
    names.iter().map(of).collect()
}

/// Refuses a checkpoint of another model before anything is read.
fn check_tensors(layout: &State, reader: &Reader) -> Result<()> {
    for slot in stored(&layout.slots) {
        for name in &slot.names {
            let found = reader.get(name)?;
            if found.shape != slot.tensor_shape || found.dtype != slot.ty.dtype {
                let path = reader.path().display();
                return Err(crate::error::UserError(format!(
                    "resume: {name} is {} {:?} in {path} and {} {:?} in the configuration; use the configuration of that run",
                    found.dtype, found.shape, slot.ty.dtype, slot.tensor_shape
                ))
                .into());
            }
        }
    }
    Ok(())
}

fn read_slot(session: &Session, slot: &Slot, reader: &Reader) -> Result<Array> {
    if slot.names[0] == STEP {
        let step = (reader.step() as i32).to_le_bytes();
        return Ok(Array::from_host(session, &slot.ty, &slot.spec, &step)?);
    }
    let read = |block: &Block| read_block(slot, reader, block);
    Array::from_blocks(session, &slot.ty, &slot.spec, read)
        .with_context(|| format!("resume: {}", slot.names[0]))
}

/// A block of a slot, whose dim 0 goes over the tensors inside where there are several.
fn read_block(slot: &Slot, reader: &Reader, block: &Block) -> Result<Vec<u8>> {
    let element = DType::size(slot.ty.dtype);
    let mut bytes = vec![0; block.elements() * element];
    if slot.ty.shape.len() == slot.tensor_shape.len() {
        let whole = block.sizes == slot.ty.shape;
        match whole {
            // Whole tensors are checked against their checksum.
            true => reader.read_into(&slot.names[0], &mut bytes)?,
            false => reader.read_block(&slot.names[0], &block.starts, &block.sizes, &mut bytes)?,
        }
        return Ok(bytes);
    }
    let (start, count) = (block.starts[0], block.sizes[0]);
    let whole = block.sizes[1..] == slot.tensor_shape;
    let each = bytes.len() / count;
    for (name, part) in slot.names[start..start + count].iter().zip(bytes.chunks_mut(each)) {
        match whole {
            true => reader.read_into(name, part)?,
            false => reader.read_block(name, &block.starts[1..], &block.sizes[1..], part)?,
        }
    }
    Ok(bytes)
}
