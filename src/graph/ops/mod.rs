//! The ops, one file for each family: attributes, type inference, text, derivative and `Tensor`
//! method of an op stand together.

pub mod collective;
pub mod custom;
pub mod dot;
pub mod elementwise;
pub mod index;
pub mod manual;
pub mod random;
pub mod reduce;
pub mod scan;
pub mod shape;

use super::Type;

/// The only operand's type.
fn unary(operands: &[Type]) -> Result<&Type, String> {
    match operands {
        [x] => Ok(x),
        _ => Err(format!("{} operands instead of one", operands.len())),
    }
}
