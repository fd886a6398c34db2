//! Conversion between the floating-point element types of files, through f32, without allocating.

use crate::dtype::DType;
use half::slice::{HalfBitsSliceExt, HalfFloatSliceExt};
use half::{bf16, f16};

/// Elements converted at a time; small enough for the stack and the first-level cache.
const CHUNK: usize = 1024;

/// Converts the elements of `from` into `to`, rounding to nearest even where `to` is narrower.
///
/// # Panics
/// Unless both types are floating point (or equal) and both slices hold the same number of
/// elements.
pub fn convert(from: &[u8], from_type: DType, to: &mut [u8], to_type: DType) {
    assert_eq!(
        from.len() / from_type.size(),
        to.len() / to_type.size(),
        "elements from {from_type} to {to_type}"
    );
    if from_type == to_type {
        return to.copy_from_slice(from);
    }
    let mut values = [0f32; CHUNK];
    let from = from.chunks(CHUNK * from_type.size());
    for (from, to) in from.zip(to.chunks_mut(CHUNK * to_type.size())) {
        let values = &mut values[..from.len() / from_type.size()];
        load(from, from_type, values);
        store(values, to, to_type);
    }
}

/// How many elements are infinite or not a number. Integers are always finite.
pub fn count_not_finite(bytes: &[u8], dtype: DType) -> usize {
    if !dtype.is_float() {
        return 0;
    }
    let mut values = [0f32; CHUNK];
    let count = |chunk: &[u8]| {
        let values = &mut values[..chunk.len() / dtype.size()];
        load(chunk, dtype, values);
        values.iter().filter(|v| !v.is_finite()).count()
    };
    bytes.chunks(CHUNK * dtype.size()).map(count).sum()
}

fn load(bytes: &[u8], dtype: DType, values: &mut [f32]) {
    match dtype {
        DType::F32 => {
            for (value, b) in values.iter_mut().zip(bytes.as_chunks().0) {
                *value = f32::from_le_bytes(*b);
            }
        }
        DType::F64 => {
            for (value, b) in values.iter_mut().zip(bytes.as_chunks().0) {
                *value = f64::from_le_bytes(*b) as f32;
            }
        }
        DType::F16 => {
            let bits = &load_bits(bytes)[..values.len()];
            bits.reinterpret_cast::<f16>().convert_to_f32_slice(values);
        }
        DType::BF16 => {
            let bits = &load_bits(bytes)[..values.len()];
            bits.reinterpret_cast::<bf16>().convert_to_f32_slice(values);
        }
        other => panic!("no conversion from {other}"),
    }
}

fn store(values: &[f32], bytes: &mut [u8], dtype: DType) {
    let mut bits = [0u16; CHUNK];
    match dtype {
        DType::F32 => {
            for (value, b) in values.iter().zip(bytes.as_chunks_mut().0) {
                *b = value.to_le_bytes();
            }
        }
        DType::F64 => {
            for (value, b) in values.iter().zip(bytes.as_chunks_mut().0) {
                *b = f64::from(*value).to_le_bytes();
            }
        }
        DType::F16 => {
            let out = bits[..values.len()].reinterpret_cast_mut::<f16>();
            out.convert_from_f32_slice(values);
            store_bits(&bits, bytes);
        }
        DType::BF16 => {
            let out = bits[..values.len()].reinterpret_cast_mut::<bf16>();
            out.convert_from_f32_slice(values);
            store_bits(&bits, bytes);
        }
        other => panic!("no conversion to {other}"),
    }
}

fn load_bits(bytes: &[u8]) -> [u16; CHUNK] {
    let mut bits = [0; CHUNK];
    for (bits, b) in bits.iter_mut().zip(bytes.as_chunks().0) {
        *bits = u16::from_le_bytes(*b);
    }
    bits
}

fn store_bits(bits: &[u16], bytes: &mut [u8]) {
    for (bits, b) in bits.iter().zip(bytes.as_chunks_mut().0) {
        *b = bits.to_le_bytes();
    }
}
