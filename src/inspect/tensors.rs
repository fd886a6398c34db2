//! Tensors of safetensors files and checkpoints: types, shapes, norms, values that are not finite.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;
use serde::Serialize;

use crate::dtype::DType;
use crate::hf::safetensors::{Weights, convert, dtype_name};
use crate::weights::Located;
use crate::weights::checkpoint::Reader;

/// Bytes read at a time, and so the memory of each thread.
const SLICE: usize = 8 << 20;

/// All tensors of a model or checkpoint.
#[derive(Debug, Serialize)]
pub struct TensorTable {
    /// File or folder that they are in.
    pub path: String,
    /// Steps done, of a checkpoint.
    pub step: Option<u64>,
    pub elements: u64,
    pub bytes: u64,
    pub tensors: Vec<TensorRow>,
}

/// A tensor. The numbers of integers are not computed.
#[derive(Debug, PartialEq, Serialize)]
pub struct TensorRow {
    pub name: String,
    pub dtype: String,
    pub shape: Vec<usize>,
    /// Square root of the sum of the squares of the finite elements.
    pub norm: Option<f64>,
    /// Square root of the mean of those squares.
    pub rms: Option<f64>,
    /// Largest finite magnitude.
    pub max_abs: Option<f64>,
    /// Share of the elements that are infinite or not a number.
    pub non_finite: Option<f64>,
}

/// Where tensors are read from.
enum Source {
    Checkpoint(Box<Reader>),
    Weights(Weights),
}

impl Source {
    /// Opens what a name leads to, and says where that is.
    fn open(name: &str) -> Result<(Source, String)> {
        let path = Path::new(name);
        if path.is_file() {
            return Ok((Source::Weights(Weights::open_file(path)?), name.to_string()));
        }
        Ok(match Located::find(name)? {
            Located::Checkpoint(reader, _) => {
                let place = reader.location().to_string();
                (Source::Checkpoint(reader), place)
            }
            Located::Folder(folder) => {
                (Source::Weights(Weights::open(&folder)?), folder.display().to_string())
            }
        })
    }

    fn tensors(&self) -> Vec<(String, DType, Vec<usize>)> {
        match self {
            Source::Checkpoint(reader) => {
                let tensors = reader.tensors().iter();
                tensors.map(|(name, t)| (name.clone(), t.dtype, t.shape.clone())).collect()
            }
            Source::Weights(weights) => {
                let tensors = weights.names().filter_map(|name| weights.get(name));
                tensors.map(|t| (t.name.clone(), t.dtype, t.shape.clone())).collect()
            }
        }
    }

    fn read(
        &self,
        name: &str,
        dtype: DType,
        starts: &[usize],
        sizes: &[usize],
        out: &mut [u8],
    ) -> Result<()> {
        match self {
            Source::Checkpoint(reader) => Ok(reader.read_slice(name, starts, sizes, out)?),
            Source::Weights(weights) => Ok(weights.read_block(name, starts, sizes, dtype, out)?),
        }
    }

    /// Reads the tensor once, a few rows at a time.
    fn row(&self, name: &str, dtype: DType, shape: &[usize]) -> Result<TensorRow> {
        let mut sums = Sums::default();
        let rows = shape.first().copied().unwrap_or(1);
        let row_bytes = shape.iter().skip(1).product::<usize>() * dtype.size();
        let step = (SLICE / row_bytes.max(1)).clamp(1, rows.max(1));
        let mut start = 0;
        while dtype.is_float() && start < rows {
            let count = step.min(rows - start);
            let mut bytes = vec![0; count * row_bytes];
            let (mut starts, mut sizes) = (vec![0; shape.len()], shape.to_vec());
            if let (Some(first), Some(size)) = (starts.first_mut(), sizes.first_mut()) {
                (*first, *size) = (start, count);
            }
            self.read(name, dtype, &starts, &sizes, &mut bytes)?;
            sums.add(&bytes, dtype);
            start += count;
        }
        Ok(sums.row(name, dtype, shape))
    }
}

#[derive(Default)]
struct Sums {
    squares: f64,
    max_abs: f64,
    finite: u64,
    count: u64,
}

impl Sums {
    fn add(&mut self, bytes: &[u8], dtype: DType) {
        let mut values = vec![0u8; bytes.len() / dtype.size() * 4];
        convert(bytes, dtype, &mut values, DType::F32);
        for value in values.as_chunks().0 {
            let value = f64::from(f32::from_le_bytes(*value));
            self.count += 1;
            if value.is_finite() {
                self.finite += 1;
                self.squares += value * value;
                self.max_abs = self.max_abs.max(value.abs());
            }
        }
    }

    fn row(&self, name: &str, dtype: DType, shape: &[usize]) -> TensorRow {
        let known = |number: f64| (self.count > 0).then_some(number);
        TensorRow {
            name: name.to_string(),
            dtype: dtype_name(dtype).to_string(),
            shape: shape.to_vec(),
            norm: known(self.squares.sqrt()),
            rms: known((self.squares / self.finite.max(1) as f64).sqrt()),
            max_abs: known(self.max_abs),
            non_finite: known((self.count - self.finite) as f64 / self.count.max(1) as f64),
        }
    }
}

