//! What a train step takes of a device's memory, by category: from the compiler where it measured,
//! else from the state table.

use super::hlo::Program;
use crate::graph::Type;
use crate::graph::sharding::PartitionSpec;
use crate::parallel::Dim;
use crate::pjrt::hlo::ShapeProto;
use crate::pjrt::{CompiledMemoryStats, Error};
use crate::runtime::Shard;
use crate::step::{Programs, StateLeaf};

/// Bytes of one device. `parameters`, `optimizer` and `batch` together are what goes in; the others
/// are parts of `temporaries`, which need not live at the same time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Memory {
    pub parameters: u64,
    pub optimizer: u64,
    pub batch: u64,
    /// In f32, laid out as the parameters.
    pub gradients: u64,
    /// What the forward pass of scanned layers keeps for the backward pass; none where the compiler
    /// did not say.
    pub activations: Option<u64>,
    /// One chunk of the loss, in f32.
    pub logits: u64,
    /// All that the program allocates besides its arguments.
    pub temporaries: u64,
    /// Arguments, results that are not written over them, and temporaries.
    pub peak: u64,
    /// What a program may use of the device.
    pub limit: u64,
    /// Pinned memory of the host, for values that `remat.offload` names.
    pub host: u64,
}

impl Memory {
    /// What is known before compiling.
    pub fn of_state(programs: &Programs, limit: i64) -> Memory {
        let bytes = |ty: &Type, spec: &PartitionSpec| {
            let shard = Shard::of(spec, &programs.llama.parallel.mesh, &ty.shape, 0);
            (shard.elements() * ty.dtype.size()) as u64
        };
        let state = programs.state();
        let (parameters, optimizer) = state.leaves.split_at(state.parameters);
        let sum =
            |leaves: &[StateLeaf]| leaves.iter().map(|s| bytes(&s.array.ty, &s.array.spec)).sum();
        let inputs = programs.train_inputs();
        Memory {
            parameters: sum(parameters) + sum(&state.frozen),
            optimizer: sum(optimizer),
            batch: inputs.iter().map(|i| bytes(&i.array.ty, &i.array.spec)).sum(),
            gradients: sum(parameters),
            logits: logits(programs),
            limit: limit as u64,
            ..Memory::default()
        }
    }

    pub fn arguments(&self) -> u64 {
        self.parameters + self.optimizer + self.batch
    }

    /// Fills in the sums that the compiler measured.
    pub(super) fn fill_from_stats(&mut self, stats: &CompiledMemoryStats) {
        self.temporaries = stats.temp_bytes as u64;
        self.peak = stats.total_allocation_bytes as u64;
        self.host = stats.host_temp_bytes as u64;
    }

    /// Fills in what the compiler measured, and what its program saves for the backward pass.
    pub(super) fn fill_from_program(
        &mut self,
        programs: &Programs,
        stats: &CompiledMemoryStats,
        program: &Program,
    ) {
        self.fill_from_stats(stats);
        if programs.llama.scan_layers {
            self.activations = saved(programs, program);
        }
    }

    /// Fills in what the compiler says it would need, or gives its error back where it does not say
    /// so.
    pub(super) fn fill_from_error(&mut self, error: Error) -> Result<(), Error> {
        self.fill_from_message(&error.to_string()).ok_or(error)
    }

    /// Fills in what a compiler's message says it would need, if it does.
    pub(super) fn fill_from_message(&mut self, message: &str) -> Option<()> {
        let bytes = required_bytes(message)?;
        // The compiler stops at the first sum that is too large: sometimes that of the temporaries
        // alone.
        let alone = message.contains("temporaries (");
        let arguments = if alone { 0 } else { self.arguments() };
        self.temporaries = bytes.saturating_sub(arguments);
        self.peak = self.temporaries + self.arguments();
        Some(())
    }
}

/// Bytes of the logits of one chunk.
fn logits(programs: &Programs) -> u64 {
    let (train, parallel) = (&programs.config.train, &programs.llama.parallel);
    let rows = train.global_batch_size / train.gradient_accumulation_steps;
    let tokens = rows * train.sequence_length / parallel.token_shards();
    let chunk = match train.loss_chunk {
        0 => tokens,
        chunk => chunk.min(tokens),
    };
    let vocabulary = programs.config.model.vocab_size / parallel.shards(Dim::Vocab);
    (chunk * vocabulary * 4) as u64
}

/// Bytes of the stacks that the first loop over the layers fills: those of its values that have a
/// slice for each step and are not parameters.
fn saved(programs: &Programs, program: &Program) -> Option<u64> {
    let each = programs.llama.layer_loop.scan_unroll;
    let steps = programs.config.model.num_hidden_layers / each;
    let entry = program.computations.get(&program.entry)?;
    let mut loops = entry.instructions.iter().filter(|i| i.opcode == "while");
    let forward = loops.find(|i| program.trip_count(entry, i) == steps)?;
    let mesh = &programs.llama.parallel.mesh;
    let mut weights: Vec<(f64, usize)> = Vec::new();
    for leaf in programs.parameters().leaves.iter() {
        let sizes = Shard::of(&leaf.array.spec, mesh, &leaf.array.ty.shape, 0).sizes;
        let elements: usize = sizes.iter().product();
        weights.extend(std::iter::repeat_n((4.0, elements / each), each));
    }
    let is_stack = |a: &&ShapeProto| a.dimensions.len() > 1 && a.dimensions[0] as usize == steps;
    let stacks = forward.shape().arrays().into_iter().filter(is_stack);
    let mut bytes = 0.0;
    for stack in stacks.filter(|a| a.is_in_hbm()) {
        let elements = stack.dimensions.iter().product::<i64>() as usize;
        let key = (stack.element_bytes(), elements);
        match weights.iter().position(|w| *w == key) {
            Some(i) => drop(weights.swap_remove(i)),
            None => bytes += stack.array_bytes(),
        }
    }
    Some(bytes as u64)
}

/// The first amount in parentheses in the compiler's refusal: `requires (16.00G)`.
fn required_bytes(message: &str) -> Option<u64> {
    let (_, amounts) = message.split_once("E1000")?;
    amounts.split('(').skip(1).find_map(|part| {
        let end = part.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let number: f64 = part[..end].parse().ok()?;
        let unit = match part[end..].chars().next()? {
            'K' => 1 << 10,
            'M' => 1 << 20,
            'G' => 1 << 30,
            'T' => 1_u64 << 40,
            _ => 1,
        };
        Some((number * unit as f64) as u64)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_say_how_much() {
        let text = "E1000: CompileTimeHbmOom: Ran out of memory on HBM, the total memory required for HLO temporaries \
                    (16.50G) exceeds available HBM (15.75G)";
        assert_eq!(required_bytes(text), Some(33 << 29));
        assert_eq!(required_bytes("something else"), None);
    }
}
