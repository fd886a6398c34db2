//! Ops that move all elements without computing: broadcast, reshape, transpose, reverse.

use std::sync::Arc;

use super::unary;
use crate::graph::emit::{Emitter, Name, signature};
use crate::graph::{Call, Linearized, Op, Tensor, Type};

/// Integers as StableHLO prints them: `[0, 1]`.
pub(super) fn list(values: &[usize]) -> String {
    format!("{values:?}")
}

/// `stablehlo.broadcast_in_dim`: operand dim `i` becomes result dim `dims[i]`; the other dims
/// repeat.
#[derive(Clone, Debug)]
pub struct BroadcastInDim {
    pub shape: Vec<usize>,
    pub dims: Vec<usize>,
}

impl Op for BroadcastInDim {
    fn name(&self) -> &'static str {
        "stablehlo.broadcast_in_dim"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let x = unary(operands)?;
        let fits = |(&d, &size): (&usize, &usize)| {
            d < self.shape.len() && (size == 1 || size == self.shape[d])
        };
        let twice = (1..self.dims.len()).any(|i| self.dims[..i].contains(&self.dims[i]));
        if x.rank() != self.dims.len() || twice || !self.dims.iter().zip(&x.shape).all(fits) {
            return Err(format!("dims {:?} do not map it into {:?}", self.dims, self.shape));
        }
        Ok(vec![x.with_shape(&self.shape)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        let text = format!(
            "stablehlo.broadcast_in_dim {}, dims = {} : {types}",
            operands[0],
            list(&self.dims)
        );
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |op, v| {
            let x = v.operands[0];
            let kept = |d: &usize| {
                op.dims.iter().position(|p| p == d).is_some_and(|i| x.dim(i) == op.shape[*d])
            };
            let repeated: Vec<usize> = (0..op.shape.len()).filter(|d| !kept(d)).collect();
            // The sum has the dims that are left in the result's order.
            let in_operand: Vec<usize> = op.dims.iter().copied().filter(kept).collect();
            let mut in_sum = in_operand.clone();
            in_sum.sort_unstable();
            let index = |d: &usize| in_sum.binary_search(d).expect("one of the same dims");
            let dims: Vec<usize> = in_operand.iter().map(index).collect();
            vec![v.when(0, || {
                let sum = v.cotangent().sum(&repeated);
                sum.transpose(&dims).reshape(&x.shape())
            })]
        })
    }

    fn recompute(&self) -> bool {
        true
    }
}

/// `stablehlo.reshape`.
#[derive(Clone, Debug)]
pub struct Reshape {
    pub shape: Vec<usize>,
}

impl Op for Reshape {
    fn name(&self) -> &'static str {
        "stablehlo.reshape"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let x = unary(operands)?;
        if x.elements() != self.shape.iter().product::<usize>() {
            return Err(format!("{} elements do not fill {:?}", x.elements(), self.shape));
        }
        Ok(vec![x.with_shape(&self.shape)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        vec![e.assign(format!("stablehlo.reshape {} : {types}", operands[0]), &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |_, v| vec![v.when(0, || v.cotangent().reshape(&v.operands[0].shape()))])
    }
}

/// `stablehlo.transpose`: result dim `i` is operand dim `dims[i]`.
#[derive(Clone, Debug)]
pub struct Transpose {
    pub dims: Vec<usize>,
}

impl Op for Transpose {
    fn name(&self) -> &'static str {
        "stablehlo.transpose"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let x = unary(operands)?;
        let mut sorted = self.dims.clone();
        sorted.sort_unstable();
        if sorted != (0..x.rank()).collect::<Vec<_>>() {
            return Err(format!("dims {:?} are not a permutation", self.dims));
        }
        let shape: Vec<usize> = self.dims.iter().map(|&d| x.shape[d]).collect();
        Ok(vec![x.with_shape(&shape)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        let text =
            format!("stablehlo.transpose {}, dims = {} : {types}", operands[0], list(&self.dims));
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |op, v| {
            let mut inverse = vec![0; op.dims.len()];
            op.dims.iter().enumerate().for_each(|(i, &d)| inverse[d] = i);
            vec![v.when(0, || v.cotangent().transpose(&inverse))]
        })
    }
}

/// `stablehlo.reverse` along some dims.
#[derive(Clone, Debug)]
pub struct Reverse {
    pub dims: Vec<usize>,
}

impl Op for Reverse {
    fn name(&self) -> &'static str {
        "stablehlo.reverse"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let x = unary(operands)?;
        if self.dims.iter().any(|&d| d >= x.rank()) {
            return Err(format!("no dims {:?}", self.dims));
        }
        Ok(vec![x.clone()])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let text = format!(
            "stablehlo.reverse {}, dims = {} : {}",
            operands[0],
            list(&self.dims),
            results[0]
        );
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |op, v| vec![v.when(0, || v.cotangent().reverse(&op.dims))])
    }
}

impl<'g> Tensor<'g> {
    #[track_caller]
    pub fn broadcast_in_dim(self, shape: &[usize], dims: &[usize]) -> Tensor<'g> {
        let op = BroadcastInDim { shape: shape.to_vec(), dims: dims.to_vec() };
        self.graph().op1(op, &[self])
    }

    /// Repeats the value along the leading dims of `shape` that it does not have, and along its
    /// dims of size one.
    #[track_caller]
    pub fn broadcast_to(self, shape: &[usize]) -> Tensor<'g> {
        if self.shape() == shape {
            return self;
        }
        assert!(
            shape.len() >= self.rank(),
            "broadcast_to: {} has more dims than {shape:?}",
            self.ty()
        );
        let skip = shape.len() - self.rank();
        self.broadcast_in_dim(shape, &(skip..shape.len()).collect::<Vec<_>>())
    }

    #[track_caller]
    pub fn reshape(self, shape: &[usize]) -> Tensor<'g> {
        if self.shape() == shape {
            return self;
        }
        self.graph().op1(Reshape { shape: shape.to_vec() }, &[self])
    }

    #[track_caller]
    pub fn transpose(self, dims: &[usize]) -> Tensor<'g> {
        if dims.iter().copied().eq(0..self.rank()) {
            return self;
        }
        self.graph().op1(Transpose { dims: dims.to_vec() }, &[self])
    }

    #[track_caller]
    pub fn reverse(self, dims: &[usize]) -> Tensor<'g> {
        self.graph().op1(Reverse { dims: dims.to_vec() }, &[self])
    }
}
