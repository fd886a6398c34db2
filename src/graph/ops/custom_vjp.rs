//! A function with a gradient of its own, as `jax.custom_vjp`.

use std::sync::Arc;

use crate::graph::emit::{Emitter, Name};
use crate::graph::op::float_cotangents;
use crate::graph::region::union;
use crate::graph::{Call, Function, Graph, Linearized, Op, Tensor, Tree, Type};

/// A function whose gradient is written by hand.
#[derive(Clone, Debug)]
pub struct CustomVjp {
    /// How many operands before the arguments are captured. They have no gradient.
    pub captures: usize,
    /// Captures, arguments → results; what runs where no gradient is taken.
    pub primal: Function,
    /// Captures, arguments → results, residuals.
    pub forward: Function,
    /// Captures, residuals, cotangents of the float results → cotangents of the float arguments.
    pub backward: Function,
}

impl Op for CustomVjp {
    fn name(&self) -> &'static str {
        "custom_vjp"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        if operands != self.primal.parameter_types() || operands != self.forward.parameter_types() {
            return Err(format!("the function takes {:?}", self.primal.parameter_types()));
        }
        let results = self.primal.result_types();
        let (first, residuals) = self.forward.results.split_at(results.len());
        let types =
            |ids: &[usize]| ids.iter().map(|&r| self.forward.ty(r).clone()).collect::<Vec<_>>();
        let float = |types: &[Type]| {
            types.iter().filter(|t| t.dtype.is_float()).cloned().collect::<Vec<_>>()
        };
        let (captures, arguments) = operands.split_at(self.captures);
        let backward = [captures.to_vec(), types(residuals), float(&results)].concat();
        if types(first) != results || self.backward.parameter_types() != backward {
            return Err(format!(
                "forward and backward disagree; backward should take {backward:?}"
            ));
        }
        if self.backward.result_types() != float(arguments) {
            return Err(format!("backward gives {:?}", self.backward.result_types()));
        }
        Ok(results)
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], _: &[Type]) -> Vec<Name> {
        e.function(&self.primal, operands)
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        let (graph, captured) = (call.graph, self.captures);
        let captures = call.operands[..captured].to_vec();
        if let Some(at) = call.needs_grad[..captured].iter().position(|&needed| needed) {
            panic!(
                "custom_vjp captures {:?}, which needs a gradient; pass it as an argument",
                captures[at]
            );
        }
        let mut results = graph.inline(&self.forward, call.operands);
        let residuals = results.split_off(self.primal.results.len());
        let operands = call.operands.iter().enumerate();
        let has_cotangent: Vec<bool> =
            operands.map(|(i, t)| i >= captured && t.dtype().is_float()).collect();
        let pullback = move |cotangents: &[Option<Tensor<'g>>]| {
            let given = float_cotangents(graph, &self.primal.result_types(), cotangents);
            let arguments = [captures, residuals, given].concat();
            let mut gradients = graph.inline(&self.backward, &arguments).into_iter();
            let next = |has: &bool| has.then(|| gradients.next().expect("checked by infer"));
            has_cotangent.iter().map(next).collect()
        };
        Linearized { results, pullback: Box::new(pullback) }
    }

    fn regions(&self) -> Vec<&Function> {
        vec![&self.primal, &self.forward, &self.backward]
    }
}

impl Graph {
    /// `primal` of the arguments with a gradient written by hand, as `jax.custom_vjp`. Where a
    /// gradient is taken, `forward` runs in its place and gives the result and residuals, of which
    /// `backward` makes, with the cotangents of the result, the cotangents of the floating-point
    /// leaves of the arguments. Results are floating point. The closures may use values of the
    /// regions around them that need no gradient; one that does panics.
    #[track_caller]
    pub fn custom_vjp<'g, A: Tree<'g>, Y: Tree<'g>, R: Tree<'g>, D: Tree<'g>>(
        &'g self,
        arguments: A,
        primal: impl FnOnce(A) -> Y,
        forward: impl FnOnce(A) -> (Y, R),
        backward: impl FnOnce(R, Y) -> D,
    ) -> Y {
        let same = |ty| ty;
        let (primal, y) = self.region(|| primal(self.parameters(&arguments, same)));
        let (forward, (_, residuals)) = self.region(|| forward(self.parameters(&arguments, same)));
        let (backward, _) =
            self.region(|| backward(self.parameters(&residuals, same), self.parameters(&y, same)));
        let captures = union(&[&primal, &forward, &backward]);
        let function = CustomVjp {
            captures: captures.len(),
            primal: primal.function(&captures),
            forward: forward.function(&captures),
            backward: backward.function(&captures),
        };
        let operands = [captures, arguments.leaves()].concat();
        y.with_leaves(&self.apply_op(Arc::new(function), &operands))
    }
}
