//! The arithmetic of a kernel with operators: values that write the op that makes them.

use std::cell::{RefCell, RefMut};
use std::ops;

use super::{Area, Binary, Blocks, Compare, Reduce};
use crate::dtype::DType;

/// A step of a kernel that is being written by a lowering.
pub struct Step<B>(RefCell<B>);

/// A scalar (i32, boolean) or a vector of rank 2.
pub struct Expr<'s, B: Blocks> {
    step: &'s Step<B>,
    value: B::V,
}

/// A block of rank 3 in on-chip memory.
pub struct BlockRef<'s, B: Blocks> {
    step: &'s Step<B>,
    block: B::Ref,
}

impl<B: Blocks> Clone for Expr<'_, B> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<B: Blocks> Copy for Expr<'_, B> {}

impl<B: Blocks> Clone for BlockRef<'_, B> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<B: Blocks> Copy for BlockRef<'_, B> {}

impl<B: Blocks> Step<B> {
    pub(super) fn new(lowering: B) -> Step<B> {
        Step(RefCell::new(lowering))
    }

    pub(super) fn into_inner(self) -> B {
        self.0.into_inner()
    }

    pub(super) fn lowering(&self) -> RefMut<'_, B> {
        self.0.borrow_mut()
    }

    pub(super) fn expr(&self, value: B::V) -> Expr<'_, B> {
        Expr { step: self, value }
    }

    pub(super) fn block(&self, block: B::Ref) -> BlockRef<'_, B> {
        BlockRef { step: self, block }
    }

    fn write(&self, op: impl FnOnce(&mut B) -> B::V) -> Expr<'_, B> {
        self.expr(op(&mut self.lowering()))
    }

    pub fn int(&self, value: i64) -> Expr<'_, B> {
        self.write(|b| b.int(value))
    }

    /// A vector of one f32 number.
    pub fn full(&self, shape: [usize; 2], value: f32) -> Expr<'_, B> {
        self.write(|b| b.full(shape, value))
    }

    /// i32 numbers along `dim`.
    pub fn iota(&self, shape: [usize; 2], dim: usize) -> Expr<'_, B> {
        self.write(|b| b.iota(shape, dim))
    }

    /// Does what `body` does `count` times, with the numbers from 0 on.
    pub fn repeat<'s>(&'s self, count: usize, body: impl Fn(Expr<'s, B>)) {
        let numbers = self.lowering().begin_repeat(count);
        for number in numbers {
            self.lowering().begin_iteration();
            body(self.expr(number));
            self.lowering().end_iteration();
        }
        self.lowering().end_repeat();
    }

    /// Does what `body` does where the condition (a scalar) holds.
    pub fn when(&self, condition: Expr<'_, B>, body: impl FnOnce()) {
        self.lowering().begin_when(condition.value);
        body();
        self.lowering().end_when();
    }
}

