//! What an op is: type inference, StableHLO text and derivative in one place. An op knows nothing
//! of other ops.

use std::fmt::Debug;
use std::sync::Arc;

use super::emit::{Emitter, Name};
use super::{Function, Graph, Tensor, Type};

/// Turns the cotangents of a node's results into the cotangents of its operands. A cotangent that
/// is `None` is zero.
pub type Pullback<'g> = Box<dyn FnOnce(&[Option<Tensor<'g>>]) -> Vec<Option<Tensor<'g>>> + 'g>;

/// An application of an op that is to be differentiated.
#[derive(Clone, Copy)]
pub struct Call<'a, 'g> {
    pub graph: &'g Graph,
    pub operands: &'a [Tensor<'g>],
    /// Whether the cotangent of each operand is asked for.
    pub needs_grad: &'a [bool],
}

/// The results of an op and their pullback.
pub struct Linearized<'g> {
    pub results: Vec<Tensor<'g>>,
    pub pullback: Pullback<'g>,
}

/// What a derivative rule reads.
pub struct Vjp<'a, 'g> {
    pub graph: &'g Graph,
    pub operands: &'a [Tensor<'g>],
    pub results: &'a [Tensor<'g>],
    /// Cotangent of each result; `None` is zero. At least one is given.
    pub cotangents: &'a [Option<Tensor<'g>>],
    /// Whether the cotangent of each operand is asked for.
    pub needs_grad: &'a [bool],
}

impl<'g> Call<'_, 'g> {
    /// Applies `op`. Its pullback is `rule`, which gives for each operand its cotangent, `None`
    /// where none is asked for or the derivative is zero everywhere; it reads operands and results.
    pub fn rule<O: Op + 'static>(
        self,
        op: Arc<O>,
        rule: impl FnOnce(&O, &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> + 'g,
    ) -> Linearized<'g> {
        let graph = self.graph;
        let results = graph.apply_op(op.clone(), self.operands);
        let (operands, needs_grad) = (self.operands.to_vec(), self.needs_grad.to_vec());
        let saved = results.clone();
        let pullback = Box::new(move |cotangents: &[Option<Tensor<'g>>]| {
            let (operands, results, needs_grad) = (&operands, &saved, &needs_grad);
            rule(&op, &Vjp { graph, operands, results, cotangents, needs_grad })
        });
        Linearized { results, pullback }
    }

    /// Applies `op`, whose derivative is zero everywhere.
    pub fn zero<O: Op + 'static>(self, op: Arc<O>) -> Linearized<'g> {
        self.rule(op, |_, v| vec![None; v.operands.len()])
    }

    /// Applies `op`, which cannot be pulled back: that panics with the name of what was applied.
    pub fn refuse<O: Op + 'static>(self, op: Arc<O>, name: &str) -> Linearized<'g> {
        let name = name.to_string();
        self.rule(op, move |_, _| panic!("{name} has no derivative; wrap it in a custom_vjp"))
    }
}

impl<'g> Vjp<'_, 'g> {
    /// The cotangent of the only result.
    pub fn cotangent(&self) -> Tensor<'g> {
        self.cotangents[0].expect("a one-result op is pulled back with its cotangent")
    }

    /// Evaluates the rule of operand `i` if its cotangent is asked for.
    pub fn when(&self, i: usize, rule: impl FnOnce() -> Tensor<'g>) -> Option<Tensor<'g>> {
        self.needs_grad[i].then(rule)
    }
}

/// The cotangents of those results, of these types, that are floating point; zeros where none is
/// given.
pub(super) fn float_cotangents<'g>(
    graph: &'g Graph,
    types: &[Type],
    cotangents: &[Option<Tensor<'g>>],
) -> Vec<Tensor<'g>> {
    let float = types.iter().zip(cotangents).filter(|(ty, _)| ty.dtype.is_float());
    float.map(|(ty, c)| c.unwrap_or_else(|| graph.full(ty, 0.0))).collect()
}

/// One operation: attributes are the fields of the implementing type, operands belong to the node.
pub trait Op: Debug + Send + Sync {
    /// StableHLO name with its dialect, such as `stablehlo.add`.
    fn name(&self) -> &'static str;

    /// Result types, or what is wrong with the operands.
    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String>;

    /// Writes the op and returns the names of its results.
    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name>;

    /// Applies the op so that it can be pulled back: by [`Call::rule`] where that takes operands
    /// and results only, else (a scan, a custom derivative) in another form that saves more.
    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g>;

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
