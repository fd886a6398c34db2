//! `scan`: one function applied `length` times, a carry from each time to the next, slices of
//! stacked inputs in and slices of stacked outputs out. Written as `stablehlo.while`; its backward
//! pass is a scan in the other direction.

use super::index::{DynamicSlice, DynamicUpdateSlice};
use super::shape::{BroadcastInDim, Constant, Reshape};
use crate::dtype::DType;
use crate::graph::autodiff::{Joint, Remat};
use crate::graph::emit::{Emitter, Name, comma, typed};
use crate::graph::{Function, Graph, Op, Pullback, Tensor, Tree, Type, Vjp};

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

fn stacked(length: usize, ty: &Type) -> Type {
    ty.with_shape(&[&[length], &ty.shape[..]].concat())
}

impl Op for Scan {
    fn name(&self) -> &'static str {
        "stablehlo.while"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let (inputs, outputs) = (self.body.parameter_types(), self.body.result_types());
        let fixed = self.constants + self.carries;
        let wanted = inputs.iter().enumerate();
        let wanted: Vec<Type> = wanted
            .map(|(i, t)| if i < fixed { t.clone() } else { stacked(self.length, t) })
            .collect();
        if operands != wanted {
            return Err(format!("the body wants {wanted:?}"));
        }
        if outputs.len() < self.carries || outputs[..self.carries] != inputs[self.constants..fixed]
        {
            return Err(format!(
                "carries go in as {:?} and come out as {outputs:?}",
                &inputs[self.constants..fixed]
            ));
        }
        let (carries, slices) = outputs.split_at(self.carries);
        Ok(carries.iter().cloned().chain(slices.iter().map(|t| stacked(self.length, t))).collect())
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let index_type = Type::scalar(DType::I32);
        let number = |n: usize| Constant { ty: Type::scalar(DType::I32), values: vec![n as f64] };
        let mut initial = vec![e.op(&number(0), &[])];
        initial.extend_from_slice(operands);
        for ty in &results[self.carries..] {
            let zero = e.op(&Constant { ty: Type::scalar(ty.dtype), values: vec![0.0] }, &[]);
            initial.push(e.op(&BroadcastInDim { shape: ty.shape.clone(), dims: vec![] }, &[zero]));
        }
        let types = e.tys(&initial);
        let arguments = e.fresh(&types);
        let condition = e.region(|e| {
            let limit = e.op(&number(self.length), &[]);
            let operands = format!("LT, {}, {limit}, SIGNED", arguments[0]);
            let text = format!(
                "stablehlo.compare {operands} : ({index_type}, {index_type}) -> tensor<i1>"
            );
            let more = e.assign(text, &Type::scalar(DType::Bool));
            e.statement(&format!("stablehlo.return {more} : tensor<i1>"));
        });
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
        let all = e.assign_unique(&text, &types);
        let first = 1 + self.constants;
        let outputs = all.len() - (results.len() - self.carries);
        [&all[first..first + self.carries], &all[outputs..]].concat()
    }

    fn vjp<'g>(&self, _: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        unreachable!("a scan is pulled back with its residuals")
    }

    fn pullback<'g>(
        &self,
        graph: &'g Graph,
        operands: &[Tensor<'g>],
        wanted: &[bool],
    ) -> Option<(Vec<Tensor<'g>>, Pullback<'g>)> {
        Some(self.linearize(graph, operands, wanted))
    }

    fn regions(&self) -> Vec<&Function> {
        vec![&self.body]
    }
}

