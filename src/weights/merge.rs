//! The weights of a model with its adapters added, as one model without adapters has them.

use anyhow::Result;
use rayon::prelude::*;

use crate::dtype::DType;
use crate::hf::bitsandbytes;
use crate::hf::safetensors::convert;
use crate::llama::params::{Content, lora_specs};
use crate::pjrt::as_bytes;
use crate::quantization::{int8, nf4};

use super::adapter::{AdapterSource, AdapterTensors};
use super::quantized::{nf4_matrix, numbers_of, quantize_nf4};
use super::source::ModelSource;

/// A tensor of the model `source` over whose weights `adapter` is, f32. What the run kept in fewer
/// bits is what is added to.
pub(super) fn merged(
    source: &ModelSource,
    adapter: &AdapterSource,
    name: &str,
    shape: &[usize],
) -> Result<Vec<f32>> {
    let mut weight = kept(source, adapter, name, shape)?;
    let Some(AdapterTensors { a, b, magnitude }) = adapter.of_weight(&source.model, name)? else {
        return Ok(weight);
    };
    let (rank, inner, scale) = (adapter.lora.rank, shape[1], adapter.lora.scale() as f32);
    weight.par_chunks_mut(inner).zip(b.par_chunks(rank)).for_each(|(row, factors)| {
        for (factor, a_row) in factors.iter().zip(a.chunks(inner)) {
            let factor = factor * scale;
            row.iter_mut().zip(a_row).for_each(|(w, a)| *w += factor * a);
        }
    });
    if let Some(magnitude) = magnitude {
        weight.par_chunks_mut(inner).zip(magnitude).for_each(|(row, magnitude)| {
            let norm = row.iter().map(|w| f64::from(*w).powi(2)).sum::<f64>().sqrt();
            let factor = (f64::from(magnitude) / norm) as f32;
            row.iter_mut().for_each(|w| *w *= factor);
        });
    }
    Ok(weight)
}

/// A tensor without the adapter as the run kept it, f32.
fn kept(
    source: &ModelSource,
    adapter: &AdapterSource,
    name: &str,
    shape: &[usize],
) -> Result<Vec<f32>> {
    let specs = lora_specs(&source.model, &adapter.lora, false);
    let spec = specs.iter().find(|spec| spec.name == name).expect("a parameter of the model");
    let dtype = match spec.content {
        Content::Tensor => spec.dtype,
        _ => DType::F32,
    };
    let mut bytes = vec![0; shape.iter().product::<usize>() * dtype.size()];
    source.weights.read(name, &vec![0; shape.len()], shape, dtype, &mut bytes)?;
    let mut wide = vec![0; shape.iter().product::<usize>() * 4];
    convert(&bytes, dtype, &mut wide, DType::F32);
    let numbers = numbers_of(&wide);
    Ok(match spec.content {
        Content::Int8Values => {
            let (codes, scales) = int8::quantize(&numbers, shape[1]);
            let rows = codes.chunks(shape[1]).zip(scales);
            rows.flat_map(|(row, s)| row.iter().map(move |code| f32::from(*code) * s)).collect()
        }
        Content::Nf4Codes => {
            let matrix = nf4_matrix(&source.weights, name, [shape[0], shape[1]])?;
            nf4::dequantize(&matrix.codes, &matrix.scales)
        }
        _ => numbers,
    })
}

impl ModelSource {
    /// The tensors by which bitsandbytes stores a matrix, with the adapter's part added, in NF4.
    pub fn tensor_in_nf4(&self, name: &str, shape: [usize; 2]) -> Result<Vec<Vec<u8>>> {
        let (codes, scales) = self.in_nf4(name, shape)?;
        Ok(bitsandbytes::store(shape, codes, &scales))
    }

    /// The matrix of [`ModelSource::tensor_in_nf4`] as it is read from there.
    pub fn rounded_to_nf4(&self, name: &str, shape: [usize; 2]) -> Result<Vec<f32>> {
        let (codes, scales) = self.in_nf4(name, shape)?;
        Ok(nf4::dequantize(&codes, &nf4::NestedScales::new(&scales).dequantize()))
    }

    fn in_nf4(&self, name: &str, shape: [usize; 2]) -> Result<(Vec<u8>, Vec<f32>)> {
        let mut bytes = vec![0; shape[0] * shape[1] * DType::F32.size()];
        self.tensor(name, &shape, DType::F32, &mut bytes)?;
        Ok(quantize_nf4(&numbers_of(&bytes)))
    }

    /// A whole tensor by its Hugging Face name, with the adapter's part added, as elements of
    /// `dtype`.
    pub fn tensor(&self, name: &str, shape: &[usize], dtype: DType, out: &mut [u8]) -> Result<()> {
        match &self.adapter {
            None => self.weights.read(name, &vec![0; shape.len()], shape, dtype, out),
            Some(adapter) => {
                let numbers = merged(self, adapter, name, shape)?;
                convert(as_bytes(&numbers), DType::F32, out, dtype);
                Ok(())
            }
        }
    }
}
