//! What is in a device's memory while each instruction of a program runs: every value from where it
//! is computed to where it is read last. The compiler's own assignment of memory is not in its
//! program, so this is an estimate: fragments between values and what kernels work in are missing.

use std::collections::HashMap;

use super::hlo::{Computation, Instruction, Program};
use super::traffic::origin;
use crate::pjrt::hlo::ShapeProto;
use crate::runtime::Shard;
use crate::step::{Programs, StateLeaf};

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Category {
    Parameters,
    Optimizer,
    Batch,
    /// Of the size of a parameter: gradients, and weights that are gathered or converted.
    LikeParameters,
    /// What the layers of the forward pass leave for the backward pass.
    Saved,
    Other,
}

impl Category {
    pub(super) const ALL: [Category; 6] = [
        Category::Parameters,
        Category::Optimizer,
        Category::Batch,
        Category::LikeParameters,
        Category::Saved,
        Category::Other,
    ];

    pub(super) fn label(self) -> &'static str {
        match self {
            Category::Parameters => "parameters",
            Category::Optimizer => "optimizer state",
            Category::Batch => "batch",
            Category::LikeParameters => "gradients, weights gathered or converted",
            Category::Saved => "saved for the backward pass",
            Category::Other => "other values",
        }
    }
}

/// Bytes of each category, in the order of [`Category::ALL`].
pub(super) type Bytes = [f64; Category::ALL.len()];

/// By what a value's category is known.
#[derive(Clone, Debug, Default)]
pub(super) struct Sorting {
    /// How many of the program's arguments are parameters, and how many are optimizer state.
    pub(super) parameters: usize,
    pub(super) optimizer: usize,
    /// How many behind these are parameters that are not trained.
    pub(super) frozen: usize,
    /// Numbers of elements of a device's shards of the parameters.
    pub(super) sizes: Vec<usize>,
    /// How often the loop over the layers runs; None where they are unrolled.
    pub(super) layers: Option<usize>,
}

impl Sorting {
    /// Of the train step of these programs.
    pub(super) fn of(programs: &Programs) -> Sorting {
        let (state, mesh) = (programs.state(), &programs.llama.parallel.mesh);
        let elements = |leaf: &StateLeaf| {
            Shard::of(&leaf.array.spec, mesh, &leaf.array.ty.shape, 0).elements()
        };
        let parameters = state.leaves[..state.parameters].iter().chain(&state.frozen);
        let loop_ = &programs.llama.layer_loop;
        let layers = programs.config.model.num_hidden_layers / loop_.scan_unroll;
        Sorting {
            parameters: state.parameters,
            optimizer: state.leaves.len() - state.parameters,
            frozen: state.frozen.len(),
            sizes: parameters.map(elements).collect(),
            layers: programs.llama.scan_layers.then_some(layers),
        }
    }

    fn argument(&self, index: usize) -> Category {
        let state = self.parameters + self.optimizer;
        match index {
            _ if index < self.parameters => Category::Parameters,
            _ if index < state => Category::Optimizer,
            _ if index < state + self.frozen => Category::Parameters,
            _ => Category::Batch,
        }
    }

    fn value(&self, array: &ShapeProto) -> Category {
        let elements = array.dimensions.iter().product::<i64>() as usize;
        let stacked = |n: usize| self.layers.is_some_and(|layers| n * layers == elements);
        if array.dimensions.len() > 1 && self.sizes.iter().any(|&n| n == elements || stacked(n)) {
            return Category::LikeParameters;
        }
        let first = array.dimensions.first().map(|&n| n as usize);
        match array.dimensions.len() > 2 && self.layers.is_some() && first == self.layers {
            true => Category::Saved,
            false => Category::Other,
        }
    }
}

/// Memory that one array takes.
struct Buffer {
    bytes: f64,
    category: Category,
    first: usize,
    last: usize,
}

/// The buffers of one computation, and for each instruction those of the arrays of its value.
#[derive(Default)]
struct Lifetimes {
    buffers: Vec<Buffer>,
    values: HashMap<i64, Vec<usize>>,
}

/// For each instruction of a computation, the bytes of what the computation itself made. What comes
/// in and goes out is counted where the computation is called; of the entry, arguments count always
/// and results are written over them.
pub(super) fn live_bytes(program: &Program, id: i64, sorting: &Sorting) -> Vec<Bytes> {
    let Some(computation) = program.computations.get(&id) else {
        return Vec::new();
    };
    let mut lifetimes = Lifetimes::default();
    for (time, i) in computation.instructions.iter().enumerate() {
        for operand in &i.operands {
            lifetimes.read(*operand, time);
        }
        let value = lifetimes.value(program, computation, i, time, sorting);
        lifetimes.values.insert(i.id, value);
    }
    lifetimes.return_value(computation.root);
    if id == program.entry {
        lifetimes.keep_arguments(computation, sorting);
    }
    lifetimes.sums(computation.instructions.len())
}

impl Lifetimes {
    fn read(&mut self, id: i64, time: usize) {
        for &buffer in self.values.get(&id).map_or(&[][..], |value| value) {
            self.buffers[buffer].last = time;
        }
    }

    fn of(&self, id: Option<&i64>) -> Vec<usize> {
        id.and_then(|id| self.values.get(id)).cloned().unwrap_or_default()
    }

