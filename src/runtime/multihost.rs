//! What all processes do together beside the programs of a run: barriers, and small sums by which
//! they take the same decision. Each is a tiny program over all devices; the rendezvous serves only
//! to find out who is missing.

use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::dtype::DType;
use crate::graph::sharding::{ArraySpec, PartitionSpec};
use crate::graph::{Module, Type};
use crate::parallel::Parallel;

use super::{Array, Input, Program, Runtime, Shard};

/// Numbers that are summed at once, after a one for each process.
const WORDS: usize = 3;
/// Numbers that each process tells all others with a sum.
const TOLD: usize = 2;
/// Bits of a number that one word carries, so that the sum over many processes fits.
const BITS: u32 = 20;

/// A sum over all processes that was started.
pub struct PendingSum {
    words: [i32; WORDS],
    told: [i32; TOLD],
    /// The result; none where there is one process.
    result: Option<Array>,
    /// When the devices had it.
    done: Arc<OnceLock<Instant>>,
}

/// What a sum over all processes gives.
pub struct Summed {
    pub words: [i32; WORDS],
    /// What each process told.
    pub told: Vec<[i32; TOLD]>,
    /// Time from when the devices had it to when this process knew.
    pub delay: Duration,
}

impl Runtime {
    /// Starts a sum of `words` that each process starts at the same point among its programs, and
    /// tells all the `told` numbers of this one.
    pub fn start_all_reduce(&self, words: [i32; WORDS], told: [i32; TOLD]) -> Result<PendingSum> {
        let result = match self.process().count {
            1 => None,
            _ => {
                let input = Input::Donated(self.words(words, told)?);
                self.all_reduce_program()?.run(vec![input])?.pop()
            }
        };
        let done = Arc::new(OnceLock::new());
        if let Some(result) = &result {
            let done = done.clone();
            result.shards[0].1.ready()?.on_ready(move |_| {
                let _ = done.set(Instant::now());
            });
        }
        Ok(PendingSum { words, told, result, done })
    }

    /// Waits until all processes have reached this barrier. `label` names it in errors and is used
    /// once in a run.
    pub fn sync(&self, label: &str) -> Result<()> {
        self.all_reduce(label, [0; WORDS]).map(drop)
    }

    /// The sum of a number over all processes. `label` names it in errors and is used once in a
    /// run.
    pub fn all_reduce_sum(&self, label: &str, number: u64) -> Result<u64> {
        let word = |i: u32| (number >> (BITS * i)) as i32 & ((1 << BITS) - 1);
        let sums = self.all_reduce(label, [word(0), word(1), word(2)])?;
        let carried = sums.iter().zip(0..);
        Ok(carried.map(|(&sum, i)| (sum as u64) << (BITS * i)).sum())
    }

    /// The f32 elements of a replicated result of a program that all processes run. `label` names
    /// the program in errors.
    pub fn read_replicated(&self, label: &str, result: Array) -> Result<Vec<f32>> {
        match &self.rendezvous {
            None => Ok(result.to_f32()?),
            Some(rendezvous) => rendezvous.wait(label, move || Ok(result.to_f32()?)),
        }
    }

    /// What process 0 says, on all processes; it alone gives a `value`. `label` says what it is,
    /// and is used once in a run.
    pub fn from_first(&self, label: &str, value: Option<String>) -> Result<String> {
        let Some(rendezvous) = &self.rendezvous else {
            return value.with_context(|| format!("processes: {label}"));
        };
        value.iter().try_for_each(|value| rendezvous.put(label, value))?;
        self.sync(label)?;
        let first = || rendezvous.get(label)?.with_context(|| format!("processes: {label}"));
        value.map_or_else(first, Ok)
    }

    /// Refuses to go on where a process has another `value` than process 0. `label` says what the
    /// value is.
    pub fn assert_equal(&self, label: &str, value: &str) -> Result<()> {
        let Some(rendezvous) = &self.rendezvous else {
            return Ok(());
        };
        if self.process().is_coordinator() {
            rendezvous.put(label, value)?;
        }
        self.sync(label)?;
        match rendezvous.get(label)? {
            Some(first) if first == value => Ok(()),
            first => bail!(
                "processes: {label} is {} on process 0 and {value} on process {}; all processes \
                 need the same command, configuration and folders",
                first.as_deref().unwrap_or("not known"),
                rendezvous.index
            ),
        }
    }

