//! The ops, one file for each family: attributes, type inference, text, derivative and `Tensor`
//! method of an op are in one place.

pub mod barrier;
pub mod checkpoint;
pub mod collective;
pub mod compare;
pub mod constant;
pub mod convert;
pub mod custom_call;
pub mod custom_vjp;
pub mod dot;
pub mod elementwise;
pub mod index;
pub mod manual;
pub mod random;
pub mod reduce;
pub mod scan;
pub mod shape;
pub mod sharding_constraint;
pub mod slice;

use super::Type;

/// The only operand's type.
fn unary(operands: &[Type]) -> Result<&Type, String> {
    match operands {
        [x] => Ok(x),
        _ => Err(format!("{} operands instead of one", operands.len())),
    }
}
