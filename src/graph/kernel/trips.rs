//! How often each part of a kernel runs: its steps on numbers alone. Scalars are computed, vectors
//! are not.

use serde::{Deserialize, Serialize};

use super::{Area, Binary, Blocks, Compare, Kernel, Layout, Reduce, Step};
use crate::dtype::DType;

/// Runs of the parts of a kernel, of all its steps together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Trips {
    /// Bytes of the blocks that are fetched and written back; a block that stays is moved once.
    pub bytes: f64,
    /// A step, and then the bodies of conditions and loops in the order in which they are written.
    pub parts: Vec<Part>,
}

/// A step or the body of a condition or of a loop, without those inside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Part {
    pub runs: f64,
    pub has_matmul: bool,
    pub is_loop: bool,
}

/// How the line of a kernel's text starts that has its trips, for whoever only has the text.
const LINE: &str = "// trips ";

impl Trips {
    pub(super) fn line(&self) -> String {
        format!("{LINE}{}\n", serde_json::json!(self))
    }

    /// Those of a kernel's text; none in texts of other programs.
    pub fn of_text(text: &str) -> Option<Trips> {
        let line = text.lines().find_map(|line| line.strip_prefix(LINE))?;
        serde_json::from_str(line).ok()
    }
}

/// Runs the steps of the first index of the grid's first dim, all of whose indices are alike.
pub(super) fn trips(kernel: &impl Kernel) -> Trips {
    let layout = kernel.layout();
    let [first, grid @ ..] = layout.grid;
    let mut parts: Vec<Part> = Vec::new();
    let mut moved = Moved::new(&layout);
    for index in indices(grid) {
        let mut counter = Counter::default();
        counter.begin(true, false);
        let s = Step::new(counter);
        let at = [0, index[0], index[1], index[2]].map(|n| s.expr(Number::Known(n as i64)));
        moved.step(|window| kernel.block(&s, window, at).map(|v| v.value()));
        let refs: Vec<_> = layout.block_types().iter().map(|_| s.block(())).collect();
        kernel.step(&s, at, &refs);
        let found = s.into_inner().parts;
        parts.resize(found.len(), Part::default());
        for (sum, part) in parts.iter_mut().zip(found) {
            sum.runs += part.runs * first as f64;
            sum.has_matmul |= part.has_matmul;
            sum.is_loop = part.is_loop;
        }
    }
    Trips { bytes: moved.bytes * first as f64, parts }
}

fn indices([a, b, c]: [usize; 3]) -> impl Iterator<Item = [usize; 3]> {
    (0..a * b * c).map(move |n| [n / (b * c), n / c % b, n % c])
}

/// The blocks that are on the chip.
struct Moved {
    bytes: f64,
    windows: Vec<(f64, Option<[Number; 3]>)>,
}

impl Moved {
    fn new(layout: &Layout) -> Moved {
        let windows = layout.inputs.iter().chain(&layout.outputs);
        let windows = windows.map(|w| (w.block_type().bytes() as f64, None));
        Moved { bytes: 0.0, windows: windows.collect() }
    }

    fn step(&mut self, block: impl Fn(usize) -> [Number; 3]) {
        for (i, (size, on_chip)) in self.windows.iter_mut().enumerate() {
            let wanted = Some(block(i));
            if *on_chip != wanted {
                self.bytes += *size;
                *on_chip = wanted;
            }
        }
    }
}

/// What is known of a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Number {
    Known(i64),
    Vector,
}

/// Counts the parts of one step.
#[derive(Default)]
struct Counter {
    parts: Vec<Part>,
    /// The parts that are being written, the innermost last, and whether they run.
    open: Vec<(usize, bool)>,
    /// Where the part that comes next is among all.
    next: usize,
    /// Where the first part inside each open loop is.
    loops: Vec<usize>,
}

impl Counter {
    fn runs(&self) -> bool {
        self.open.iter().all(|(_, runs)| *runs)
    }

    fn begin(&mut self, runs: bool, is_loop: bool) {
        let part = self.next;
        self.next += 1;
        self.parts.resize(self.parts.len().max(self.next), Part::default());
        self.open.push((part, runs));
        self.parts[part].runs += f64::from(u8::from(self.runs()));
        self.parts[part].is_loop = is_loop;
    }

    fn known(&self, a: Number) -> i64 {
        match a {
            Number::Known(n) => n,
            Number::Vector => panic!("kernel: a condition or an index depends on data"),
        }
    }
}

impl Blocks for Counter {
    type V = Number;
    type Ref = ();

    fn int(&mut self, value: i64) -> Number {
        Number::Known(value)
    }

    fn full(&mut self, _: [usize; 2], _: f32) -> Number {
        Number::Vector
    }

    fn splat(&mut self, _: Number, _: [usize; 2]) -> Number {
        Number::Vector
    }

    fn iota(&mut self, _: [usize; 2], _: usize) -> Number {
        Number::Vector
    }

