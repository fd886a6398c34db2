//! Kernels that work on blocks of arrays in on-chip memory: one body, written with [`Expr`], and
//! two lowerings of it ([`Blocks`]). `mosaic` prints it as the text that a TPU compiler takes,
//! `loops` builds the same steps from plain ops, which every platform runs.

mod expr;
mod loops;
mod mosaic;
mod trips;

use super::Type;
use crate::dtype::DType;

pub use expr::{BlockRef, Expr, Step};
pub use loops::run;
pub use mosaic::call;
pub use trips::{Part, Trips};

/// Lanes of a vector register of a TPU.
pub const LANES: usize = 128;

/// An array of rank 3 of which a grid step reads or writes one block.
#[derive(Clone, Debug)]
pub struct Window {
    pub array: Type,
    pub block: [usize; 3],
}

impl Window {
    pub fn new(dtype: DType, shape: [usize; 3], block: [usize; 3]) -> Window {
        Window { array: Type::new(dtype, &shape), block }
    }

    pub fn block_type(&self) -> Type {
        self.array.with_shape(&self.block)
    }
}

/// What a kernel is, besides its body.
#[derive(Clone, Debug)]
pub struct Layout {
    pub name: &'static str,
    /// Steps along each dim, the last one fastest. Steps of the first dim are independent of each
    /// other.
    pub grid: [usize; 4],
    pub inputs: Vec<Window>,
    pub outputs: Vec<Window>,
    /// Memory that keeps its contents from step to step, rank 3.
    pub scratch: Vec<Type>,
    /// Floating-point operations of the matrix products, for the compiler's schedule.
    pub flops: f64,
    pub exponentials: f64,
}

impl Layout {
    /// What a step sees: blocks of inputs and outputs, then scratch.
    fn block_types(&self) -> Vec<Type> {
        let windows = self.inputs.iter().chain(&self.outputs);
        windows.map(Window::block_type).chain(self.scratch.iter().cloned()).collect()
    }
}

/// A kernel; steps run in order.
pub trait Kernel {
    fn layout(&self) -> Layout;

    /// Which block of a window (inputs first, then outputs) the step `at` reads or writes, counted
    /// in blocks.
    fn block<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        window: usize,
        at: [Expr<'s, B>; 4],
    ) -> [Expr<'s, B>; 3];

    /// One step. `refs` are inputs, outputs, scratch.
    fn step<'s, B: Blocks>(&self, s: &'s Step<B>, at: [Expr<'s, B>; 4], refs: &[BlockRef<'s, B>]);
}

/// Element by element, on scalars (i32) or vectors of one type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binary {
    Add,
    Sub,
    Mul,
    Div,
    Max,
    Min,
}

/// Comparison of i32 values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    Eq,
    Lt,
    Le,
    Ge,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reduce {
    Sum,
    Max,
}

/// Part of a vector of rank 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub start: [usize; 2],
    pub shape: [usize; 2],
}

impl Area {
    /// Its first row.
    #[must_use]
    pub fn row(self) -> Area {
        Area { shape: [1, self.shape[1]], ..self }
    }
}

/// The type in which products of a type are summed.
fn sum_type(dtype: DType) -> DType {
    if dtype == DType::I8 { DType::I32 } else { DType::F32 }
}

/// What a lowering can write. Vectors have rank 2; blocks have rank 3, of which one slice along dim
/// 0 is read or written at a time.
pub trait Blocks {
    type V: Copy;
    type Ref: Copy;

    fn int(&mut self, value: i64) -> Self::V;
    /// A vector of one f32 number.
    fn full(&mut self, shape: [usize; 2], value: f32) -> Self::V;
    /// A vector of one i32 scalar.
    fn splat(&mut self, x: Self::V, shape: [usize; 2]) -> Self::V;
    /// i32 numbers along `dim`.
    fn iota(&mut self, shape: [usize; 2], dim: usize) -> Self::V;
    fn binary(&mut self, op: Binary, a: Self::V, b: Self::V) -> Self::V;
    fn compare(&mut self, op: Compare, a: Self::V, b: Self::V) -> Self::V;
    fn and(&mut self, a: Self::V, b: Self::V) -> Self::V;
    fn not(&mut self, a: Self::V) -> Self::V;
    /// Vectors only.
    fn select(&mut self, condition: Self::V, a: Self::V, b: Self::V) -> Self::V;
    /// Powers of two, which TPUs compute exponentials by.
    fn exp2(&mut self, a: Self::V) -> Self::V;
    fn log(&mut self, a: Self::V) -> Self::V;
    fn abs(&mut self, a: Self::V) -> Self::V;
    fn round_nearest_even(&mut self, a: Self::V) -> Self::V;
    /// A row [1, n] or a column [m, 1] repeated.
    fn broadcast(&mut self, a: Self::V, shape: [usize; 2]) -> Self::V;
    /// The first column, [m, 1].
    fn column(&mut self, a: Self::V) -> Self::V;
    /// Over dim 0: [m, n] → [1, n].
    fn reduce(&mut self, op: Reduce, a: Self::V) -> Self::V;
    /// To `I8` of f32 numbers that are whole and fit.
    fn convert(&mut self, a: Self::V, to: DType) -> Self::V;
    /// Contraction of dim `dims.0` of `a` with dim `dims.1` of `b`, in [`sum_type`].
    fn matmul(&mut self, a: Self::V, b: Self::V, dims: (usize, usize)) -> Self::V;
    fn transpose(&mut self, a: Self::V) -> Self::V;
    /// An area of slice `at` of a block, or the whole slice.
    fn load(&mut self, block: Self::Ref, at: Self::V, area: Option<Area>) -> Self::V;
    /// Writes `value` from `start` of slice `at` on.
    fn store(&mut self, block: Self::Ref, at: Self::V, start: [usize; 2], value: Self::V);
    /// Starts what is done `count` times. The body is written once for each number that this gives.
    fn begin_repeat(&mut self, count: usize) -> Vec<Self::V>;
    fn begin_iteration(&mut self) {}
    fn end_iteration(&mut self) {}
    fn end_repeat(&mut self);
    /// Starts what is done where the condition (a scalar) holds.
    fn begin_when(&mut self, condition: Self::V);
    fn end_when(&mut self);
}
