//! Matrices in the 4-bit type NF4 as bitsandbytes stores them: in the place of a `weight` its
//! codes, and beside them tensors for scales, tables and the JSON of the rest.

use super::safetensors::{TensorSpec, Weights};
use super::{HfError, Result};
use crate::dtype::DType;
use crate::foreign_file::quote;
use crate::quantization::nf4::{self, NestedScales};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Ends the name of the tensor that holds the JSON, after that of the matrix.
const STATE: &str = ".quant_state.bitsandbytes__nf4";
/// Tensors beside the codes, in the same manner.
const PARTS: [&str; 5] = [".absmax", ".quant_map", ".nested_absmax", ".nested_quant_map", STATE];

/// The JSON of a matrix.
#[derive(Debug, Deserialize)]
struct State {
    blocksize: usize,
    shape: [usize; 2],
    nested_blocksize: Option<usize>,
    nested_offset: Option<f32>,
}

/// A matrix in 4 bits: codes of two numbers a byte, and the scale of each block of 64.
#[derive(Clone, Debug, PartialEq)]
pub struct Nf4Matrix {
    pub codes: Vec<u8>,
    pub scales: Vec<f32>,
}

/// The matrices of these weights that are stored so, with their shapes.
pub(super) fn matrices(weights: &Weights) -> Result<BTreeMap<String, [usize; 2]>> {
    let names = weights.names().filter_map(|name| name.strip_suffix(STATE));
    names.map(|name| Ok((name.to_string(), state(weights, name)?.shape))).collect()
}

/// Whether a tensor belongs to the stored form of one of `matrices`.
pub(super) fn is_part(name: &str, matrices: &BTreeMap<String, [usize; 2]>) -> bool {
    let of = |part: &str| name.strip_suffix(part).is_some_and(|m| matrices.contains_key(m));
    PARTS.iter().any(|part| of(part))
}

fn state(weights: &Weights, name: &str) -> Result<State> {
    let text = read(weights, &format!("{name}{STATE}"), DType::U8)?;
    let state: State = serde_json::from_slice(&text).map_err(|e| broken(name, &e.to_string()))?;
    let elements = state.shape[0].saturating_mul(state.shape[1]);
    let codes = weights.get(name).map_or(0, |tensor| tensor.bytes as usize);
    let fits = state.blocksize == nf4::BLOCK
        && state.nested_blocksize.is_none_or(|size| size == nf4::NESTED_BLOCK)
        && state.shape[1].is_multiple_of(nf4::BLOCK)
        && codes == elements / 2;
    match fits {
        true => Ok(state),
        false => Err(broken(
            name,
            &format!(
                "blocks of {} over {:?} in {codes} bytes are not rows of blocks of {}",
                state.blocksize,
                state.shape,
                nf4::BLOCK
            ),
        )),
    }
}

/// The codes and scales of a matrix.
pub(super) fn matrix(weights: &Weights, name: &str) -> Result<Nf4Matrix> {
    let state = state(weights, name)?;
    let floats = |part: &str| {
        Ok::<_, HfError>(floats(&read(weights, &format!("{name}{part}"), DType::F32)?))
    };
    let scales = match state.nested_blocksize {
        None => floats(".absmax")?,
        Some(block) => {
            let codes = read(weights, &format!("{name}.absmax"), DType::U8)?;
            let (table, nested) = (floats(".nested_quant_map")?, floats(".nested_absmax")?);
            if table.len() != 256 || nested.len() != codes.len().div_ceil(block) {
                return Err(broken(name, "its nested scales have another number"));
            }
            let offset = state.nested_offset.unwrap_or_default();
            let scale = |(i, code): (usize, &u8)| table[usize::from(*code)] * nested[i / block];
            codes.iter().enumerate().map(scale).map(|x| x + offset).collect()
        }
    };
    if scales.len() != state.shape[0] * state.shape[1] / nf4::BLOCK {
        return Err(broken(name, &format!("it has {} scales", scales.len())));
    }
    Ok(Nf4Matrix { codes: read(weights, name, DType::U8)?, scales })
}