impl<'s, B: Blocks> BlockRef<'s, B> {
    /// Slice `at` of the block along dim 0.
    pub fn load(self, at: Expr<'s, B>) -> Expr<'s, B> {
        self.step.write(|b| b.load(self.block, at.value, None))
    }

    /// An area of slice `at`.
    pub fn load_area(self, at: Expr<'s, B>, area: Area) -> Expr<'s, B> {
        self.step.write(|b| b.load(self.block, at.value, Some(area)))
    }

    pub fn store(self, at: Expr<'s, B>, value: Expr<'s, B>) {
        self.store_from(at, [0, 0], value);
    }

    /// Writes `value` from `start` of slice `at` on.
    pub fn store_from(self, at: Expr<'s, B>, start: [usize; 2], value: Expr<'s, B>) {
        self.step.lowering().store(self.block, at.value, start, value.value);
    }

    /// Adds `value` to an area of slice `at`.
    pub fn accumulate(self, at: Expr<'s, B>, area: Area, value: Expr<'s, B>) {
        self.store_from(at, area.start, self.load_area(at, area) + value);
    }
}

impl<'s, B: Blocks> Expr<'s, B> {
    pub(super) fn value(self) -> B::V {
        self.value
    }

    fn binary(self, op: Binary, other: Expr<'s, B>) -> Expr<'s, B> {
        self.step.write(|b| b.binary(op, self.value, other.value))
    }

    pub fn max(self, other: Expr<'s, B>) -> Expr<'s, B> {
        self.binary(Binary::Max, other)
    }

    pub fn min(self, other: Expr<'s, B>) -> Expr<'s, B> {
        self.binary(Binary::Min, other)
    }

    fn compare(self, op: Compare, other: Expr<'s, B>) -> Expr<'s, B> {
        self.step.write(|b| b.compare(op, self.value, other.value))
    }

    pub fn eq(self, other: Expr<'s, B>) -> Expr<'s, B> {
        self.compare(Compare::Eq, other)
    }

    pub fn lt(self, other: Expr<'s, B>) -> Expr<'s, B> {
        self.compare(Compare::Lt, other)
    }

    pub fn ge(self, other: Expr<'s, B>) -> Expr<'s, B> {
        self.compare(Compare::Ge, other)
    }

    /// Whether a scalar is `number`.
    pub fn is(self, number: usize) -> Expr<'s, B> {
        self.eq(self.step.int(number as i64))
    }

    /// Whether a scalar is at least `number`.
    pub fn at_least(self, number: i64) -> Expr<'s, B> {
        self.ge(self.step.int(number))
    }

    /// Whether a scalar is at most `number`.
    pub fn at_most(self, number: i64) -> Expr<'s, B> {
        self.compare(Compare::Le, self.step.int(number))
    }

    pub fn and(self, other: Expr<'s, B>) -> Expr<'s, B> {
        self.step.write(|b| b.and(self.value, other.value))
    }

    /// Where the boolean vector holds, `on_true`, else `on_false`.
    pub fn select(self, on_true: Expr<'s, B>, on_false: Expr<'s, B>) -> Expr<'s, B> {
        self.step.write(|b| b.select(self.value, on_true.value, on_false.value))
    }

    /// 2 to the power of it.
    pub fn exp2(self) -> Expr<'s, B> {
        self.step.write(|b| b.exp2(self.value))
    }

    pub fn abs(self) -> Expr<'s, B> {
        self.step.write(|b| b.abs(self.value))
    }

    /// The nearest whole number, of two the even one.
    pub fn round_nearest_even(self) -> Expr<'s, B> {
        self.step.write(|b| b.round_nearest_even(self.value))
    }

    pub fn log(self) -> Expr<'s, B> {
        self.step.write(|b| b.log(self.value))
    }

    /// A vector of one i32 scalar.
    pub fn splat(self, shape: [usize; 2]) -> Expr<'s, B> {
        self.step.write(|b| b.splat(self.value, shape))
    }

    /// A row [1, n] or a column [m, 1] repeated.
    pub fn broadcast(self, shape: [usize; 2]) -> Expr<'s, B> {
        self.step.write(|b| b.broadcast(self.value, shape))
    }

    /// The first column, [m, 1].
    pub fn column(self) -> Expr<'s, B> {
        self.step.write(|b| b.column(self.value))
    }

    /// Sum over dim 0: [m, n] → [1, n].
    pub fn sum(self) -> Expr<'s, B> {
        self.step.write(|b| b.reduce(Reduce::Sum, self.value))
    }

    /// Maximum over dim 0: [m, n] → [1, n].
    pub fn maximum(self) -> Expr<'s, B> {
        self.step.write(|b| b.reduce(Reduce::Max, self.value))
    }

    pub fn convert(self, to: DType) -> Expr<'s, B> {
        self.step.write(|b| b.convert(self.value, to))
    }

    /// Contraction of dim `dims.0` with dim `dims.1` of `other`, in f32, of 8-bit integers in i32.
    pub fn matmul(self, other: Expr<'s, B>, dims: (usize, usize)) -> Expr<'s, B> {
        self.step.write(|b| b.matmul(self.value, other.value, dims))
    }

    pub fn transpose(self) -> Expr<'s, B> {
        self.step.write(|b| b.transpose(self.value))
    }
}

impl<'s, B: Blocks> ops::Not for Expr<'s, B> {
    type Output = Expr<'s, B>;

    fn not(self) -> Expr<'s, B> {
        self.step.write(|b| b.not(self.value))
    }
}

/// Declares an operator between two values, and between an i32 scalar and a number.
macro_rules! operators {
    ($($trait:ident $method:ident)*) => {$(
        impl<'s, B: Blocks> ops::$trait for Expr<'s, B> {
            type Output = Expr<'s, B>;

            fn $method(self, other: Expr<'s, B>) -> Expr<'s, B> {
                self.binary(Binary::$trait, other)
            }
        }

        impl<'s, B: Blocks> ops::$trait<usize> for Expr<'s, B> {
            type Output = Expr<'s, B>;

            fn $method(self, number: usize) -> Expr<'s, B> {
                self.binary(Binary::$trait, self.step.int(number as i64))
            }
        }
    )*};
}

operators! { Add add Sub sub Mul mul Div div }