impl Scan {
    /// Writes one application; `arguments` are index, constants, carries, stacked inputs, stacked
    /// outputs.
    fn emit_body(&self, e: &mut Emitter, arguments: &[Name]) -> Vec<Name> {
        let number = |n: usize| Constant { ty: Type::scalar(DType::I32), values: vec![n as f64] };
        let i32_op = |e: &mut Emitter, text: String| e.assign(text, &Type::scalar(DType::I32));
        let counter = &arguments[0];
        let index = match self.reverse {
            false => counter.clone(),
            true => {
                let last = e.op(&number(self.length - 1), &[]);
                i32_op(e, format!("stablehlo.subtract {last}, {counter} : tensor<i32>"))
            }
        };
        let zero = e.op(&number(0), &[]);
        let place = |rank: usize| -> Vec<Name> {
            (0..rank).map(|d| if d == 0 { index.clone() } else { zero.clone() }).collect()
        };
        let fixed = self.constants + self.carries;
        let inputs = self.body.parameters.len();
        let mut names: Vec<Name> = arguments[1..1 + fixed].to_vec();
        for (ty, stack) in
            self.body.parameter_types()[fixed..].iter().zip(&arguments[1 + fixed..1 + inputs])
        {
            let sizes = [&[1], &ty.shape[..]].concat();
            let operands = [std::slice::from_ref(stack), &place(sizes.len())[..]].concat();
            let slice = e.op(&DynamicSlice { sizes }, &operands);
            names.push(e.op(&Reshape { shape: ty.shape.clone() }, &[slice]));
        }
        let results = e.function(&self.body, &names);
        let one = e.op(&number(1), &[]);
        let mut next = vec![i32_op(e, format!("stablehlo.add {counter}, {one} : tensor<i32>"))];
        next.extend_from_slice(&arguments[1..1 + self.constants]);
        next.extend_from_slice(&results[..self.carries]);
        next.extend_from_slice(&arguments[1 + fixed..1 + inputs]);
        for (result, stack) in results[self.carries..].iter().zip(&arguments[1 + inputs..]) {
            let shape = [&[1], &e.ty(result).shape[..]].concat();
            let update = e.op(&Reshape { shape: shape.clone() }, std::slice::from_ref(result));
            let operands = [&[stack.clone(), update], &place(shape.len())[..]].concat();
            next.push(e.op(&DynamicUpdateSlice, &operands));
        }
        next
    }

    fn linearize<'g>(
        &self,
        graph: &'g Graph,
        operands: &[Tensor<'g>],
        wanted: &[bool],
    ) -> (Vec<Tensor<'g>>, Pullback<'g>) {
        let fixed = self.constants + self.carries;
        let is_carry = |i: usize| (self.constants..fixed).contains(&i);
        let inputs = self.body.parameter_types();
        let active: Vec<bool> = (0..inputs.len())
            .map(|i| (is_carry(i) || wanted[i]) && inputs[i].dtype.is_float())
            .collect();
        let free: Vec<bool> = (0..inputs.len()).map(|i| !is_carry(i)).collect();
        let cut = Joint::new(&self.body, &active).cut(&self.remat, &free).with_offload();
        let forward = Scan { body: cut.forward.clone(), ..self.clone() };
        let results = graph.apply_op(std::sync::Arc::new(forward), operands);
        let (outputs, residuals) = results.split_at(self.body.results.len());
        let back = Backward {
            scan: self.clone(),
            active,
            gradients: cut.gradients,
            function: cut.backward,
            residual_types: residuals.iter().map(|r| r.ty()).collect(),
        };
        let (saved, residuals) = (operands.to_vec(), residuals.to_vec());
        let pullback = move |cotangents: &[Option<Tensor<'g>>]| {
            back.apply(graph, &saved, &residuals, cotangents)
        };
        (outputs.to_vec(), Box::new(pullback))
    }
}

/// The scan in the other direction that pulls cotangents back. Its carries are the cotangents of
/// the carries and the sums of the constants' cotangents; its outputs the cotangents of the stacked
/// inputs.
struct Backward {
    scan: Scan,
    active: Vec<bool>,
    /// For each input of the body the place of its cotangent in the results of `function`.
    gradients: Vec<Option<usize>>,
    /// Constants, slices, residuals, cotangents of float results → cotangents.
    function: Function,
    residual_types: Vec<Type>,
}

