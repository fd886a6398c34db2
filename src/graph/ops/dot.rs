//! Tensor contraction: `stablehlo.dot_general`, and einsum on top of it.

use std::sync::Arc;

use super::shape::list;
use crate::dtype::DType;
use crate::graph::emit::{Emitter, Name, signature};
use crate::graph::{Call, Linearized, Op, Tensor, Type};

/// `stablehlo.dot_general`. Result dims: batch, free dims of the left operand, free dims of the
/// right one.
#[derive(Clone, Debug)]
pub struct DotGeneral {
    pub batch: (Vec<usize>, Vec<usize>),
    pub contract: (Vec<usize>, Vec<usize>),
    /// Element type of the sums; narrower operands are multiplied as they are and accumulated in
    /// it.
    pub result: DType,
}

fn free(rank: usize, batch: &[usize], contract: &[usize]) -> Vec<usize> {
    (0..rank).filter(|d| !batch.contains(d) && !contract.contains(d)).collect()
}

fn sizes(ty: &Type, dims: &[usize]) -> Vec<usize> {
    dims.iter().map(|&d| ty.shape[d]).collect()
}

impl DotGeneral {
    fn left_free(&self, rank: usize) -> Vec<usize> {
        free(rank, &self.batch.0, &self.contract.0)
    }

    fn right_free(&self, rank: usize) -> Vec<usize> {
        free(rank, &self.batch.1, &self.contract.1)
    }
}

impl Op for DotGeneral {
    fn name(&self) -> &'static str {
        "stablehlo.dot_general"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let [a, b] = operands else {
            return Err("it takes two operands".to_string());
        };
        let inside = |ty: &Type, dims: &[usize]| dims.iter().all(|&d| d < ty.rank());
        let known = inside(a, &self.batch.0) && inside(a, &self.contract.0);
        let types = a.dtype == b.dtype || a.dtype.is_float8() && b.dtype.is_float8();
        if !known || !inside(b, &self.batch.1) || !inside(b, &self.contract.1) || !types {
            return Err(format!("dims {self:?} do not fit"));
        }
        if sizes(a, &self.batch.0) != sizes(b, &self.batch.1) {
            return Err(format!("batch dims {:?} differ in size", self.batch));
        }
        if sizes(a, &self.contract.0) != sizes(b, &self.contract.1) {
            return Err(format!("contracting dims {:?} differ in size", self.contract));
        }
        let mut shape = sizes(a, &self.batch.0);
        shape.extend(sizes(a, &self.left_free(a.rank())));
        shape.extend(sizes(b, &self.right_free(b.rank())));
        Ok(vec![Type { dtype: self.result, shape }])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = e.tys(operands);
        // TPUs multiply f32 as bf16 unless the precision is given.
        let precision = if types[0].dtype == DType::F32 { "HIGHEST" } else { "DEFAULT" };
        let batching = match &self.batch {
            (a, _) if a.is_empty() => String::new(),
            (a, b) => format!(" batching_dims = {} x {},", list(a), list(b)),
        };
        let contracting = format!("{} x {}", list(&self.contract.0), list(&self.contract.1));
        let text = format!(
            "stablehlo.dot_general {},{batching} contracting_dims = {contracting}, precision = [{precision}, {precision}] : {}",
            operands.join(", "),
            signature(&types, results)
        );
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |op, v| {
            let (a, b) = (v.operands[0], v.operands[1]);
            // The products of the backward pass take operands of the forward pass's type.
            let g = v.cotangent().convert(a.dtype());
            vec![
                v.when(0, || op.left_cotangent(a, b, g)),
                v.when(1, || op.right_cotangent(a, b, g)),
            ]
        })
    }
}

