//! Element type and dimensions of an array in device memory.

use std::fmt;
use std::sync::Arc;

use crate::dtype::DType;

/// What a buffer holds. Clones are cheap.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Spec {
    dtype: DType,
    dims: Arc<[usize]>,
}

impl Spec {
    pub fn new(dtype: DType, dims: &[usize]) -> Spec {
        Spec { dtype, dims: dims.into() }
    }

    pub fn dtype(&self) -> DType {
        self.dtype
    }

    pub fn dims(&self) -> &[usize] {
        &self.dims
    }

    /// Number of elements; 1 for a scalar.
    pub fn elements(&self) -> usize {
        self.dims.iter().product()
    }

    /// Bytes of the array in host memory, dense and row-major.
    pub fn bytes(&self) -> usize {
        self.elements() * self.dtype.size()
    }
}

/// The spelling of StableHLO, such as `tensor<8x128xf32>`.
impl fmt::Display for Spec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("tensor<")?;
        self.dims.iter().try_for_each(|dim| write!(f, "{dim}x"))?;
        write!(f, "{}>", self.dtype)
    }
}

impl fmt::Debug for Spec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_as_stablehlo_and_counts_bytes() {
        let spec = Spec::new(DType::BF16, &[8, 128]);
        assert_eq!((spec.to_string().as_str(), spec.bytes()), ("tensor<8x128xbf16>", 2048));
        let scalar = Spec::new(DType::F32, &[]);
        assert_eq!((scalar.to_string().as_str(), scalar.bytes()), ("tensor<f32>", 4));
    }
}
