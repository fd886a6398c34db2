//! `scan`: one function applied once for each slice of stacked inputs, with a carry from each time
//! to the next and stacked outputs. Written as `stablehlo.while`; its backward pass is a scan in
//! the other direction.

use std::sync::Arc;

use super::constant::Constant;
use super::index::{DynamicSlice, DynamicUpdateSlice};
use super::shape::{BroadcastInDim, Reshape};
use crate::dtype::DType;
use crate::graph::autodiff::{Joint, Partitioned, Remat};
use crate::graph::emit::{Emitter, Name, comma, typed};
use crate::graph::op::float_cotangents;
use crate::graph::{Call, Function, Graph, Linearized, Op, Tensor, Tree, Type};
use crate::tree;

/// `body` maps (constants, carries, slices) to (carries, output slices). Operands of the op:
/// constants, carries, stacked inputs; results: carries, stacked outputs.
#[derive(Clone, Debug)]
pub struct Scan {
    pub body: Function,
    pub constants: usize,
    pub carries: usize,
    pub length: usize,
    pub reverse: bool,
    /// What the backward pass may keep of each application.
    pub remat: Remat,
}

/// Something for each input of a scan, by the kind of input.
struct Inputs<T> {
    constants: Vec<T>,
    carries: Vec<T>,
    /// For each slice that the body takes, or its stack.
    slices: Vec<T>,
}

/// Something for each result of a scan, by the kind of result.
struct Outputs<T> {
    carries: Vec<T>,
    slices: Vec<T>,
}

impl<T> Inputs<T> {
    fn map<U>(&self, f: impl Fn(&T) -> U) -> Inputs<U> {
        let map = |list: &[T]| list.iter().map(&f).collect();
        let Inputs { constants, carries, slices } = self;
        Inputs { constants: map(constants), carries: map(carries), slices: map(slices) }
    }

    fn list(self) -> Vec<T> {
        self.constants.into_iter().chain(self.carries).chain(self.slices).collect()
    }
}

fn stacked(length: usize, ty: &Type) -> Type {
    ty.with_shape(&[&[length], &ty.shape[..]].concat())
}

fn number(n: usize) -> Constant {
    Constant { ty: Type::scalar(DType::I32), values: vec![n as f64] }
}

fn i32_op(e: &mut Emitter, op: &str, a: &Name, b: &Name) -> Name {
    e.assign(format!("stablehlo.{op} {a}, {b} : tensor<i32>"), &Type::scalar(DType::I32))
}

impl Scan {
    /// Splits what belongs to the parameters of the body, in order.
    fn inputs<T: Clone>(&self, list: &[T]) -> Inputs<T> {
        let (constants, rest) = list.split_at(self.constants);
        let (carries, slices) = rest.split_at(self.carries);
        let [constants, carries, slices] = [constants, carries, slices].map(<[T]>::to_vec);
        Inputs { constants, carries, slices }
    }

    /// Splits what belongs to the results of the body, in order.
    fn outputs<T: Clone>(&self, list: &[T]) -> Outputs<T> {
        let (carries, slices) = list.split_at(self.carries);
        Outputs { carries: carries.to_vec(), slices: slices.to_vec() }
    }

    fn stacked(&self, slices: &[Type]) -> Vec<Type> {
        slices.iter().map(|ty| stacked(self.length, ty)).collect()
    }
}