impl DotGeneral {
    /// `g` has dims (batch, left free, right free); contracted with `b` over right free it gives
    /// (batch, left free, contract).
    fn left_cotangent<'g>(&self, a: Tensor<'g>, b: Tensor<'g>, g: Tensor<'g>) -> Tensor<'g> {
        let (nb, af, bf) =
            (self.batch.0.len(), self.left_free(a.rank()), self.right_free(b.rank()));
        let g_right: Vec<usize> = (nb + af.len()..g.rank()).collect();
        let d = g.dot_general(
            b,
            (&(0..nb).collect::<Vec<_>>(), &self.batch.1),
            (&g_right, &bf),
            a.dtype(),
        );
        // The contracted dims of `a` come out in their order in `b`.
        let mut order: Vec<usize> = (0..self.contract.1.len()).collect();
        order.sort_by_key(|&i| self.contract.1[i]);
        let contracted: Vec<usize> = order.iter().map(|&i| self.contract.0[i]).collect();
        let dims: Vec<usize> = [&self.batch.0[..], &af, &contracted].concat();
        d.inverse_transpose(&dims)
    }

    fn right_cotangent<'g>(&self, a: Tensor<'g>, b: Tensor<'g>, g: Tensor<'g>) -> Tensor<'g> {
        let (nb, af, bf) =
            (self.batch.0.len(), self.left_free(a.rank()), self.right_free(b.rank()));
        let g_left: Vec<usize> = (nb..nb + af.len()).collect();
        let d = g.dot_general(
            a,
            (&(0..nb).collect::<Vec<_>>(), &self.batch.0),
            (&g_left, &af),
            b.dtype(),
        );
        let mut order: Vec<usize> = (0..self.contract.0.len()).collect();
        order.sort_by_key(|&i| self.contract.0[i]);
        let contracted: Vec<usize> = order.iter().map(|&i| self.contract.1[i]).collect();
        let dims: Vec<usize> = [&self.batch.1[..], &bf, &contracted].concat();
        d.inverse_transpose(&dims)
    }
}

impl<'g> Tensor<'g> {
    #[track_caller]
    pub fn dot_general(
        self,
        other: Tensor<'g>,
        batch: (&[usize], &[usize]),
        contract: (&[usize], &[usize]),
        result: DType,
    ) -> Tensor<'g> {
        let both = |(a, b): (&[usize], &[usize])| (a.to_vec(), b.to_vec());
        let op = DotGeneral { batch: both(batch), contract: both(contract), result };
        self.graph().op1(op, &[self, other])
    }

    /// Moves dim `i` to the place `dims[i]`.
    #[track_caller]
    pub fn inverse_transpose(self, dims: &[usize]) -> Tensor<'g> {
        let mut inverse = vec![0; dims.len()];
        dims.iter().enumerate().for_each(|(i, &d)| inverse[d] = i);
        self.transpose(&inverse)
    }

    /// Contraction of two tensors in index notation, such as `"btd,od->bto"`, with sums and result
    /// in `result`. Letters of both operands that the result has are batch dims, the others are
    /// summed over.
    #[track_caller]
    pub fn einsum_as(self, notation: &str, other: Tensor<'g>, result: DType) -> Tensor<'g> {
        let (inputs, output) = notation.split_once("->").expect("einsum: no ->");
        let (a, b) = inputs.split_once(',').expect("einsum: no comma");
        assert!(
            a.len() == self.rank() && b.len() == other.rank(),
            "einsum {notation}: operands {:?}, {:?}",
            self.ty(),
            other.ty()
        );
        let positions = |letters: &[char], of: &str| -> Vec<usize> {
            letters.iter().map(|c| of.find(*c).expect("a letter of the operand")).collect()
        };
        let shared: Vec<char> = a.chars().filter(|c| b.contains(*c)).collect();
        let (batch, contract): (Vec<char>, Vec<char>) =
            shared.into_iter().partition(|c| output.contains(*c));
        let only = |x: &str| -> String {
            x.chars().filter(|c| !batch.contains(c) && !contract.contains(c)).collect()
        };
        let natural: String = batch.iter().collect::<String>() + &only(a) + &only(b);
        let d = self.dot_general(
            other,
            (&positions(&batch, a), &positions(&batch, b)),
            (&positions(&contract, a), &positions(&contract, b)),
            result,
        );
        d.transpose(&positions(&output.chars().collect::<Vec<_>>(), &natural))
    }

    /// [`Tensor::einsum_as`] in the operands' own type.
    #[track_caller]
    pub fn einsum(self, notation: &str, other: Tensor<'g>) -> Tensor<'g> {
        self.einsum_as(notation, other, self.dtype())
    }
}
