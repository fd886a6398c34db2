//! When a step does what: the schedule of a program with the times that were predicted for it.
//! Times are seconds; of CPUs, whose speed is not predicted, numbers of instructions.

/// What something happens on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lane {
    Matrix,
    Kernel,
    Vector,
    /// Waits for a collective while nothing is computed.
    Exposed,
    /// The links of a slice.
    Links,
    /// The network between slices.
    Network,
    /// The link between a device and its host.
    Host,
}

impl Lane {
    pub(super) const ALL: [Lane; 7] = [
        Lane::Matrix,
        Lane::Kernel,
        Lane::Vector,
        Lane::Exposed,
        Lane::Links,
        Lane::Network,
        Lane::Host,
    ];

    pub(super) fn label(self) -> &'static str {
        match self {
            Lane::Matrix => "matrix products",
            Lane::Kernel => "attention kernels",
            Lane::Vector => "elementwise and copies",
            Lane::Exposed => "exposed communication",
            Lane::Links => "links of the slice",
            Lane::Network => "network between slices",
            Lane::Host => "link to the host",
        }
    }
}

/// Something that takes time, from `begin` to `end` since the computation began.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Span {
    pub(super) lane: Lane,
    pub(super) begin: f64,
    pub(super) end: f64,
    pub(super) name: String,
}

/// A computation that another one runs, a loop's several times.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Call {
    /// Index of the instruction that runs it.
    pub(super) instruction: usize,
    pub(super) computation: i64,
    pub(super) begin: f64,
    pub(super) times: usize,
    pub(super) trace: Trace,
}

/// One run of a computation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trace {
    /// When each of its instructions begins.
    pub(super) begins: Vec<f64>,
    pub(super) spans: Vec<Span>,
    pub(super) calls: Vec<Call>,
    /// How long it takes.
    pub(super) length: f64,
}

impl Trace {
    /// Every span of the run, those of loops as often as they run, with when it begins.
    pub(super) fn for_each_span(&self, begin: f64, f: &mut impl FnMut(&Span, f64)) {
        self.spans.iter().for_each(|span| f(span, begin + span.begin));
        for call in &self.calls {
            for n in 0..call.times {
                let begin = begin + call.begin + n as f64 * call.trace.length;
                call.trace.for_each_span(begin, f);
            }
        }
    }

    /// The runs inside that take longest in all, those inside them not counted, longest first.
    pub(super) fn loops(&self, most: usize) -> Vec<&Call> {
        let mut all: Vec<&Call> = Vec::new();
        self.collect_loops(&mut all);
        let seconds = |call: &Call| call.times as f64 * call.trace.length;
        all.sort_by(|a, b| seconds(b).total_cmp(&seconds(a)));
        all.truncate(most);
        all.sort_by(|a, b| a.begin.total_cmp(&b.begin));
        all
    }

    /// The loops that have few loops inside; those over micro-batches are looked into.
    fn collect_loops<'a>(&'a self, all: &mut Vec<&'a Call>) {
        for call in &self.calls {
            let inside: f64 =
                call.trace.calls.iter().map(|c| c.times as f64 * c.trace.length).sum();
            match inside > 0.6 * call.trace.length {
                true => call.trace.collect_loops(all),
                false => all.push(call),
            }
        }
    }
}