impl Op for Scan {
    fn name(&self) -> &'static str {
        "stablehlo.while"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let inputs = self.inputs(&self.body.parameter_types());
        let results = self.body.result_types();
        let carries = inputs.carries.clone();
        let stacks = self.stacked(&inputs.slices);
        let expected = Inputs { slices: stacks, ..inputs }.list();
        if operands != expected {
            return Err(format!("the body takes {expected:?}"));
        }
        if results.len() < self.carries || self.outputs(&results).carries != carries {
            return Err(format!("carries go in as {carries:?} and come out as {results:?}"));
        }
        let Outputs { carries, slices } = self.outputs(&results);
        Ok([carries, self.stacked(&slices)].concat())
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let mut initial = vec![e.op(&number(0), &[])];
        initial.extend_from_slice(operands);
        for ty in self.outputs(results).slices {
            let zero = e.op(&Constant { ty: Type::scalar(ty.dtype), values: vec![0.0] }, &[]);
            initial.push(e.op(&BroadcastInDim { shape: ty.shape.clone(), dims: vec![] }, &[zero]));
        }
        let types = e.tys(&initial);
        let arguments = e.fresh(&types);
        let condition = e.region(|e| self.emit_condition(e, &arguments[0]));
        let body = e.region(|e| {
            let next = self.emit_body(e, &arguments);
            e.statement(&format!("stablehlo.return {}", typed(&next, &types)));
        });
        let bound: Vec<_> =
            arguments.iter().zip(&initial).map(|(a, i)| format!("{a} = {i}")).collect();
        let text = format!(
            "stablehlo.while({}) : {}\n{margin}cond {{\n{condition}{margin}}} do {{\n{body}{margin}}}",
            bound.join(", "),
            comma(&types),
            margin = e.margin(),
        );
        let values = e.assign_unique(&text, &types);
        let (inputs, stacks) = values[1..].split_at(operands.len());
        [&self.inputs(inputs).carries[..], stacks].concat()
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        let types = self.inputs(&self.body.parameter_types());
        let asked = self.inputs(call.needs_grad);
        let float = |ty: &Type| ty.dtype.is_float();
        let both = |asked: &[bool], types: &[Type]| -> Vec<bool> {
            asked.iter().zip(types).map(|(asked, ty)| *asked && float(ty)).collect()
        };
        let needs_grad = Inputs {
            constants: both(&asked.constants, &types.constants),
            // A carry can depend on whatever needs a gradient.
            carries: types.carries.iter().map(float).collect(),
            slices: both(&asked.slices, &types.slices),
        };
        let always_available = Inputs { carries: vec![false; self.carries], ..types.map(|_| true) };
        let partitioned = Joint::new(&self.body, &needs_grad.map(|needed| *needed).list())
            .partition(&self.remat, &always_available.list())
            .with_offload();
        let forward = Scan { body: partitioned.forward.clone(), ..Scan::clone(&self) };
        let results = call.graph.apply_op(Arc::new(forward), call.operands);
        let (outputs, residuals) = results.split_at(self.body.results.len());
        let backward = Backward {
            graph: call.graph,
            operands: self.inputs(call.operands),
            output_types: outputs.iter().map(|t| t.ty()).collect(),
            residuals: residuals.to_vec(),
            needs_grad,
            partitioned,
            scan: self,
        };
        let pullback = |cotangents: &[Option<Tensor<'g>>]| backward.apply(cotangents);
        Linearized { results: outputs.to_vec(), pullback: Box::new(pullback) }
    }

    fn regions(&self) -> Vec<&Function> {
        vec![&self.body]
    }
}

impl Scan {
    /// Whether the counter is below the length.
    fn emit_condition(&self, e: &mut Emitter, counter: &Name) {
        let limit = e.op(&number(self.length), &[]);
        let text = format!(
            "stablehlo.compare LT, {counter}, {limit}, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>"
        );
        let more = e.assign(text, &Type::scalar(DType::Bool));
        e.statement(&format!("stablehlo.return {more} : tensor<i1>"));
    }

