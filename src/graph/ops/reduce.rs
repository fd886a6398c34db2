//! Reductions over dims, and the functions made of them: softmax, mean, log-sum-exp.

use std::sync::Arc;

use super::shape::list;
use super::unary;
use crate::graph::emit::{Emitter, Name, signature};
use crate::graph::{Call, Linearized, Op, Tensor, Type};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reducer {
    Sum,
    Max,
    Min,
}

/// `stablehlo.reduce` over `dims`, which disappear.
#[derive(Clone, Debug)]
pub struct Reduce {
    pub reducer: Reducer,
    pub dims: Vec<usize>,
}

impl Reduce {
    fn initial(&self, dtype: crate::dtype::DType) -> f64 {
        match self.reducer {
            Reducer::Sum => 0.0,
            Reducer::Max if dtype.is_float() => f64::NEG_INFINITY,
            Reducer::Min if dtype.is_float() => f64::INFINITY,
            Reducer::Max => f64::from(i32::MIN),
            Reducer::Min => f64::from(i32::MAX),
        }
    }
}

impl Op for Reduce {
    fn name(&self) -> &'static str {
        "stablehlo.reduce"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let [x, initial] = operands else {
            return Err("it takes a value and a scalar".to_string());
        };
        let twice = (1..self.dims.len()).any(|i| self.dims[..i].contains(&self.dims[i]));
        if twice || self.dims.iter().any(|&d| d >= x.rank()) || *initial != Type::scalar(x.dtype) {
            return Err(format!("cannot reduce dims {:?}", self.dims));
        }
        let kept = (0..x.rank()).filter(|d| !self.dims.contains(d));
        let shape: Vec<usize> = kept.map(|d| x.shape[d]).collect();
        Ok(vec![x.with_shape(&shape)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        let with = match self.reducer {
            Reducer::Sum => "add",
            Reducer::Max => "maximum",
            Reducer::Min => "minimum",
        };
        let (x, initial, dims) = (&operands[0], &operands[1], list(&self.dims));
        let text = format!(
            "stablehlo.reduce({x} init: {initial}) applies stablehlo.{with} across dimensions = {dims} : {types}"
        );
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |op, v| {
            let (x, g) = (v.operands[0], v.cotangent());
            let spread = |t: Tensor<'g>| t.broadcast_along(&op.dims, &x.shape());
            let rule = || match op.reducer {
                Reducer::Sum => spread(g),
                // Elements that share the extreme value share the cotangent.
                Reducer::Max | Reducer::Min => {
                    let hit = x.eq(spread(v.results[0])).convert(x.dtype());
                    hit * spread(g / hit.sum(&op.dims))
                }
            };
            vec![v.when(0, rule), None]
        })
    }
}

impl<'g> Tensor<'g> {
    #[track_caller]
    fn reduce(self, reducer: Reducer, dims: &[usize]) -> Tensor<'g> {
        unary(&[self.ty()]).expect("one operand");
        if dims.is_empty() {
            return self;
        }
        let op = Reduce { reducer, dims: dims.to_vec() };
        let initial = self.graph().scalar(self.dtype(), op.initial(self.dtype()));
        self.graph().op1(op, &[self, initial])
    }

    #[track_caller]
    pub fn sum(self, dims: &[usize]) -> Tensor<'g> {
        self.reduce(Reducer::Sum, dims)
    }

    #[track_caller]
    pub fn max(self, dims: &[usize]) -> Tensor<'g> {
        self.reduce(Reducer::Max, dims)
    }

    #[track_caller]
    pub fn min(self, dims: &[usize]) -> Tensor<'g> {
        self.reduce(Reducer::Min, dims)
    }

    /// Sum over all dims, as a scalar.
    #[track_caller]
    pub fn sum_all(self) -> Tensor<'g> {
        self.sum(&(0..self.rank()).collect::<Vec<_>>())
    }

    #[track_caller]
    pub fn mean(self, dims: &[usize]) -> Tensor<'g> {
        let count: usize = dims.iter().map(|&d| self.dim(d)).product();
        self.sum(dims) * (1.0 / count as f64)
    }

    /// Undoes the shape change of a reduction of `shape` over `dims` by repeating the value.
    #[track_caller]
    pub fn broadcast_along(self, dims: &[usize], shape: &[usize]) -> Tensor<'g> {
        let kept: Vec<usize> = (0..shape.len()).filter(|d| !dims.contains(d)).collect();
        self.broadcast_in_dim(shape, &kept)
    }

    /// Softmax over the last dim.
    #[track_caller]
    pub fn softmax(self) -> Tensor<'g> {
        let last = self.rank() - 1;
        let shift = self.stop_gradient().max(&[last]).broadcast_along(&[last], &self.shape());
        let e = (self - shift).exponential();
        e / e.sum(&[last]).broadcast_along(&[last], &self.shape())
    }

    /// Index of the largest element of the last dim, the first one of equals; i32.
    #[track_caller]
    pub fn argmax(self) -> Tensor<'g> {
        let last = self.rank() - 1;
        let index = self.graph().iota(&self.ty().with_dtype(crate::dtype::DType::I32), last);
        let best = self.max(&[last]).broadcast_along(&[last], &self.shape());
        let beyond = self.graph().full(&index.ty(), self.dim(last) as f64);
        self.eq(best).select(index, beyond).min(&[last])
    }
}
