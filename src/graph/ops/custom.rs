//! Ops whose meaning or derivative is given from outside: a function with its own gradient, a
//! rematerialised function, barriers for the optimizer, and calls to kernels that the compiler
//! knows by name.

use std::sync::Arc;

use crate::graph::autodiff::{Cut, Joint, Remat};
use crate::graph::emit::{Emitter, Name, signature, typed};
use crate::graph::region::union;
use crate::graph::{Function, Graph, Op, Pullback, Tensor, Tree, Type, Vjp};

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
            return Err(format!("the function wants {:?}", self.primal.parameter_types()));
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

    fn vjp<'g>(&self, _: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        unreachable!("a custom_vjp is pulled back with its residuals")
    }

    fn pullback<'g>(
        &self,
        graph: &'g Graph,
        operands: &[Tensor<'g>],
        needs_grad: &[bool],
    ) -> Option<(Vec<Tensor<'g>>, Pullback<'g>)> {
        let captures = operands[..self.captures].to_vec();
        if let Some(at) = needs_grad[..self.captures].iter().position(|&needed| needed) {
            panic!(
                "custom_vjp captures {:?}, which needs a gradient; pass it as an argument",
                captures[at]
            );
        }
        let mut results = graph.inline(&self.forward, operands);
        let residuals = results.split_off(self.primal.results.len());
        let (types, backward) = (self.primal.result_types(), self.backward.clone());
        let argument = |i: usize, t: &Tensor<'g>| i >= self.captures && t.dtype().is_float();
        let float: Vec<bool> = operands.iter().enumerate().map(|(i, t)| argument(i, t)).collect();
        let back = move |cotangents: &[Option<Tensor<'g>>]| {
            let given = cotangents.iter().zip(&types).filter(|(_, t)| t.dtype.is_float());
            let given = given.map(|(c, t)| c.unwrap_or_else(|| graph.full(t, 0.0)));
            let arguments: Vec<_> =
                captures.iter().chain(&residuals).copied().chain(given).collect();
            let mut found = graph.inline(&backward, &arguments).into_iter();
            float.iter().map(|&f| f.then(|| found.next().expect("checked by infer"))).collect()
        };
        Some((results, Box::new(back)))
    }

    fn regions(&self) -> Vec<&Function> {
        vec![&self.primal, &self.forward, &self.backward]
    }
}

/// A function of which the backward pass keeps only what `remat` says.
#[derive(Clone, Debug)]
pub struct Checkpoint {
    pub function: Function,
    pub remat: Remat,
}

impl Op for Checkpoint {
    fn name(&self) -> &'static str {
        "checkpoint"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        if operands != self.function.parameter_types() {
            return Err(format!("the function wants {:?}", self.function.parameter_types()));
        }
        Ok(self.function.result_types())
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], _: &[Type]) -> Vec<Name> {
        e.function(&self.function, operands)
    }

    fn vjp<'g>(&self, _: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        unreachable!("a checkpoint is pulled back with its residuals")
    }

    fn pullback<'g>(
        &self,
        graph: &'g Graph,
        operands: &[Tensor<'g>],
        wanted: &[bool],
    ) -> Option<(Vec<Tensor<'g>>, Pullback<'g>)> {
        let cut = Joint::new(&self.function, wanted)
            .cut(&self.remat, &vec![false; operands.len()])
            .with_offload();
        let mut results = graph.inline(&cut.forward, operands);
        let residuals = results.split_off(results.len() - cut.residuals);
        let types = self.function.result_types();
        let back = move |cotangents: &[Option<Tensor<'g>>]| {
            let given = cotangents.iter().zip(&types).filter(|(_, t)| t.dtype.is_float());
            let given = given.map(|(c, t)| c.unwrap_or_else(|| graph.full(t, 0.0)));
            // Without the barrier the compiler would find the forward pass's values again and keep
            // them all.
            let kept: Vec<_> = residuals.iter().copied().chain(given).collect();
            let kept = graph.optimization_barrier(kept);
            let found = graph.inline(&cut.backward, &kept);
            cut.gradients.iter().map(|place| place.map(|p| found[p])).collect()
        };
        Some((results, Box::new(back)))
    }

    fn regions(&self) -> Vec<&Function> {
        vec![&self.function]
    }
}

/// The identity, across which no gradient flows.
#[derive(Clone, Copy, Debug)]
pub struct StopGradient;

impl Op for StopGradient {
    fn name(&self) -> &'static str {
        "stop_gradient"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        Ok(vec![super::unary(operands)?.clone()])
    }

    fn emit(&self, _: &mut Emitter, operands: &[Name], _: &[Type]) -> Vec<Name> {
        operands.to_vec()
    }

    fn vjp<'g>(&self, _: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        vec![None]
    }

    fn recompute(&self) -> bool {
        true
    }
}

/// `stablehlo.optimization_barrier`: the identity, across which the compiler moves and merges
/// nothing.
#[derive(Clone, Copy, Debug)]
pub struct OptimizationBarrier;

impl Op for OptimizationBarrier {
    fn name(&self) -> &'static str {
        "stablehlo.optimization_barrier"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        Ok(operands.to_vec())
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        e.assign_unique(
            &format!("stablehlo.optimization_barrier {}", typed(operands, results)),
            results,
        )
    }

    fn vjp<'g>(&self, v: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        v.cotangents.to_vec()
    }
}

