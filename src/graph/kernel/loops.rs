//! The steps of a kernel as a scan of plain ops: slow, but the same arithmetic in the same
//! order.

use super::{Area, Binary, Blocks, Compare, Kernel, Layout, Reduce, Step, Window, sum_type};
use crate::dtype::DType;
use crate::graph::autodiff::Remat;
use crate::graph::{Graph, Tensor, Type};

/// Applies the kernel to its inputs.
#[track_caller]
pub fn run<'g>(g: &'g Graph, kernel: &impl Kernel, inputs: &[Tensor<'g>]) -> Vec<Tensor<'g>> {
    let layout = kernel.layout();
    let zeros = |ty: &Type| g.full(ty, 0.0);
    let outputs: Vec<_> = layout.outputs.iter().map(|w| zeros(&w.array)).collect();
    let scratch: Vec<_> = layout.scratch.iter().map(zeros).collect();
    let steps = g.iota(&Type::new(DType::I32, &[layout.grid.iter().product()]), 0);
    let step =
        |(outputs, scratch), number| (step(kernel, &layout, inputs, outputs, scratch, number), ());
    let ((outputs, _), ()) = g.scan((outputs, scratch), steps, Remat::SaveAll, step);
    outputs
}

/// One step: outputs and scratch before it give those after it.
fn step<'g>(
    kernel: &impl Kernel,
    layout: &Layout,
    inputs: &[Tensor<'g>],
    outputs: Vec<Tensor<'g>>,
    scratch: Vec<Tensor<'g>>,
    number: Tensor<'g>,
) -> (Vec<Tensor<'g>>, Vec<Tensor<'g>>) {
    let windows: Vec<&Window> = layout.inputs.iter().chain(&layout.outputs).collect();
    let s = Step::new(Loops { g: number.graph(), refs: vec![], before: vec![] });
    let at = grid_index(number, layout.grid).map(|v| s.expr(v));
    let mut starts = Vec::new();
    for (i, (window, array)) in windows.iter().zip(inputs.iter().chain(&outputs)).enumerate() {
        let block = kernel.block(&s, i, at);
        let start: Vec<_> = (0..3).map(|d| block[d].value() * window.block[d] as f64).collect();
        s.lowering().refs.push(array.dynamic_slice(&start, &window.block));
        starts.push(start);
    }
    s.lowering().refs.extend(&scratch);
    let refs: Vec<_> = (0..windows.len() + scratch.len()).map(|i| s.block(i)).collect();
    kernel.step(&s, at, &refs);
    let blocks = s.into_inner().refs;
    let written = blocks[inputs.len()..].iter().zip(&starts[inputs.len()..]);
    let updated = outputs.iter().zip(written);
    let outputs =
        updated.map(|(o, (block, start))| o.dynamic_update_slice(*block, start)).collect();
    (outputs, blocks[windows.len()..].to_vec())
}

/// Index of a step on the grid by its number.
fn grid_index<'g>(number: Tensor<'g>, grid: [usize; 4]) -> [Tensor<'g>; 4] {
    let mut rest = number;
    let mut at = [number; 4];
    for (dim, &size) in grid.iter().enumerate().rev() {
        let quotient = rest / number.graph().full(&number.ty(), size as f64);
        at[dim] = rest - quotient * size as f64;
        rest = quotient;
    }
    at
}

struct Loops<'g> {
    g: &'g Graph,
    /// What each block holds now.
    refs: Vec<Tensor<'g>>,
    /// The conditions that are being written, the innermost last, and what blocks held before.
    before: Vec<(Tensor<'g>, Vec<Tensor<'g>>)>,
}

impl<'g> Loops<'g> {
    /// Where an area of slice `at` starts.
    fn start(&mut self, at: Tensor<'g>, [row, column]: [usize; 2]) -> [Tensor<'g>; 3] {
        [at, self.int(row as i64), self.int(column as i64)]
    }
}

impl<'g> Blocks for Loops<'g> {
    type V = Tensor<'g>;
    type Ref = usize;

