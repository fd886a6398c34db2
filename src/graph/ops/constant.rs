//! Values that a program holds itself: constants and indices.

use std::sync::Arc;

use crate::dtype::DType;
use crate::graph::emit::{Emitter, Name};
use crate::graph::{Call, Graph, Linearized, Op, Tensor, Type};

/// `value` rounded to `dtype`, its bits, and the smallest number of that type that is normal.
fn rounded(dtype: DType, value: f64) -> (f64, u64, f64) {
    match dtype {
        DType::F64 => (value, value.to_bits(), f64::MIN_POSITIVE),
        DType::BF16 => {
            let x = half::bf16::from_f64(value);
            (x.to_f64(), x.to_bits().into(), half::bf16::MIN_POSITIVE.to_f64())
        }
        DType::F16 => {
            let x = half::f16::from_f64(value);
            (x.to_f64(), x.to_bits().into(), half::f16::MIN_POSITIVE.to_f64())
        }
        _ => {
            let x = value as f32;
            (x.into(), x.to_bits().into(), f32::MIN_POSITIVE.into())
        }
    }
}

/// A float as an MLIR literal, exact for its element type. Infinities, NaN and subnormal numbers,
/// which are not read in decimal everywhere, are written as their bits.
fn float_literal(dtype: DType, value: f64) -> String {
    let (number, bits, normal) = rounded(dtype, value);
    if number != 0.0 && !(number.is_finite() && number.abs() >= normal) {
        return format!("0x{bits:0digits$X}", digits = 2 * dtype.size());
    }
    let text = match dtype {
        _ if number == 0.0 => format!("{number:e}"),
        DType::F64 => format!("{value:e}"),
        _ => format!("{:e}", value as f32),
    };
    let (mantissa, exponent) = text.split_once('e').expect("finite numbers have an exponent");
    let point = if mantissa.contains('.') { "" } else { ".0" };
    format!("{mantissa}{point}e{exponent}")
}

fn literal(dtype: DType, value: f64) -> String {
    match dtype {
        DType::Bool => (value != 0.0).to_string(),
        d if d.is_float() || d.is_float8() => float_literal(d, value),
        _ => (value as i128).to_string(),
    }
}

/// `stablehlo.constant`: one number for all elements, or one for each.
#[derive(Clone, Debug)]
pub struct Constant {
    pub ty: Type,
    pub values: Vec<f64>,
}

impl Op for Constant {
    fn name(&self) -> &'static str {
        "stablehlo.constant"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        if !operands.is_empty() || !(self.values.len() == 1 || self.ty.shape == [self.values.len()])
        {
            return Err(format!("{} values for {}", self.values.len(), self.ty));
        }
        Ok(vec![self.ty.clone()])
    }

    fn emit(&self, e: &mut Emitter, _: &[Name], results: &[Type]) -> Vec<Name> {
        let values: Vec<_> = self.values.iter().map(|&v| literal(self.ty.dtype, v)).collect();
        let dense = match &values[..] {
            [splat] => splat.clone(),
            many => format!("[{}]", many.join(", ")),
        };
        vec![e.assign(format!("stablehlo.constant dense<{dense}> : {}", self.ty), &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.zero(self)
    }

    fn recompute(&self) -> bool {
        true
    }
}

/// `stablehlo.iota`: the index along one dim.
#[derive(Clone, Debug)]
pub struct Iota {
    pub ty: Type,
    pub dim: usize,
}

impl Op for Iota {
    fn name(&self) -> &'static str {
        "stablehlo.iota"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        if !operands.is_empty() || self.dim >= self.ty.rank() {
            return Err(format!("no dim {} in {}", self.dim, self.ty));
        }
        Ok(vec![self.ty.clone()])
    }

    fn emit(&self, e: &mut Emitter, _: &[Name], results: &[Type]) -> Vec<Name> {
        vec![e.assign(format!("stablehlo.iota dim = {} : {}", self.dim, self.ty), &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.zero(self)
    }

    fn recompute(&self) -> bool {
        true
    }
}

impl Graph {
    /// A scalar; `value` is rounded to `dtype`.
    pub fn scalar(&self, dtype: DType, value: f64) -> Tensor<'_> {
        self.op1(Constant { ty: Type::scalar(dtype), values: vec![value] }, &[])
    }

    /// A vector of the given numbers.
    pub fn vector(&self, dtype: DType, values: &[f64]) -> Tensor<'_> {
        let ty = Type::new(dtype, &[values.len()]);
        self.op1(Constant { ty, values: values.to_vec() }, &[])
    }

    /// A tensor of one repeated number.
    pub fn full(&self, ty: &Type, value: f64) -> Tensor<'_> {
        let scalar = self.scalar(ty.dtype, value);
        if ty.rank() == 0 { scalar } else { scalar.broadcast_in_dim(&ty.shape, &[]) }
    }

    /// The index along `dim`, as a tensor of type `ty`.
    #[track_caller]
    pub fn iota(&self, ty: &Type, dim: usize) -> Tensor<'_> {
        self.op1(Iota { ty: ty.clone(), dim }, &[])
    }
}

/// `value` in the type and shape of `x`.
pub fn scalar_like<'g>(x: Tensor<'g>, value: f64) -> Tensor<'g> {
    x.graph().full(&x.ty(), value)
}

impl<'g> Tensor<'g> {
    /// Zeros of the value's type and shape.
    pub fn zeros_like(self) -> Tensor<'g> {
        scalar_like(self, 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_a_literal_of_its_element_type() {
        for (dtype, value, text) in [
            (DType::F32, 1.0, "1.0e0"),
            (DType::F32, -0.0, "-0.0e0"),
            (DType::F32, 0.1, "1.0e-1"),
            (DType::F64, 0.1, "1.0e-1"),
            (DType::F32, 1e308, "0x7F800000"),
            (DType::F32, f64::NEG_INFINITY, "0xFF800000"),
            (DType::F64, f64::INFINITY, "0x7FF0000000000000"),
            (DType::F32, 1e-320, "0.0e0"),
            (DType::F32, 1e-40, "0x000116C2"),
            (DType::F64, 1e308, "1.0e308"),
            (DType::F64, 1e-320, "0x00000000000007E8"),
            (DType::BF16, 1e39, "0x7F80"),
            (DType::BF16, 1e-39, "0x000B"),
            (DType::F16, 1e5, "0x7C00"),
            (DType::F16, 6e-8, "0x0001"),
        ] {
            assert_eq!(literal(dtype, value), text, "{value} as {dtype}");
        }
        assert!(literal(DType::F32, f64::NAN).starts_with("0x7FC"));
    }
}
