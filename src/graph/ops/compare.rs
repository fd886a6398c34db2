//! Comparison, and the choice between two values.

use std::sync::Arc;

use super::constant::scalar_like;
use crate::dtype::DType;
use crate::graph::emit::{Emitter, Name, signature};
use crate::graph::{Call, Linearized, Op, Tensor, Type};

/// `stablehlo.compare`; the result is boolean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

impl Compare {
    pub const ALL: &[Compare] =
        &[Compare::Eq, Compare::Ne, Compare::Lt, Compare::Le, Compare::Gt, Compare::Ge];
}

impl Op for Compare {
    fn name(&self) -> &'static str {
        "stablehlo.compare"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        match operands {
            [a, b] if a == b => Ok(vec![a.with_dtype(DType::Bool)]),
            _ => Err("operands of different types".to_string()),
        }
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = e.tys(operands);
        let kind = match types[0].dtype {
            d if d.is_float() => "FLOAT",
            DType::I32 | DType::I64 => "SIGNED",
            _ => "UNSIGNED",
        };
        let direction = format!("{self:?}").to_uppercase();
        let operands = operands.join(", ");
        let text = format!(
            "stablehlo.compare {direction}, {operands}, {kind} : {}",
            signature(&types, results)
        );
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.zero(self)
    }

    fn recompute(&self) -> bool {
        true
    }
}

/// `stablehlo.select`: where the boolean first operand holds, the second, else the third.
#[derive(Clone, Copy, Debug)]
pub struct Select;

impl Op for Select {
    fn name(&self) -> &'static str {
        "stablehlo.select"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        match operands {
            [p, a, b] if a == b && p.dtype == DType::Bool && p.shape == a.shape => {
                Ok(vec![a.clone()])
            }
            _ => Err("it takes a boolean and two values of one shape".to_string()),
        }
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let condition = e.ty(&operands[0]);
        let text =
            format!("stablehlo.select {} : {condition}, {}", operands.join(", "), results[0]);
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |_, v| {
            let (p, g) = (v.operands[0], v.cotangent());
            vec![None, v.when(1, || g.where_else_zero(p)), v.when(2, || g.where_else_zero(p.not()))]
        })
    }
}

impl<'g> Tensor<'g> {
    #[track_caller]
    pub fn eq(self, other: Tensor<'g>) -> Tensor<'g> {
        self.graph().op1(Compare::Eq, &[self, other])
    }

    #[track_caller]
    pub fn ne(self, other: Tensor<'g>) -> Tensor<'g> {
        self.graph().op1(Compare::Ne, &[self, other])
    }

    #[track_caller]
    pub fn lt(self, other: Tensor<'g>) -> Tensor<'g> {
        self.graph().op1(Compare::Lt, &[self, other])
    }

    #[track_caller]
    pub fn le(self, other: Tensor<'g>) -> Tensor<'g> {
        self.graph().op1(Compare::Le, &[self, other])
    }

    #[track_caller]
    pub fn gt(self, other: Tensor<'g>) -> Tensor<'g> {
        self.graph().op1(Compare::Gt, &[self, other])
    }

    #[track_caller]
    pub fn ge(self, other: Tensor<'g>) -> Tensor<'g> {
        self.graph().op1(Compare::Ge, &[self, other])
    }

    /// Where the boolean `self` holds, `on_true`, else `on_false`.
    #[track_caller]
    pub fn select(self, on_true: Tensor<'g>, on_false: Tensor<'g>) -> Tensor<'g> {
        self.graph().op1(Select, &[self, on_true, on_false])
    }

    /// The value where `condition` holds, else zero.
    #[track_caller]
    pub fn where_else_zero(self, condition: Tensor<'g>) -> Tensor<'g> {
        condition.select(self, scalar_like(self, 0.0))
    }
}