fn read(weights: &Weights, name: &str, dtype: DType) -> Result<Vec<u8>> {
    let Some(tensor) = weights.get(name).filter(|tensor| tensor.dtype == dtype) else {
        return Err(broken(name, &format!("there is no {dtype} tensor of this name")));
    };
    let mut bytes = vec![0; tensor.bytes as usize];
    weights.read_as(name, dtype, &mut bytes)?;
    Ok(bytes)
}

fn floats(bytes: &[u8]) -> Vec<f32> {
    bytes.as_chunks::<4>().0.iter().map(|b| f32::from_le_bytes(*b)).collect()
}

fn broken(name: &str, problem: &str) -> HfError {
    HfError::Invalid(format!("model: {} is not an NF4 matrix: {}", quote(name), quote(problem)))
}

/// Bytes of the JSON, which is filled up with spaces so that its size does not depend on numbers.
const STATE_BYTES: usize = 256;

/// The tensors by which a matrix is stored.
pub fn tensor_specs(name: &str, [out, inner]: [usize; 2]) -> Vec<TensorSpec> {
    let (elements, scales) = (out * inner, out * inner / nf4::BLOCK);
    let nested = scales.div_ceil(nf4::NESTED_BLOCK);
    let spec =
        |part: &str, dtype, shape: &[usize]| TensorSpec::new(format!("{name}{part}"), dtype, shape);
    vec![
        spec("", DType::U8, &[elements / 2, 1]),
        spec(".absmax", DType::U8, &[scales]),
        spec(".quant_map", DType::F32, &[nf4::TABLE.len()]),
        spec(".nested_absmax", DType::F32, &[nested]),
        spec(".nested_quant_map", DType::F32, &[256]),
        spec(STATE, DType::U8, &[STATE_BYTES]),
    ]
}

/// The bytes of the tensors of [`tensor_specs`], in their order.
pub fn store(shape: [usize; 2], codes: Vec<u8>, scales: &[f32]) -> Vec<Vec<u8>> {
    let nested = NestedScales::new(scales);
    let state = json!({
        "quant_type": "nf4",
        "blocksize": nf4::BLOCK,
        "dtype": "bfloat16",
        "shape": shape,
        "nested_blocksize": nf4::NESTED_BLOCK,
        "nested_dtype": "float32",
        "nested_offset": nested.offset,
    });
    let mut state = state.to_string().into_bytes();
    state.resize(STATE_BYTES, b' ');
    let bytes = |numbers: &[f32]| numbers.iter().flat_map(|x| x.to_le_bytes()).collect();
    let tables = [bytes(&nf4::TABLE), bytes(&nested.scales), bytes(&nf4::dynamic_table())];
    [codes, nested.codes].into_iter().chain(tables).chain([state]).collect()
}

/// What `config.json` says of a model whose matrices are stored so.
pub fn settings() -> Value {
    json!({
        "quant_method": "bitsandbytes",
        "load_in_4bit": true,
        "load_in_8bit": false,
        "bnb_4bit_quant_type": "nf4",
        "bnb_4bit_use_double_quant": true,
        "bnb_4bit_compute_dtype": "bfloat16",
        "bnb_4bit_quant_storage": "uint8",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hf::safetensors::FileWriter;

    #[test]
    fn a_matrix_is_stored_and_read_again() {
        let folder = tempfile::TempDir::new().unwrap();
        let numbers: Vec<f32> = (0..6 * 128).map(|i| (i as f32 * 0.7).sin() * 0.1).collect();
        let (codes, scales) = nf4::quantize(&numbers);
        let specs = tensor_specs("w.weight", [6, 128]);
        let path = folder.path().join("model.safetensors");
        let mut writer = FileWriter::create(&path, &specs).unwrap();
        for (spec, bytes) in specs.iter().zip(store([6, 128], codes.clone(), &scales)) {
            writer.tensor(&spec.name, &bytes).unwrap();
        }
        writer.finish().unwrap();
        let weights = Weights::open_file(&path).unwrap();
        let names = matrices(&weights).unwrap();
        assert_eq!(names, BTreeMap::from([("w.weight".to_string(), [6, 128])]));
        assert!(weights.names().all(|name| name == "w.weight" || is_part(name, &names)));
        let stored = matrix(&weights, "w.weight").unwrap();
        assert_eq!(stored, Nf4Matrix { codes, scales: NestedScales::new(&scales).dequantize() });
    }
}
