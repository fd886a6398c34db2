//! Quantized matrices of a model whose stored weights are not: codes and scales are made while they
//! are read.

use anyhow::Result;
use rayon::prelude::*;

use crate::dtype::DType;
use crate::hf::bitsandbytes::Nf4Matrix;
use crate::llama::params::Content;
use crate::pjrt::as_bytes;
use crate::quantization::{int8, nf4};
use crate::strided::block_of;

use super::stored::StoredWeights;

/// A part of the codes or scales of the matrix that `name` begins with, as bytes.
pub(super) fn read_part(
    weights: &StoredWeights,
    name: &str,
    content: Content,
    starts: &[usize],
    sizes: &[usize],
) -> Result<Vec<u8>> {
    let matrix = name.strip_suffix(".scale").unwrap_or(name);
    let [out, inner] = weights.matrix_shape(matrix)?;
    match content {
        Content::Int8Values | Content::Int8Scales => {
            // A scale is of a whole row.
            let numbers = read(weights, matrix, [starts[0], 0], [sizes[0], inner])?;
            let (codes, scales) = int8::quantize(&numbers, inner);
            if content == Content::Int8Scales {
                return Ok(as_bytes(&scales).to_vec());
            }
            let bytes: Vec<u8> = codes.iter().map(|code| code.cast_unsigned()).collect();
            Ok(block_of(&bytes, &[sizes[0], inner], &[0, starts[1]], sizes, 1))
        }
        Content::Nf4Codes | Content::Nf4Scales => {
            let Nf4Matrix { codes, scales } = nf4_matrix(weights, matrix, [out, inner])?;
            if content == Content::Nf4Codes {
                return Ok(block_of(&codes, &[out, inner / 2], starts, sizes, 1));
            }
            Ok(block_of(as_bytes(&scales), &[out, inner / nf4::BLOCK], starts, sizes, 4))
        }
        Content::Tensor => unreachable!("a tensor is read as it is"),
    }
}

/// A matrix in NF4: as it is stored, or made of what is. The scales of scales are of the whole
/// matrix.
pub(super) fn nf4_matrix(
    weights: &StoredWeights,
    name: &str,
    shape: [usize; 2],
) -> Result<Nf4Matrix> {
    if let Some(stored) = weights.nf4(name)? {
        return Ok(stored);
    }
    let (codes, scales) = quantize_nf4(&read(weights, name, [0, 0], shape)?);
    Ok(Nf4Matrix { codes, scales: nf4::NestedScales::new(&scales).dequantize() })
}

/// [`nf4::quantize`] on all cores.
pub(super) fn quantize_nf4(numbers: &[f32]) -> (Vec<u8>, Vec<f32>) {
    const BLOCKS: usize = 1024;
    let parts: Vec<_> = numbers.par_chunks(BLOCKS * nf4::BLOCK).map(nf4::quantize).collect();
    let (codes, scales): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
    (codes.concat(), scales.concat())
}

fn read(
    weights: &StoredWeights,
    name: &str,
    starts: [usize; 2],
    sizes: [usize; 2],
) -> Result<Vec<f32>> {
    let mut bytes = vec![0; sizes[0] * sizes[1] * 4];
    weights.read(name, &starts, &sizes, DType::F32, &mut bytes)?;
    Ok(numbers_of(&bytes))
}

/// Bytes as f32.
pub(super) fn numbers_of(bytes: &[u8]) -> Vec<f32> {
    bytes.as_chunks::<4>().0.iter().map(|b| f32::from_le_bytes(*b)).collect()
}