    fn binary(&mut self, op: Binary, a: Number, b: Number) -> Number {
        let (Number::Known(a), Number::Known(b)) = (a, b) else {
            return Number::Vector;
        };
        Number::Known(match op {
            Binary::Add => a + b,
            Binary::Sub => a - b,
            Binary::Mul => a * b,
            Binary::Div => a / b,
            Binary::Max => a.max(b),
            Binary::Min => a.min(b),
        })
    }

    fn compare(&mut self, op: Compare, a: Number, b: Number) -> Number {
        let (Number::Known(a), Number::Known(b)) = (a, b) else {
            return Number::Vector;
        };
        Number::Known(i64::from(match op {
            Compare::Eq => a == b,
            Compare::Lt => a < b,
            Compare::Le => a <= b,
            Compare::Ge => a >= b,
        }))
    }

    fn and(&mut self, a: Number, b: Number) -> Number {
        self.binary(Binary::Mul, a, b)
    }

    fn not(&mut self, a: Number) -> Number {
        self.binary(Binary::Sub, Number::Known(1), a)
    }

    fn select(&mut self, _: Number, _: Number, _: Number) -> Number {
        Number::Vector
    }

    fn exp2(&mut self, a: Number) -> Number {
        a
    }

    fn log(&mut self, a: Number) -> Number {
        a
    }

    fn abs(&mut self, a: Number) -> Number {
        a
    }

    fn round_nearest_even(&mut self, a: Number) -> Number {
        a
    }

    fn broadcast(&mut self, a: Number, _: [usize; 2]) -> Number {
        a
    }

    fn column(&mut self, a: Number) -> Number {
        a
    }

    fn reduce(&mut self, _: Reduce, a: Number) -> Number {
        a
    }

    fn convert(&mut self, a: Number, _: DType) -> Number {
        a
    }

    fn matmul(&mut self, _: Number, _: Number, _: (usize, usize)) -> Number {
        if let Some(&(part, _)) = self.open.last() {
            self.parts[part].has_matmul = true;
        }
        Number::Vector
    }

    fn transpose(&mut self, a: Number) -> Number {
        a
    }

    fn load(&mut self, (): (), _: Number, _: Option<Area>) -> Number {
        Number::Vector
    }

    fn store(&mut self, (): (), _: Number, _: [usize; 2], _: Number) {}

    fn begin_repeat(&mut self, count: usize) -> Vec<Number> {
        self.loops.push(self.next);
        (0..count as i64).map(Number::Known).collect()
    }

    fn begin_iteration(&mut self) {
        self.next = *self.loops.last().expect("begin_repeat comes first");
        self.begin(true, true);
    }

    fn end_iteration(&mut self) {
        self.open.pop();
    }

    fn end_repeat(&mut self) {
        self.loops.pop();
    }

    fn begin_when(&mut self, condition: Number) {
        let runs = self.known(condition) != 0;
        self.begin(runs, false);
    }

    fn end_when(&mut self) {
        self.open.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::super::{BlockRef, Expr, Window};
    use super::*;

    /// Adds up, in two parts of four steps, products of the steps up to the diagonal.
    struct Triangle;

    impl Kernel for Triangle {
        fn layout(&self) -> Layout {
            let window = || Window::new(DType::F32, [12, 8, 128], [1, 8, 128]);
            Layout {
                name: "triangle",
                grid: [3, 4, 4, 1],
                inputs: vec![window()],
                outputs: vec![window()],
                scratch: vec![],
                flops: 0.0,
                exponentials: 0.0,
            }
        }

        fn block<'s, B: Blocks>(
            &self,
            s: &'s Step<B>,
            window: usize,
            [head, row, column, _]: [Expr<'s, B>; 4],
        ) -> [Expr<'s, B>; 3] {
            let index = if window == 0 { column.min(row) } else { row };
            [head * 4 + index, s.int(0), s.int(0)]
        }

        fn step<'s, B: Blocks>(
            &self,
            s: &'s Step<B>,
            [_, row, column, _]: [Expr<'s, B>; 4],
            refs: &[BlockRef<'s, B>],
        ) {
            let zero = s.int(0);
            s.when(column.is(0), || refs[1].store(zero, s.full([8, 128], 0.0)));
            s.repeat(2, |_| {
                s.when(row.ge(column), || {
                    let x = refs[0].load(zero);
                    refs[1].store(zero, x.matmul(x, (1, 1)));
                });
            });
        }
    }

    #[test]
    fn parts_run_as_often_as_their_conditions_hold() {
        let found = trips(&Triangle);
        let part = |runs, has_matmul, is_loop| Part { runs, has_matmul, is_loop };
        let parts = [
            part(48.0, false, false),
            part(12.0, false, false),
            part(96.0, false, true),
            part(60.0, true, false),
        ];
        assert_eq!(found.parts, parts);
        // Of each head the blocks 0, 0 1, 0 1 2, 0 1 2 3 but the first of each row, which stays
        // after the last of a row of one, and four that are written.
        assert_eq!(found.bytes, 3.0 * (9.0 + 4.0) * 4096.0);
        let line = found.line();
        assert_eq!(Trips::of_text(&format!("{line}module {{}}")), Some(found));
        assert_eq!(Trips::of_text("module {}"), None);
    }
}