    /// Writes one application; `arguments` are counter, constants, carries, stacked inputs, stacked
    /// outputs.
    fn emit_body(&self, e: &mut Emitter, arguments: &[Name]) -> Vec<Name> {
        let (counter, rest) = arguments.split_first().expect("the counter comes first");
        let (inputs, output_stacks) = rest.split_at(self.body.parameters.len());
        let Inputs { constants, carries, slices: stacks } = self.inputs(inputs);
        let index = match self.reverse {
            false => counter.clone(),
            true => {
                let last = e.op(&number(self.length - 1), &[]);
                i32_op(e, "subtract", &last, counter)
            }
        };
        let zero = e.op(&number(0), &[]);
        let start = |rank: usize| {
            let mut start = vec![zero.clone(); rank];
            start[0].clone_from(&index);
            start
        };
        let mut taken = [&constants[..], &carries].concat();
        let slice_types = self.inputs(&self.body.parameter_types()).slices;
        for (ty, stack) in slice_types.into_iter().zip(&stacks) {
            let sizes = [&[1], &ty.shape[..]].concat();
            let operands = [std::slice::from_ref(stack), &start(sizes.len())].concat();
            let slice = e.op(&DynamicSlice { sizes }, &operands);
            taken.push(e.op(&Reshape { shape: ty.shape }, &[slice]));
        }
        let results = e.function(&self.body, &taken);
        let Outputs { carries, slices } = self.outputs(&results);
        let increment = e.op(&number(1), &[]);
        let mut next = vec![i32_op(e, "add", counter, &increment)];
        next.extend([constants, carries, stacks].concat());
        for (slice, stack) in slices.iter().zip(output_stacks) {
            let shape = [&[1], &e.ty(slice).shape[..]].concat();
            let update = e.op(&Reshape { shape: shape.clone() }, std::slice::from_ref(slice));
            let operands = [&[stack.clone(), update], &start(shape.len())[..]].concat();
            next.push(e.op(&DynamicUpdateSlice, &operands));
        }
        next
    }
}

/// Those of a list that are needed.
fn needed<T: Clone>(flags: &[bool], list: &[T]) -> Vec<T> {
    let pairs = flags.iter().zip(list).filter(|(needed, _)| **needed);
    pairs.map(|(_, x)| x.clone()).collect()
}

/// The inverse of [`needed`], with nothing for those that are not.
fn spread<T>(flags: &[bool], list: Vec<T>) -> Vec<Option<T>> {
    let mut rest = list.into_iter();
    flags.iter().map(|needed| needed.then(|| rest.next().expect("one for each"))).collect()
}

/// The scan in the other direction that pulls cotangents back.
struct Backward<'g> {
    graph: &'g Graph,
    scan: Arc<Scan>,
    operands: Inputs<Tensor<'g>>,
    output_types: Vec<Type>,
    residuals: Vec<Tensor<'g>>,
    needs_grad: Inputs<bool>,
    /// The body. Its backward half takes constants, slices, residuals and the cotangents of its
    /// float results.
    partitioned: Partitioned,
}

/// What the backward scan carries.
struct BackwardCarry<'g> {
    /// Cotangents of the float carries.
    carries: Vec<Tensor<'g>>,
    /// Sums of the cotangents of the constants that need one.
    sums: Vec<Tensor<'g>>,
}

tree!(BackwardCarry { carries, sums });

/// What one application of the backward scan reads.
struct BackwardSlices<'g> {
    slices: Vec<Tensor<'g>>,
    residuals: Vec<Tensor<'g>>,
    /// Cotangents of the float output slices.
    outputs: Vec<Tensor<'g>>,
}

tree!(BackwardSlices { slices, residuals, outputs });

