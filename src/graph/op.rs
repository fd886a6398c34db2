//! What an op is: type inference, StableHLO text and derivative in one place. An op knows nothing
//! of the ops beside it.

use std::fmt::Debug;

use super::emit::{Emitter, Name};
use super::{Function, Graph, Tensor, Type};

/// Turns the cotangents of a node's results into the cotangents of its operands.
pub type Pullback<'g> = Box<dyn FnOnce(&[Option<Tensor<'g>>]) -> Vec<Option<Tensor<'g>>> + 'g>;

/// What a derivative rule sees.
pub struct Vjp<'a, 'g> {
    pub graph: &'g Graph,
    pub operands: &'a [Tensor<'g>],
    pub results: &'a [Tensor<'g>],
    /// Cotangent of each result; `None` stands for zero. At least one is given.
    pub cotangents: &'a [Option<Tensor<'g>>],
    /// Whether the cotangent of each operand is asked for.
    pub wanted: &'a [bool],
}

impl<'g> Vjp<'_, 'g> {
    /// The cotangent of the only result.
    pub fn cotangent(&self) -> Tensor<'g> {
        self.cotangents[0].expect("a one-result op is pulled back with its cotangent")
    }

    /// Evaluates the rule of operand `i` if its cotangent is asked for.
    pub fn when(&self, i: usize, rule: impl FnOnce() -> Tensor<'g>) -> Option<Tensor<'g>> {
        self.wanted[i].then(rule)
    }
}

/// One operation: attributes are the fields of the implementing type, operands live in the node.
pub trait Op: Debug + Send + Sync {
    /// StableHLO name with its dialect, such as `stablehlo.add`.
    fn name(&self) -> &'static str;

    /// Result types, or what is wrong with the operands.
    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String>;

    /// Writes the op and returns the names of its results.
    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name>;

    /// Cotangents of the operands; `None` where none was asked for or the derivative is zero
    /// everywhere.
    fn vjp<'g>(&self, v: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>>;

    /// Applies the op in a form that can be pulled back, where that form saves more than operands
    /// and results (a scan, a custom derivative). `None`: the op itself is applied and [`Op::vjp`]
    /// is its pullback.
    fn pullback<'g>(
        &self,
        _graph: &'g Graph,
        _operands: &[Tensor<'g>],
        _wanted: &[bool],
    ) -> Option<(Vec<Tensor<'g>>, Pullback<'g>)> {
        None
    }

    /// The functions inside the op.
    fn regions(&self) -> Vec<&Function> {
        Vec::new()
    }

    /// Whether a backward pass recomputes the result instead of keeping it, because it is larger
    /// than its operands and costs no arithmetic worth saving.
    fn recompute(&self) -> bool {
        false
    }
}
