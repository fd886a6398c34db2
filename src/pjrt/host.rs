//! Host data as bytes: Rust element types and their views.

use half::{bf16, f16};

use crate::dtype::DType;

mod sealed {
    pub trait Sealed {}
}

/// A Rust type with the memory layout of a device element type, any bytes of which are a valid
/// value.
pub trait Element: Copy + Default + Send + Sync + sealed::Sealed + 'static {
    const DTYPE: DType;
}

macro_rules! elements {
    ($($type:ty = $dtype:ident),*) => {$(
        impl sealed::Sealed for $type {}
        impl Element for $type {
            const DTYPE: DType = DType::$dtype;
        }
    )*};
}

elements!(
    u8 = U8,
    i32 = I32,
    i64 = I64,
    u32 = U32,
    u64 = U64,
    f16 = F16,
    bf16 = BF16,
    f32 = F32,
    f64 = F64
);

/// The bytes of a list of elements.
pub fn as_bytes<T: Element>(data: &[T]) -> &[u8] {
    // SAFETY: the sealed element types have no padding, and the length is in bytes.
    unsafe { std::slice::from_raw_parts(data.as_ptr().cast::<u8>(), size_of_val(data)) }
}

/// The bytes of a list of elements, to be written to.
pub(super) fn as_bytes_mut<T: Element>(data: &mut [T]) -> &mut [u8] {
    // SAFETY: as above, and every byte pattern is a value of every sealed element type.
    unsafe { std::slice::from_raw_parts_mut(data.as_mut_ptr().cast::<u8>(), size_of_val(data)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_have_the_size_of_their_dtype() {
        fn check<T: Element>() {
            assert_eq!(size_of::<T>(), T::DTYPE.size());
            assert_eq!(as_bytes(&[T::default(); 3]).len(), 3 * T::DTYPE.size());
        }
        check::<u8>();
        check::<bf16>();
        check::<f16>();
        check::<f64>();
        assert_eq!(as_bytes(&[1.0_f32]), 1.0_f32.to_ne_bytes());
    }
}