impl<'g> Backward<'g> {
    fn apply(self, cotangents: &[Option<Tensor<'g>>]) -> Vec<Option<Tensor<'g>>> {
        let types = self.scan.outputs(&self.output_types);
        let given = self.scan.outputs(cotangents);
        let carries = float_cotangents(self.graph, &types.carries, &given.carries);
        let outputs = float_cotangents(self.graph, &types.slices, &given.slices);
        let summed = needed(&self.needs_grad.constants, &self.operands.constants);
        let sums = summed.into_iter().map(Tensor::zeros_like).collect();
        let (slices, residuals) = (self.operands.slices.clone(), self.residuals.clone());
        let (last, slices) = self.graph.scan_directed(
            !self.scan.reverse,
            BackwardCarry { carries, sums },
            BackwardSlices { slices, residuals, outputs },
            Remat::SaveAll,
            |carry, slices| self.step(carry, slices),
        );
        let needs_grad = &self.needs_grad;
        let constants = spread(&needs_grad.constants, last.sums);
        let carries = spread(&needs_grad.carries, last.carries);
        Inputs { constants, carries, slices: spread(&needs_grad.slices, slices) }.list()
    }

    /// One application: gives the carry for the application before it, and the cotangents of the
    /// slices that need one.
    fn step(
        &self,
        carry: BackwardCarry<'g>,
        slices: BackwardSlices<'g>,
    ) -> (BackwardCarry<'g>, Vec<Tensor<'g>>) {
        let BackwardSlices { slices, residuals, outputs } = slices;
        let constants = self.operands.constants.clone();
        let arguments = [constants, slices, residuals, carry.carries, outputs].concat();
        let results = self.graph.inline(&self.partitioned.backward, &arguments);
        let result = |index: &Option<usize>| index.map(|i| results[i]);
        let gradients = self.scan.inputs(&self.partitioned.gradients).map(result);
        let types = self.scan.inputs(&self.scan.body.parameter_types());
        let or_zeros = |flags: &[bool], gradients: &[Option<Tensor<'g>>], types: &[Type]| {
            let pairs = needed(flags, gradients).into_iter().zip(needed(flags, types));
            pairs.map(|(d, ty)| d.unwrap_or_else(|| self.graph.full(&ty, 0.0))).collect()
        };
        let needs_grad = &self.needs_grad;
        let carries = or_zeros(&needs_grad.carries, &gradients.carries, &types.carries);
        let added = needed(&needs_grad.constants, &gradients.constants).into_iter();
        let sums = added.zip(carry.sums).map(|(d, sum)| d.map_or(sum, |d| sum + d)).collect();
        let slices = or_zeros(&needs_grad.slices, &gradients.slices, &types.slices);
        (BackwardCarry { carries, sums }, slices)
    }
}

impl Graph {
    /// Applies `body` to (carry, slice) for each slice of `xs` along dim 0 in turn, as
    /// `jax.lax.scan`: gives the last carry and the stacked outputs. `body` may use values of the
    /// regions around it. The backward pass keeps of each application what `remat` says.
    #[track_caller]
    pub fn scan<'g, C: Tree<'g>, X: Tree<'g>, Y: Tree<'g>>(
        &'g self,
        carry: C,
        xs: X,
        remat: Remat,
        body: impl FnOnce(C, X) -> (C, Y),
    ) -> (C, Y) {
        self.scan_directed(false, carry, xs, remat, body)
    }

    /// [`Graph::scan`], from the last slice to the first where `reverse` says so.
    #[track_caller]
    fn scan_directed<'g, C: Tree<'g>, X: Tree<'g>, Y: Tree<'g>>(
        &'g self,
        reverse: bool,
        carry: C,
        xs: X,
        remat: Remat,
        body: impl FnOnce(C, X) -> (C, Y),
    ) -> (C, Y) {
        let (carries, stacks) = (carry.leaves(), xs.leaves());
        let length = stacks.first().expect("scan: no stacked input gives the length").dim(0);
        let (region, (_, outputs)) = self.region(|| {
            let carry = self.parameters(&carry, |ty| ty);
            let slice = self.parameters(&xs, |ty| ty.with_shape(&ty.shape[1..]));
            body(carry, slice)
        });
        let constants = region.captures.clone();
        let op = Scan {
            body: region.function(&constants),
            constants: constants.len(),
            carries: carries.len(),
            length,
            reverse,
            remat,
        };
        let operands = [&constants[..], &carries, &stacks].concat();
        let results = self.apply_op(Arc::new(op), &operands);
        let (last, stacked) = results.split_at(carries.len());
        (carry.with_leaves(last), outputs.with_leaves(stacked))
    }
}
