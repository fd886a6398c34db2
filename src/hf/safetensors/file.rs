//! One safetensors file, open for reading at positions.

use super::block::read_strided;
use super::header::{ForeignTensor, Header, MAX_BYTES, TensorInfo, dtype_name};
use crate::dtype::DType;
use crate::foreign_file;
use crate::hf::{HfError, Result};
use crate::strided::StridedCopy;
use std::collections::HashMap;
use std::fs::File;
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

/// A safetensors file whose header was checked. Reading needs no lock and no memory beyond the
/// caller's buffer and, where elements are converted or scattered, 1 MiB.
#[derive(Debug)]
pub struct TensorFile {
    path: PathBuf,
    file: File,
    /// First byte after the header.
    data_start: u64,
    tensors: Vec<TensorInfo>,
    by_name: HashMap<String, usize>,
    foreign: Vec<ForeignTensor>,
}

impl TensorFile {
    /// Opens the file and checks its header against its length.
    pub fn open(path: &Path) -> Result<TensorFile> {
        let file = foreign_file::open(path).map_err(HfError::io("safetensors: open", path))?;
        let length = (file.metadata()).map_err(HfError::io("safetensors: inspect", path))?.len();
        let json = read_header(&file, path, length)?;
        let data_start = 8 + json.len() as u64;
        let header = Header::parse(&json, length - data_start).map_err(|e| broken(path, &e))?;
        let by_name =
            (header.tensors.iter().enumerate()).map(|(i, t)| (t.name.clone(), i)).collect();
        Ok(TensorFile {
            path: path.to_path_buf(),
            file,
            data_start,
            tensors: header.tensors,
            by_name,
            foreign: header.foreign,
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Every tensor, in the order of its bytes.
    pub fn tensors(&self) -> &[TensorInfo] {
        &self.tensors
    }

    /// Names of tensors whose element type cannot be read.
    pub fn foreign(&self) -> impl Iterator<Item = &str> {
        self.foreign.iter().map(|tensor| tensor.name.as_str())
    }

    /// The tensor of this name; an error names the file.
    pub fn get(&self, name: &str) -> Result<&TensorInfo> {
        let index = self.by_name.get(name).ok_or_else(|| {
            let path = self.path.display();
            let foreign = self.foreign.iter().find(|tensor| tensor.name == name);
            HfError::Invalid(match foreign {
                None => format!("safetensors: {path} has no tensor {name}"),
                Some(ForeignTensor { dtype, .. }) => {
                    let known = DType::ALL.map(dtype_name).join(", ");
                    format!(
                        "safetensors: {path}: tensor {name} has dtype {dtype:?}, which is none of {known}"
                    )
                }
            })
        })?;
        Ok(&self.tensors[*index])
    }

    /// Fills `out` with the bytes `range` of a tensor as they are stored.
    pub fn read_into(&self, name: &str, range: Range<u64>, out: &mut [u8]) -> Result<()> {
        let tensor = self.get(name)?;
        assert!(
            range.end <= tensor.bytes
                && range.end.checked_sub(range.start) == Some(out.len() as u64),
            "bytes {range:?} of {name}, which has {}, into a buffer of {}",
            tensor.bytes,
            out.len()
        );
        self.read_at(tensor.offset + range.start, out)
    }

    /// Reads a whole tensor as elements of `dtype` (float to float, or unchanged).
    pub fn read_as(&self, name: &str, dtype: DType, out: &mut [u8]) -> Result<()> {
        let shape = &self.get(name)?.shape;
        let starts = vec![0; shape.len()];
        self.read_block(name, &starts, shape, dtype, out)
    }

    /// Reads the box of `sizes` elements at `starts`, row-major, as elements of `dtype`.
    pub fn read_block(
        &self,
        name: &str,
        starts: &[usize],
        sizes: &[usize],
        dtype: DType,
        out: &mut [u8],
    ) -> Result<()> {
        let zeros = vec![0; sizes.len()];
        let copy = StridedCopy {
            from_shape: &self.get(name)?.shape,
            from_start: starts,
            to_shape: sizes,
            to_start: &zeros,
            sizes,
        };
        self.copy_block(name, &copy, dtype, out)
    }

    /// Reads a box of a tensor into a box of a larger row-major array `out` of `dtype`.
    pub fn copy_block(
        &self,
        name: &str,
        copy: &StridedCopy<'_>,
        dtype: DType,
        out: &mut [u8],
    ) -> Result<()> {
        let tensor = self.get(name)?;
        assert_eq!(copy.from_shape, tensor.shape, "block of {name}");
        if dtype != tensor.dtype && !(dtype.is_float() && tensor.dtype.is_float()) {
            let (path, from) = (self.path.display(), tensor.dtype);
            return Err(HfError::Invalid(format!(
                "safetensors: {path}: tensor {name} has dtype {from} and cannot be read as {dtype}"
            )));
        }
        let read = |at: u64, out: &mut [u8]| self.read_at(tensor.offset + at, out);
        read_strided(copy, &read, tensor.dtype, dtype, out)
    }

    fn read_at(&self, offset: u64, out: &mut [u8]) -> Result<()> {
        (self.file.read_exact_at(out, self.data_start + offset))
            .map_err(HfError::io("safetensors: read", &self.path))
    }
}

fn read_header(file: &File, path: &Path, length: u64) -> Result<Vec<u8>> {
    let mut start = vec![0; length.min(256) as usize];
    file.read_exact_at(&mut start, 0).map_err(HfError::io("safetensors: read", path))?;
    if let Some(mistake) = foreign_file::mistaken_for(&start) {
        let path = path.display();
        return Err(HfError::Invalid(format!("safetensors: {path}: {mistake}")));
    }
    if length < 8 {
        let problem = format!("it has {length} bytes, less than the 8 of its length field");
        return Err(broken(path, &problem));
    }
    let mut field = [0; 8];
    (file.read_exact_at(&mut field, 0)).map_err(HfError::io("safetensors: read", path))?;
    let bytes = u64::from_le_bytes(field);
    if bytes > length - 8 || bytes > MAX_BYTES {
        let limit = MAX_BYTES.min(length - 8);
        let problem = format!("its header claims {bytes} bytes, at most {limit} are possible");
        return Err(broken(path, &problem));
    }
    let mut json = vec![0; bytes as usize];
    (file.read_exact_at(&mut json, 8)).map_err(HfError::io("safetensors: read", path))?;
    Ok(json)
}

fn broken(path: &Path, problem: &str) -> HfError {
    let path = path.display();
    HfError::Invalid(format!(
        "safetensors: {path} is damaged: {problem}; fetch or write the file again"
    ))
}