    fn int(&mut self, value: i64) -> Tensor<'g> {
        self.g.scalar(DType::I32, value as f64)
    }

    fn full(&mut self, shape: [usize; 2], value: f32) -> Tensor<'g> {
        self.g.full(&Type::new(DType::F32, &shape), f64::from(value))
    }

    fn splat(&mut self, x: Tensor<'g>, shape: [usize; 2]) -> Tensor<'g> {
        x.broadcast_to(&shape)
    }

    fn iota(&mut self, shape: [usize; 2], dim: usize) -> Tensor<'g> {
        self.g.iota(&Type::new(DType::I32, &shape), dim)
    }

    fn binary(&mut self, op: Binary, a: Tensor<'g>, b: Tensor<'g>) -> Tensor<'g> {
        match op {
            Binary::Add => a + b,
            Binary::Sub => a - b,
            Binary::Mul => a * b,
            Binary::Div => a / b,
            Binary::Max => a.maximum(b),
            Binary::Min => a.minimum(b),
        }
    }

    fn compare(&mut self, op: Compare, a: Tensor<'g>, b: Tensor<'g>) -> Tensor<'g> {
        match op {
            Compare::Eq => a.eq(b),
            Compare::Lt => a.lt(b),
            Compare::Le => a.le(b),
            Compare::Ge => a.ge(b),
        }
    }

    fn and(&mut self, a: Tensor<'g>, b: Tensor<'g>) -> Tensor<'g> {
        a.and(b)
    }

    fn not(&mut self, a: Tensor<'g>) -> Tensor<'g> {
        let no = self.g.full(&Type::new(DType::I32, &a.shape()), 0.0);
        a.convert(DType::I32).eq(no)
    }

    fn select(&mut self, condition: Tensor<'g>, a: Tensor<'g>, b: Tensor<'g>) -> Tensor<'g> {
        condition.select(a, b)
    }

    fn exp2(&mut self, a: Tensor<'g>) -> Tensor<'g> {
        (a * std::f64::consts::LN_2).exponential()
    }

    fn log(&mut self, a: Tensor<'g>) -> Tensor<'g> {
        a.log()
    }

    fn abs(&mut self, a: Tensor<'g>) -> Tensor<'g> {
        a.abs()
    }

    fn round_nearest_even(&mut self, a: Tensor<'g>) -> Tensor<'g> {
        a.round_nearest_even()
    }

    fn broadcast(&mut self, a: Tensor<'g>, shape: [usize; 2]) -> Tensor<'g> {
        let dim = usize::from(a.dim(0) == 1);
        a.reshape(&[a.ty().elements()]).broadcast_in_dim(&shape, &[dim])
    }

    fn column(&mut self, a: Tensor<'g>) -> Tensor<'g> {
        a.slice_dim(1, 0, 1)
    }

    fn reduce(&mut self, op: Reduce, a: Tensor<'g>) -> Tensor<'g> {
        let reduced = match op {
            Reduce::Sum => a.sum(&[0]),
            Reduce::Max => a.max(&[0]),
        };
        reduced.reshape(&[1, a.dim(1)])
    }

    fn convert(&mut self, a: Tensor<'g>, to: DType) -> Tensor<'g> {
        a.convert(to)
    }

    fn matmul(&mut self, a: Tensor<'g>, b: Tensor<'g>, dims: (usize, usize)) -> Tensor<'g> {
        a.dot_general(b, (&[], &[]), (&[dims.0], &[dims.1]), sum_type(a.dtype()))
    }

    fn transpose(&mut self, a: Tensor<'g>) -> Tensor<'g> {
        a.transpose(&[1, 0])
    }

    fn load(&mut self, block: usize, at: Tensor<'g>, area: Option<Area>) -> Tensor<'g> {
        let shape = self.refs[block].shape();
        let whole = Area { start: [0, 0], shape: [shape[1], shape[2]] };
        let Area { start, shape } = area.unwrap_or(whole);
        let start = self.start(at, start);
        let slice = self.refs[block].dynamic_slice(&start, &[1, shape[0], shape[1]]);
        slice.reshape(&shape)
    }

    fn store(&mut self, block: usize, at: Tensor<'g>, start: [usize; 2], value: Tensor<'g>) {
        let start = self.start(at, start);
        let value = value.reshape(&[1, value.dim(0), value.dim(1)]);
        self.refs[block] = self.refs[block].dynamic_update_slice(value, &start);
    }

    fn begin_repeat(&mut self, count: usize) -> Vec<Tensor<'g>> {
        (0..count).map(|i| self.int(i as i64)).collect()
    }

    fn end_repeat(&mut self) {}

    fn begin_when(&mut self, condition: Tensor<'g>) {
        self.before.push((condition, self.refs.clone()));
    }

    fn end_when(&mut self) {
        let (condition, before) = self.before.pop().expect("begin_when comes first");
        for (now, before) in self.refs.iter_mut().zip(before) {
            if now.id() != before.id() {
                let everywhere = condition.broadcast_to(&before.shape());
                *now = everywhere.select(*now, before);
            }
        }
    }
}