    /// [`Runtime::start_all_reduce`] and [`PendingSum::wait`] under the time-out, which also covers
    /// the start.
    fn all_reduce(&self, label: &str, words: [i32; WORDS]) -> Result<[i32; WORDS]> {
        let Some(rendezvous) = &self.rendezvous else {
            return Ok(words);
        };
        let (program, input) = (self.all_reduce_program()?, self.words(words, [0; TOLD])?);
        rendezvous.check_in(label);
        let run = move || {
            let mut results = program.run(vec![Input::Donated(input)])?;
            read_words(&results.pop().expect("a sum"))
        };
        Ok(check(rendezvous.wait(label, run)?, self.process().count, Duration::ZERO)?.words)
    }

    /// The words of this process for [`sum_module`], on its first device: a one, what is summed,
    /// and what each process tells, zero in the places of the others.
    fn words(&self, words: [i32; WORDS], told: [i32; TOLD]) -> Result<Array> {
        let (process, first) = (self.process(), self.process().mesh_indices()[0]);
        let ArraySpec { ty, spec } = word_table(self.parallel(), process.count);
        let row = |shard: &Shard| {
            let mut row = vec![0; ty.shape[1]];
            if shard.starts[0] == first {
                row[0] = 1;
                row[1..1 + WORDS].copy_from_slice(&words);
                let at = 1 + WORDS + TOLD * process.index;
                row[at..at + TOLD].copy_from_slice(&told);
            }
            Ok(row.iter().flat_map(|n: &i32| n.to_le_bytes()).collect())
        };
        Array::from_shards(&self.devices, &ty, &spec, row)
    }

    fn all_reduce_program(&self) -> Result<Arc<Program>> {
        if let Some(program) = self.all_reduce.get() {
            return Ok(program.clone());
        }
        let program = Arc::new(self.compile(&sum_module(self.parallel(), self.process().count))?);
        Ok(self.all_reduce.get_or_init(|| program).clone())
    }
}

impl PendingSum {
    /// The sum, as soon as all processes have come so far. `label` names the point in errors.
    pub fn wait(self, runtime: &Runtime, label: &str) -> Result<Summed> {
        match (self.result, &runtime.rendezvous) {
            (Some(result), Some(rendezvous)) => {
                let begun = Instant::now();
                let sums = rendezvous.wait(label, move || read_words(&result))?;
                let late = self.done.get().map_or(Duration::ZERO, Instant::elapsed);
                check(sums, runtime.process().count, late.min(begun.elapsed()))
            }
            _ => Ok(Summed { words: self.words, told: vec![self.told], delay: Duration::ZERO }),
        }
    }
}

fn read_words(sums: &Array) -> Result<Vec<i32>> {
    Ok(sums.shards[0].1.to_vec::<i32>()?)
}

fn check(sums: Vec<i32>, count: usize, delay: Duration) -> Result<Summed> {
    ensure!(sums[0] == count as i32, "processes: a sum over {count} processes counted {}", sums[0]);
    Ok(Summed {
        words: std::array::from_fn(|i| sums[1 + i]),
        told: sums[1 + WORDS..].as_chunks::<TOLD>().0.to_vec(),
        delay,
    })
}

/// A row of words for each device.
fn word_table(parallel: &Parallel, processes: usize) -> ArraySpec {
    let ty = Type::new(DType::I32, &[parallel.devices(), 1 + WORDS + TOLD * processes]);
    let split = |(name, size): &(String, usize)| (*size > 1).then(|| name.clone());
    let axes = parallel.mesh.axes.iter().filter_map(split).collect();
    ArraySpec::new(ty, PartitionSpec(vec![axes, vec![]]))
}

/// Rows of all devices → their sum.
fn sum_module(parallel: &Parallel, processes: usize) -> Module {
    Module::trace("sum_over_processes", parallel.declared(), |p| {
        let rows = p.argument(&word_table(parallel, processes));
        vec![(rows.sum(&[0]), PartitionSpec::replicated(1))]
    })
}