impl Backward {
    fn apply<'g>(
        self,
        graph: &'g Graph,
        operands: &[Tensor<'g>],
        residuals: &[Tensor<'g>],
        cotangents: &[Option<Tensor<'g>>],
    ) -> Vec<Option<Tensor<'g>>> {
        let scan = &self.scan;
        let (constants, rest) = operands.split_at(scan.constants);
        let (carries, stacks) = rest.split_at(scan.carries);
        let float = |t: &Type| t.dtype.is_float();
        let outputs = scan.body.result_types();
        let given = |i: usize, ty: Type| cotangents[i].unwrap_or_else(|| graph.full(&ty, 0.0));
        let carry_cotangents: Vec<_> = (0..scan.carries)
            .filter(|&i| float(&outputs[i]))
            .map(|i| given(i, outputs[i].clone()))
            .collect();
        let output_cotangents: Vec<_> = (scan.carries..outputs.len())
            .filter(|&i| float(&outputs[i]))
            .map(|i| given(i, stacked(scan.length, &outputs[i])))
            .collect();
        let summed: Vec<usize> = (0..scan.constants).filter(|&i| self.active[i]).collect();
        let sliced: Vec<usize> = (scan.constants + scan.carries..self.active.len())
            .filter(|&i| self.active[i])
            .collect();
        let sums: Vec<_> = summed.iter().map(|&i| constants[i].zeros_like()).collect();
        let body = self.body(&carry_cotangents, &output_cotangents, &summed, &sliced);
        let backward = Scan {
            body,
            constants: scan.constants,
            carries: carry_cotangents.len() + sums.len(),
            length: scan.length,
            reverse: !scan.reverse,
            remat: Remat::SaveAll,
        };
        let all =
            [constants, &carry_cotangents, &sums, stacks, residuals, &output_cotangents].concat();
        let results = graph.apply_op(std::sync::Arc::new(backward), &all);
        let mut out: Vec<Option<Tensor<'g>>> = vec![None; operands.len()];
        let float_carries =
            (0..scan.carries).filter(|&i| float(&carries[i].ty())).map(|i| scan.constants + i);
        let places = float_carries.chain(summed.iter().copied()).chain(sliced.iter().copied());
        places.zip(results).for_each(|(place, result)| out[place] = Some(result));
        out
    }

    /// One application: (constants, carry cotangents, sums, slices, residuals, output cotangents) →
    /// (carry cotangents, sums, slice cotangents).
    fn body(
        &self,
        carry_cotangents: &[Tensor<'_>],
        output_cotangents: &[Tensor<'_>],
        summed: &[usize],
        sliced: &[usize],
    ) -> Function {
        let scan = &self.scan;
        let inputs = scan.body.parameter_types();
        let fixed = scan.constants + scan.carries;
        let unstacked = |ty: Type| ty.with_shape(&ty.shape[1..]);
        Function::build(|g| {
            let parameters = |types: Vec<Type>| -> Vec<Tensor<'_>> {
                types.into_iter().map(|t| g.parameter(t)).collect()
            };
            let constants = parameters(inputs[..scan.constants].to_vec());
            let carries = parameters(carry_cotangents.iter().map(|t| t.ty()).collect());
            let sums = parameters(summed.iter().map(|&i| inputs[i].clone()).collect());
            let slices = parameters(inputs[fixed..].to_vec());
            let residuals =
                parameters(self.residual_types.iter().cloned().map(unstacked).collect());
            let outputs = parameters(output_cotangents.iter().map(|t| unstacked(t.ty())).collect());
            let all = [&constants[..], &slices, &residuals, &carries, &outputs].concat();
            let found = g.inline(&self.function, &all);
            let gradient = |i: usize| self.gradients[i].map(|place| found[place]);
            let zero = |i: usize| g.full(&inputs[i], 0.0);
            let float_carries = (scan.constants..fixed).filter(|&i| inputs[i].dtype.is_float());
            let mut results: Vec<_> =
                float_carries.map(|i| gradient(i).unwrap_or_else(|| zero(i))).collect();
            results.extend(
                summed.iter().zip(sums).map(|(&i, sum)| gradient(i).map_or(sum, |d| sum + d)),
            );
            results.extend(sliced.iter().map(|&i| gradient(i).unwrap_or_else(|| zero(i))));
            results
        })
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
            reverse: false,
            remat,
        };
        let operands = [&constants[..], &carries, &stacks].concat();
        let results = self.apply_op(std::sync::Arc::new(op), &operands);
        let (last, stacked) = results.split_at(carries.len());
        (carry.with_leaves(last), outputs.with_leaves(stacked))
    }

    /// Applies `body` to each slice of `inputs` (stacked along dim 0, all of one length) in turn.
    /// Returns the final carries and the stacked outputs.
    #[track_caller]
    pub fn scan_function<'g>(
        &'g self,
        body: Function,
        constants: &[Tensor<'g>],
        carries: &[Tensor<'g>],
        inputs: &[Tensor<'g>],
        remat: Remat,
    ) -> (Vec<Tensor<'g>>, Vec<Tensor<'g>>) {
        let length = inputs.first().expect("scan: no stacked input gives the length").dim(0);
        let op = Scan {
            body,
            constants: constants.len(),
            carries: carries.len(),
            length,
            reverse: false,
            remat,
        };
        let results =
            self.apply_op(std::sync::Arc::new(op), &[constants, carries, inputs].concat());
        let (carries, outputs) = results.split_at(carries.len());
        (carries.to_vec(), outputs.to_vec())
    }
}
