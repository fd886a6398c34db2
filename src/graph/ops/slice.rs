//! Ops that take a part of a value or put values side by side: slice, pad, concatenate.

use std::sync::Arc;

use super::shape::list;
use super::unary;
use crate::graph::emit::{Emitter, Name, signature};
use crate::graph::{Call, Graph, Linearized, Op, Tensor, Type};

/// `stablehlo.slice` with stride one.
#[derive(Clone, Debug)]
pub struct Slice {
    pub starts: Vec<usize>,
    pub limits: Vec<usize>,
}

impl Op for Slice {
    fn name(&self) -> &'static str {
        "stablehlo.slice"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let x = unary(operands)?;
        let ranges = self.starts.iter().zip(&self.limits).zip(&x.shape);
        if self.starts.len() != x.rank() || ranges.clone().any(|((s, l), d)| s > l || l > d) {
            return Err(format!("{:?}..{:?} is not inside", self.starts, self.limits));
        }
        let shape: Vec<usize> = ranges.map(|((s, l), _)| l - s).collect();
        Ok(vec![x.with_shape(&shape)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        let ranges: Vec<_> =
            self.starts.iter().zip(&self.limits).map(|(s, l)| format!("{s}:{l}")).collect();
        let text = format!("stablehlo.slice {} [{}] : {types}", operands[0], ranges.join(", "));
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |op, v| {
            let shape = v.operands[0].shape();
            let high: Vec<usize> = shape.iter().zip(&op.limits).map(|(d, l)| d - l).collect();
            vec![v.when(0, || v.cotangent().pad(&op.starts, &high))]
        })
    }
}

/// `stablehlo.pad` with zeros at the low and high end of each dim.
#[derive(Clone, Debug)]
pub struct Pad {
    pub low: Vec<usize>,
    pub high: Vec<usize>,
}

impl Op for Pad {
    fn name(&self) -> &'static str {
        "stablehlo.pad"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let [x, zero] = operands else {
            return Err("it takes a value and a scalar".to_string());
        };
        if self.low.len() != x.rank()
            || self.high.len() != x.rank()
            || *zero != Type::scalar(x.dtype)
        {
            return Err(format!("low {:?} and high {:?} do not fit", self.low, self.high));
        }
        let shape: Vec<usize> =
            (0..x.rank()).map(|i| self.low[i] + x.shape[i] + self.high[i]).collect();
        Ok(vec![x.with_shape(&shape)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        let (low, high, interior) =
            (list(&self.low), list(&self.high), list(&vec![0; self.low.len()]));
        let operands = operands.join(", ");
        let text = format!(
            "stablehlo.pad {operands}, low = {low}, high = {high}, interior = {interior} : {types}"
        );
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |op, v| {
            let shape = v.operands[0].shape();
            let limits: Vec<usize> = shape.iter().zip(&op.low).map(|(d, l)| d + l).collect();
            vec![v.when(0, || v.cotangent().slice(&op.low, &limits)), None]
        })
    }
}

/// `stablehlo.concatenate` along one dim.
#[derive(Clone, Debug)]
pub struct Concatenate {
    pub dim: usize,
}

impl Op for Concatenate {
    fn name(&self) -> &'static str {
        "stablehlo.concatenate"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let first = operands.first().ok_or("no operand")?;
        let rest = |t: &Type| {
            let mut shape = t.shape.clone();
            if self.dim < shape.len() {
                shape[self.dim] = 0;
            }
            (t.dtype, shape)
        };
        if self.dim >= first.rank() || operands.iter().any(|t| rest(t) != rest(first)) {
            return Err(format!("they differ outside dim {}", self.dim));
        }
        let mut shape = first.shape.clone();
        shape[self.dim] = operands.iter().map(|t| t.shape[self.dim]).sum();
        Ok(vec![first.with_shape(&shape)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        let text =
            format!("stablehlo.concatenate {}, dim = {} : {types}", operands.join(", "), self.dim);
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |op, v| {
            let mut start = 0;
            let part = |(i, x): (usize, &Tensor<'g>)| {
                let from = start;
                start += x.dim(op.dim);
                v.when(i, || v.cotangent().slice_dim(op.dim, from, from + x.dim(op.dim)))
            };
            v.operands.iter().enumerate().map(part).collect()
        })
    }
}

impl Graph {
    #[track_caller]
    pub fn concatenate<'g>(&'g self, parts: &[Tensor<'g>], dim: usize) -> Tensor<'g> {
        match parts {
            [only] => *only,
            many => self.op1(Concatenate { dim }, many),
        }
    }
}

impl<'g> Tensor<'g> {
    /// Elements `starts[i]..limits[i]` of each dim.
    #[track_caller]
    pub fn slice(self, starts: &[usize], limits: &[usize]) -> Tensor<'g> {
        if starts.iter().all(|&s| s == 0) && self.shape() == limits {
            return self;
        }
        self.graph().op1(Slice { starts: starts.to_vec(), limits: limits.to_vec() }, &[self])
    }

    /// Elements `start..limit` of one dim.
    #[track_caller]
    pub fn slice_dim(self, dim: usize, start: usize, limit: usize) -> Tensor<'g> {
        self.dim(dim);
        let mut starts = vec![0; self.rank()];
        let mut limits = self.shape();
        (starts[dim], limits[dim]) = (start, limit);
        self.slice(&starts, &limits)
    }

    /// Zeros before and after each dim.
    #[track_caller]
    pub fn pad(self, low: &[usize], high: &[usize]) -> Tensor<'g> {
        if low.iter().chain(high).all(|&n| n == 0) {
            return self;
        }
        let zero = self.graph().scalar(self.dtype(), 0.0);
        self.graph().op1(Pad { low: low.to_vec(), high: high.to_vec() }, &[self, zero])
    }
}
