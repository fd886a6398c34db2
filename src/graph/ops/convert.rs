//! Changes of the element type.

use std::sync::Arc;

use super::unary;
use crate::dtype::DType;
use crate::graph::emit::{Emitter, Name, signature};
use crate::graph::{Call, Linearized, Op, Tensor, Type};

/// `stablehlo.convert` to another element type.
#[derive(Clone, Copy, Debug)]
pub struct Convert {
    pub dtype: DType,
}

impl Op for Convert {
    fn name(&self) -> &'static str {
        "stablehlo.convert"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        Ok(vec![unary(operands)?.with_dtype(self.dtype)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let text =
            format!("stablehlo.convert {} : {}", operands[0], signature(&e.tys(operands), results));
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |_, v| {
            let from = v.operands[0].dtype();
            vec![v.when(0, || v.cotangent().convert(from))]
        })
    }
}

/// `stablehlo.bitcast_convert` to another element type of the same size.
#[derive(Clone, Copy, Debug)]
pub struct BitcastConvert {
    pub dtype: DType,
}

impl Op for BitcastConvert {
    fn name(&self) -> &'static str {
        "stablehlo.bitcast_convert"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let x = unary(operands)?;
        if x.dtype.size() != self.dtype.size() {
            return Err(format!("{} and {} differ in size", x.dtype, self.dtype));
        }
        Ok(vec![x.with_dtype(self.dtype)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        vec![e.assign(format!("stablehlo.bitcast_convert {} : {types}", operands[0]), &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.zero(self)
    }
}

impl<'g> Tensor<'g> {
    /// The value as `dtype`; itself where it has that type.
    #[track_caller]
    pub fn convert(self, dtype: DType) -> Tensor<'g> {
        if self.dtype() == dtype { self } else { self.graph().op1(Convert { dtype }, &[self]) }
    }

    /// The same bits read as `dtype`.
    #[track_caller]
    pub fn bitcast_convert(self, dtype: DType) -> Tensor<'g> {
        self.graph().op1(BitcastConvert { dtype }, &[self])
    }
}