/// `stablehlo.custom_call`: a kernel that the platform's compiler knows as `target`. It has no
/// derivative of its own.
#[derive(Clone, Debug)]
pub struct CustomCall {
    pub target: String,
    pub results: Vec<Type>,
    /// Text of the `backend_config` string.
    pub backend_config: String,
}

impl Op for CustomCall {
    fn name(&self) -> &'static str {
        "stablehlo.custom_call"
    }

    fn infer(&self, _: &[Type]) -> Result<Vec<Type>, String> {
        Ok(self.results.clone())
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let config = self.backend_config.replace('\\', "\\\\").replace('"', "\\\"");
        let text = format!(
            "stablehlo.custom_call @{}({}) {{backend_config = \"{config}\"}} : {}",
            self.target,
            operands.join(", "),
            signature(&e.tys(operands), results)
        );
        e.assign_many(text, results)
    }

    fn vjp<'g>(&self, _: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        panic!("custom_call @{} has no derivative; wrap it in a custom_vjp", self.target)
    }
}

/// Where a value lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    Device,
    /// Memory of the host that the device can read.
    Host,
}

/// `stablehlo.custom_call @annotate_device_placement`: the identity, whose result lies in the
/// memory that is named.
#[derive(Clone, Copy, Debug)]
pub struct ToMemory(pub Memory);

impl Op for ToMemory {
    fn name(&self) -> &'static str {
        "stablehlo.custom_call @annotate_device_placement"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        Ok(vec![super::unary(operands)?.clone()])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let memory = match self.0 {
            Memory::Device => "device",
            Memory::Host => "pinned_host",
        };
        let text = format!(
            "stablehlo.custom_call @annotate_device_placement({}) {{has_side_effect = true, mhlo.frontend_attributes = \
             {{_xla_buffer_placement = \"{memory}\"}}}} : {}",
            operands[0],
            signature(&e.tys(operands), results)
        );
        e.assign_unique(&text, results)
    }

    fn vjp<'g>(&self, v: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        v.cotangents.to_vec()
    }
}

impl Cut {
    /// The same halves, between which the offloaded residuals lie in the host's memory.
    pub(super) fn with_offload(self) -> Cut {
        if self.offloaded.is_empty() {
            return self;
        }
        let outputs = self.forward.results.len() - self.residuals;
        let forward = Function::with_parameters(&self.forward.parameter_types(), |g, p| {
            let mut results = g.inline(&self.forward, p);
            for i in self.offloaded.iter().map(|i| outputs + i) {
                results[i] = results[i].to_memory(Memory::Host);
            }
            results
        });
        let backward = Function::with_parameters(&self.backward.parameter_types(), |g, p| {
            let mut p = p.to_vec();
            for i in self.offloaded.iter().map(|i| self.free + i) {
                p[i] = p[i].to_memory(Memory::Device);
            }
            g.inline(&self.backward, &p)
        });
        Cut { forward, backward, ..self }
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

    /// The value of `body`, of which the backward pass keeps only what `remat` says, as
    /// `jax.checkpoint`.
    #[track_caller]
    pub fn checkpoint<'g, T: Tree<'g>>(&'g self, remat: Remat, body: impl FnOnce() -> T) -> T {
        let (region, result) = self.region(body);
        let captures = region.captures.clone();
        let op = Checkpoint { function: region.function(&captures), remat };
        result.with_leaves(&self.apply_op(Arc::new(op), &captures))
    }

    #[track_caller]
    pub fn custom_vjp_function<'g>(
        &'g self,
        function: CustomVjp,
        arguments: &[Tensor<'g>],
    ) -> Vec<Tensor<'g>> {
        self.apply_op(Arc::new(function), arguments)
    }

    /// Applies `function` so that its backward pass keeps only what `remat` says.
    #[track_caller]
    pub fn checkpoint_function<'g>(
        &'g self,
        function: Function,
        remat: Remat,
        arguments: &[Tensor<'g>],
    ) -> Vec<Tensor<'g>> {
        self.apply_op(Arc::new(Checkpoint { function, remat }), arguments)
    }

    /// The same values, across which the compiler moves and merges nothing.
    pub fn optimization_barrier<'g, T: Tree<'g>>(&'g self, values: T) -> T {
        let leaves = values.leaves();
        if leaves.is_empty() {
            return values;
        }
        values.with_leaves(&self.apply_op(Arc::new(OptimizationBarrier), &leaves))
    }

    #[track_caller]
    pub fn custom_call<'g>(
        &'g self,
        call: CustomCall,
        arguments: &[Tensor<'g>],
    ) -> Vec<Tensor<'g>> {
        self.apply_op(Arc::new(call), arguments)
    }
}

impl<'g> Tensor<'g> {
    /// The same value in another memory.
    pub fn to_memory(self, memory: Memory) -> Tensor<'g> {
        self.graph().op1(ToMemory(memory), &[self])
    }

    /// The same value, which the backward pass treats as a constant.
    pub fn stop_gradient(self) -> Tensor<'g> {
        self.graph().op1(StopGradient, &[self])
    }
}