    /// The buffers of an instruction's arrays: those of its operands where it passes them on.
    fn value(
        &mut self,
        program: &Program,
        computation: &Computation,
        i: &Instruction,
        time: usize,
        sorting: &Sorting,
    ) -> Vec<usize> {
        match &*i.opcode {
            "bitcast"
            | "while"
            | "optimization-barrier"
            | "add-dependency"
            | "dynamic-update-slice" => self.of(i.operands.first()),
            "tuple" => i.operands.iter().flat_map(|id| self.of(Some(id))).collect(),
            "get-tuple-element" => self.element(computation, i),
            "fusion" => self.fused(program, i, time, sorting),
            name if name.ends_with("-done") => {
                let started = self.of(i.operands.first());
                let count = i.shape().arrays().len();
                // Of a start that has its operands in its value, the results come behind them.
                let skip = if started.len() >= 2 * count { count } else { 0 };
                started.into_iter().skip(skip).take(count).collect()
            }
            name if name.ends_with("-start") => self.started(i, time, sorting),
            _ => self.fresh(i.shape().arrays(), i, time, sorting),
        }
    }

    fn fresh(
        &mut self,
        arrays: Vec<&ShapeProto>,
        i: &Instruction,
        time: usize,
        sorting: &Sorting,
    ) -> Vec<usize> {
        let is_free = matches!(&*i.opcode, "parameter" | "constant");
        let mut buffer = |array: &ShapeProto| {
            let takes = !is_free && array.is_in_hbm();
            let bytes = if takes { array.array_bytes() } else { 0.0 };
            let category = sorting.value(array);
            self.buffers.push(Buffer { bytes, category, first: time, last: time });
            self.buffers.len() - 1
        };
        arrays.into_iter().map(&mut buffer).collect()
    }

    fn element(&self, computation: &Computation, i: &Instruction) -> Vec<usize> {
        let parts = computation.operand(i, 0).map_or(&[][..], |of| &of.shape().tuple_shapes);
        let count = |part: &ShapeProto| part.arrays().len();
        let before: usize = parts.iter().take(i.tuple_index as usize).map(count).sum();
        let arrays = parts.get(i.tuple_index as usize).map_or(0, count);
        self.of(i.operands.first()).into_iter().skip(before).take(arrays).collect()
    }

    /// A start of something asynchronous, whose value may begin with its operands.
    fn started(&mut self, i: &Instruction, time: usize, sorting: &Sorting) -> Vec<usize> {
        let operands: Vec<usize> = i.operands.iter().flat_map(|id| self.of(Some(id))).collect();
        let arrays = i.shape().arrays();
        let passed = if arrays.len() > operands.len() { operands.len() } else { 0 };
        let results = self.fresh(arrays[passed..].to_vec(), i, time, sorting);
        operands.into_iter().take(passed).chain(results).collect()
    }

    /// A fusion, which writes some of its results over operands.
    fn fused(
        &mut self,
        program: &Program,
        i: &Instruction,
        time: usize,
        sorting: &Sorting,
    ) -> Vec<usize> {
        let fresh = self.fresh(i.shape().arrays(), i, time, sorting);
        let Some(fused) = i.called.first().and_then(|c| program.computations.get(c)) else {
            return fresh;
        };
        let root = fused.get(fused.root);
        let leaves: Vec<Option<&Instruction>> = match root {
            Some(root) if root.opcode == "tuple" => {
                root.operands.iter().map(|&id| fused.get(id)).collect()
            }
            root => vec![root],
        };
        let target = |leaf: &Instruction| {
            let made = origin(fused, leaf);
            let target = match &*made.opcode {
                "dynamic-update-slice" => origin(fused, fused.operand(made, 0)?),
                _ if matches!(&*leaf.opcode, "parameter" | "bitcast") => made,
                _ => return None,
            };
            let number = (target.opcode == "parameter").then_some(target.parameter_number)?;
            self.of(i.operands.get(number as usize)).first().copied()
        };
        let targets: Vec<Option<usize>> =
            leaves.into_iter().map(|leaf| leaf.and_then(target)).collect();
        let over = |(index, buffer): (usize, usize)| {
            targets.get(index).copied().flatten().unwrap_or(buffer)
        };
        fresh.into_iter().enumerate().map(over).collect()
    }

    /// What a computation returns is counted by who calls it.
    fn return_value(&mut self, root: i64) {
        for buffer in self.of(Some(&root)) {
            self.buffers[buffer].bytes = 0.0;
        }
    }

    /// The arguments of the entry take memory from the first instruction to the last.
    fn keep_arguments(&mut self, entry: &Computation, sorting: &Sorting) {
        let mut arguments: Vec<&Instruction> =
            entry.instructions.iter().filter(|i| i.opcode == "parameter").collect();
        arguments.sort_by_key(|i| i.parameter_number);
        let arrays = arguments.iter().flat_map(|i| i.shape().arrays());
        let last = entry.instructions.len().saturating_sub(1);
        for (index, array) in arrays.enumerate() {
            let (bytes, category) = (array.hbm_bytes(), sorting.argument(index));
            self.buffers.push(Buffer { bytes, category, first: 0, last });
        }
    }

    fn sums(&self, instructions: usize) -> Vec<Bytes> {
        let mut changes = vec![Bytes::default(); instructions + 1];
        for buffer in self.buffers.iter().filter(|buffer| instructions > 0 && buffer.bytes > 0.0) {
            changes[buffer.first][buffer.category as usize] += buffer.bytes;
            changes[buffer.last + 1][buffer.category as usize] -= buffer.bytes;
        }
        let mut live = Bytes::default();
        let add = |change: &Bytes| {
            live.iter_mut().zip(change).for_each(|(sum, n)| *sum += n);
            live
        };
        changes[..instructions].iter().map(add).collect()
    }
}