impl TensorTable {
    /// Of a safetensors file, or of the folder of a model, a run or a checkpoint.
    pub fn of(name: &str) -> Result<TensorTable> {
        let (source, path) = Source::open(name)?;
        let tensors = source.tensors();
        let elements = |shape: &[usize]| shape.iter().product::<usize>();
        let bytes = tensors.iter().map(|(_, dtype, shape)| elements(shape) * dtype.size());
        let step = match &source {
            Source::Checkpoint(reader) => Some(reader.step()),
            Source::Weights(_) => None,
        };
        let row = |(name, dtype, shape): &(String, DType, Vec<usize>)| {
            source.row(name, *dtype, shape).with_context(|| format!("inspect: tensor {name}"))
        };
        Ok(TensorTable {
            path,
            step,
            elements: tensors.iter().map(|(_, _, shape)| elements(shape) as u64).sum(),
            bytes: bytes.sum::<usize>() as u64,
            tensors: tensors.par_iter().map(row).collect::<Result<_>>()?,
        })
    }

    /// A line for each tensor, and the sums.
    pub fn text(&self) -> String {
        let number = |number: Option<f64>| number.map_or("–".to_string(), |n| format!("{n:.4e}"));
        let share = |share: Option<f64>| match share {
            None => "–".to_string(),
            Some(0.0) => "0".to_string(),
            Some(share) => format!("{:.3} %", share * 100.0),
        };
        let titles = ["tensor", "type", "shape", "norm", "rms", "max |x|", "not finite"];
        let mut rows = vec![titles.map(str::to_string)];
        rows.extend(self.tensors.iter().map(|t| {
            let numbers = [t.norm, t.rms, t.max_abs].map(number);
            let [norm, rms, max] = numbers;
            let shape = format!("{:?}", t.shape);
            [t.name.clone(), t.dtype.clone(), shape, norm, rms, max, share(t.non_finite)]
        }));
        let mut text = aligned(&rows);
        let step = self.step.map_or(String::new(), |step| format!(", after step {step}"));
        let (count, types) = (self.tensors.len(), self.types());
        let _ = writeln!(
            text,
            "{count} tensors of {} elements, {:.3} GB ({types}) in {}{step}",
            self.elements,
            self.bytes as f64 / 1e9,
            self.path
        );
        let damaged = self.tensors.iter().filter(|t| t.non_finite.is_some_and(|n| n > 0.0)).count();
        if damaged > 0 {
            let _ = writeln!(text, "warning: {damaged} tensors have values that are not finite");
        }
        text
    }

    /// How many tensors there are of each type.
    fn types(&self) -> String {
        let mut types = BTreeMap::<&str, usize>::new();
        self.tensors.iter().for_each(|t| *types.entry(&t.dtype).or_default() += 1);
        let types = types.iter().map(|(dtype, count)| format!("{count} {dtype}"));
        types.collect::<Vec<_>>().join(", ")
    }
}

/// Columns as wide as their widest cell.
fn aligned<const N: usize>(rows: &[[String; N]]) -> String {
    let width = |column: usize| rows.iter().map(|r| r[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; N] = std::array::from_fn(width);
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}"));
        let line = cells.collect::<Vec<_>>().join("  ");
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hf::safetensors::{FileWriter, TensorSpec};

    fn bytes(values: &[f32]) -> Vec<u8> {
        values.iter().flat_map(|v| v.to_le_bytes()).collect()
    }

    #[test]
    fn norms_and_damage_are_found() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("model.safetensors");
        let large = vec![0.5f32; 3 * (1 << 20)];
        let specs = [
            TensorSpec::new("a", DType::F32, &[2, 2]),
            TensorSpec::new("b", DType::BF16, &[2]),
            TensorSpec::new("ids", DType::I32, &[1]),
            TensorSpec::new("large", DType::F32, &[3, 1 << 20]),
            TensorSpec::new("scalar", DType::F32, &[]),
        ];
        let mut file = FileWriter::create(&path, &specs).unwrap();
        file.tensor("a", &bytes(&[3.0, f32::NAN, -4.0, f32::INFINITY])).unwrap();
        file.tensor("b", &[0x80, 0x3f, 0x00, 0x40]).unwrap();
        file.tensor("ids", &7i32.to_le_bytes()).unwrap();
        file.tensor("large", &bytes(&large)).unwrap();
        file.tensor("scalar", &bytes(&[2.0])).unwrap();
        file.finish().unwrap();

        for at in [folder.path(), &path] {
            let table = TensorTable::of(at.to_str().unwrap()).unwrap();
            let row = |name: &str| table.tensors.iter().find(|t| t.name == name).unwrap();
            assert_eq!((row("a").norm, row("a").max_abs), (Some(5.0), Some(4.0)));
            assert_eq!(row("a").non_finite, Some(0.5));
            assert_eq!((row("b").norm, row("b").dtype.as_str()), (Some(5f64.sqrt()), "BF16"));
            assert_eq!((row("ids").norm, row("ids").non_finite), (None, None));
            assert_eq!(row("large").rms, Some(0.5));
            assert_eq!(row("scalar").norm, Some(2.0));
            assert_eq!(table.elements, 4 + 2 + 1 + 3 * (1 << 20) + 1);
            let text = table.text();
            assert!(text.contains("warning: 1 tensors have values"), "{text}");
            assert!(text.contains("5 tensors of 3145736 elements"), "{text}");
        }
    }
}
