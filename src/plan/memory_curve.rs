//! Memory over the time of a step: what lives while each instruction runs, at the times that the
//! simulation gives, as one column for each part of the step.

use std::collections::HashMap;

use super::hlo::Program;
use super::lifetimes::{Bytes, Sorting, live_bytes};
use super::trace::Trace;

/// As many columns as a wide screen shows apart.
const COLUMNS: usize = 600;

/// For each part of a step, all of the same length, the moment in which most lives.
#[derive(Clone, Debug)]
pub struct MemoryCurve {
    pub(super) columns: Vec<Bytes>,
}

impl MemoryCurve {
    pub(super) fn new(program: &Program, trace: &Trace, sorting: &Sorting) -> MemoryCurve {
        let columns = vec![Bytes::default(); COLUMNS];
        let mut walk =
            Walk { program, sorting, length: trace.length, live: HashMap::new(), columns };
        if trace.length > 0.0 {
            walk.run(program.entry, trace, 0.0, &Bytes::default());
        }
        MemoryCurve { columns: walk.columns }
    }

    pub(super) fn peak(&self) -> f64 {
        self.columns.iter().map(sum).fold(0.0, f64::max)
    }
}

pub(super) fn sum(bytes: &Bytes) -> f64 {
    bytes.iter().sum()
}

struct Walk<'a> {
    program: &'a Program,
    sorting: &'a Sorting,
    length: f64,
    /// Bytes of each computation's own values.
    live: HashMap<i64, Vec<Bytes>>,
    columns: Vec<Bytes>,
}

impl Walk<'_> {
    /// One run of a computation that begins at `begin` while `outside` lives outside of it.
    fn run(&mut self, computation: i64, trace: &Trace, begin: f64, outside: &Bytes) {
        let (program, sorting) = (self.program, self.sorting);
        let live = self.live.entry(computation);
        let live = live.or_insert_with(|| live_bytes(program, computation, sorting)).clone();
        let all: Vec<Bytes> = live.iter().map(|bytes| plus(bytes, outside)).collect();
        let ends = trace.begins.iter().skip(1).chain([&trace.length]);
        for ((from, to), bytes) in trace.begins.iter().zip(ends).zip(&all) {
            self.record(begin + from, begin + to, bytes);
        }
        for call in &trace.calls {
            let outside = all.get(call.instruction).copied().unwrap_or_default();
            for n in 0..call.times {
                let begin = begin + call.begin + n as f64 * call.trace.length;
                self.run(call.computation, &call.trace, begin, &outside);
            }
        }
    }

    fn record(&mut self, from: f64, to: f64, bytes: &Bytes) {
        let column = |time: f64| (time / self.length * COLUMNS as f64) as usize;
        let (first, last) = (column(from).min(COLUMNS - 1), column(to).min(COLUMNS - 1));
        for column in &mut self.columns[first..=last] {
            if sum(bytes) > sum(column) {
                *column = *bytes;
            }
        }
    }
}

fn plus(a: &Bytes, b: &Bytes) -> Bytes {
    std::array::from_fn(|i| a[i] + b[i])
}
