//! What all hosts do together beside the programs of a run: barriers, and small sums by which they
//! take the same decision. Each is a tiny program over all devices; hosts leave notes only to find
//! out who is missing.

use std::sync::Arc;

use anyhow::{Result, bail, ensure};

use crate::dtype::DType;
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Argument, Module};
use crate::graph::{Function, Type};
use crate::parallel::Parallel;

use super::array::{Array, Block};
use super::session::{Input, Program, Session};

/// Numbers that are summed at once; before them stands a one for each host.
const WORDS: usize = 3;
/// Bits of a number that one word carries, so that the sum over many hosts fits.
const BITS: u32 = 20;

/// A sum over all hosts that was started.
pub struct Sum {
    words: [i32; WORDS],
    /// The result; none where there is one host.
    total: Option<Array>,
}

impl Session {
    /// Starts a sum that each host starts at the same place among its programs.
    pub fn start_sum(&self, words: [i32; WORDS]) -> Result<Sum> {
        let total = match self.view.count {
            1 => None,
            _ => self.sum_program()?.run(vec![Input::Donated(self.words(words)?)])?.pop(),
        };
        Ok(Sum { words, total })
    }

    /// Waits until all hosts have come to `what`, a name used once in a run.
    pub fn barrier(&self, what: &str) -> Result<()> {
        self.sum_at(what, [0; WORDS]).map(drop)
    }

    /// The sum of a number over all hosts; `what` says what for, and is used once in a run.
    pub fn total(&self, what: &str, number: u64) -> Result<u64> {
        let word = |i: u32| (number >> (BITS * i)) as i32 & ((1 << BITS) - 1);
        let sums = self.sum_at(what, [word(0), word(1), word(2)])?;
        let carried = sums.iter().zip(0..);
        Ok(carried.map(|(&sum, i)| (sum as u64) << (BITS * i)).sum())
    }

    /// The f32 elements of a replicated result of a program that all hosts have come to; `what`
    /// says which.
    pub fn read(&self, what: &str, result: Array) -> Result<Vec<f32>> {
        match &self.hosts {
            None => Ok(result.to_f32()?),
            Some(hosts) => hosts.wait(what, move || Ok(result.to_f32()?)),
        }
    }

    /// Refuses to go on where a host has another `value` than host 0, of which `what` is the name.
    pub fn same(&self, what: &str, value: &str) -> Result<()> {
        let Some(hosts) = &self.hosts else {
            return Ok(());
        };
        if self.view.is_coordinator() {
            hosts.leave_note(what, value)?;
        }
        self.barrier(what)?;
        match hosts.note(what)? {
            Some(first) if first == value => Ok(()),
            first => bail!(
                "hosts: {what} is {} on host 0 and {value} on host {}; all hosts need the same command, configuration and folders",
                first.as_deref().unwrap_or("not known"),
                hosts.index
            ),
        }
    }

    /// [`Session::start_sum`] and [`Sum::wait`] under the time-out, which also covers the start.
    fn sum_at(&self, what: &str, words: [i32; WORDS]) -> Result<[i32; WORDS]> {
        let Some(hosts) = &self.hosts else {
            return Ok(words);
        };
        let (program, input) = (self.sum_program()?, self.words(words)?);
        hosts.arrive(what);
        let run = move || {
            let mut results = program.run(vec![Input::Donated(input)])?;
            read(&results.pop().expect("a sum"))
        };
        check(hosts.wait(what, run)?, self.view.count)
    }

    /// The words of this host for [`sum_module`], on its first device.
    fn words(&self, words: [i32; WORDS]) -> Result<Array> {
        let own = self.view.places()[0];
        let (ty, spec) = table(&self.parallel);
        let row = |block: &Block| {
            let row = match block.starts[0] == own {
                true => [&[1], &words[..]].concat(),
                false => vec![0; 1 + WORDS],
            };
            Ok(row.iter().flat_map(|n: &i32| n.to_le_bytes()).collect())
        };
        Array::from_blocks(self, &ty, &spec, row)
    }

    fn sum_program(&self) -> Result<Arc<Program>> {
        if let Some(program) = self.sum.get() {
            return Ok(program.clone());
        }
        let program = Arc::new(self.compile(&sum_module(&self.parallel))?);
        Ok(self.sum.get_or_init(|| program).clone())
    }
}

impl Sum {
    /// The sum, as soon as all hosts have come so far; `what` says how far.
    pub fn wait(self, session: &Session, what: &str) -> Result<[i32; WORDS]> {
        match (self.total, &session.hosts) {
            (Some(total), Some(hosts)) => {
                let sums = hosts.wait(what, move || read(&total))?;
                check(sums, session.view.count)
            }
            _ => Ok(self.words),
        }
    }
}

fn read(total: &Array) -> Result<Vec<i32>> {
    Ok(total.blocks[0].1.to_vec::<i32>()?)
}

fn check(sums: Vec<i32>, count: usize) -> Result<[i32; WORDS]> {
    ensure!(sums[0] == count as i32, "hosts: a sum over {count} hosts counted {}", sums[0]);
    Ok(std::array::from_fn(|i| sums[1 + i]))
}

/// A row of words for each device.
fn table(parallel: &Parallel) -> (Type, PartitionSpec) {
    let ty = Type::new(DType::I32, &[parallel.devices(), 1 + WORDS]);
    let split = |(name, size): &(String, usize)| (*size > 1).then(|| name.clone());
    let axes = parallel.mesh.axes.iter().filter_map(split).collect();
    (ty, PartitionSpec(vec![axes, vec![]]))
}

/// Rows of all devices → their sum.
fn sum_module(parallel: &Parallel) -> Module {
    let (ty, spec) = table(parallel);
    Module {
        name: "sum_over_hosts".to_string(),
        function: Function::with_parameters(&[ty], |_, p| vec![p[0].sum(&[0])]),
        mesh: parallel.declared(),
        arguments: vec![Argument { sharding: Some(spec), donated_to: None }],
        results: vec![Some(PartitionSpec::replicated(1))],
    }
}
