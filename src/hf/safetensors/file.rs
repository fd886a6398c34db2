//! One safetensors file, open for reading at positions.

use super::block::read_strided;
use super::header::{ForeignTensor, Header, MAX_BYTES, TensorInfo, dtype_name};
use crate::dtype::DType;
use crate::foreign_file;
use crate::hf::{HfError, Result};
use crate::storage::{Location, ObjectReader};
use crate::strided::StridedCopy;
use std::collections::HashMap;
use std::fs::File;
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::path::Path;

/// A safetensors file whose header was checked. Reading a file of this machine needs no lock and no
/// memory beyond the caller's buffer and, where elements are converted or scattered, 1 MiB.
#[derive(Debug)]
pub struct TensorFile {
    location: Location,
    bytes: Bytes,
    /// First byte after the header.
    data_start: u64,
    tensors: Vec<TensorInfo>,
    by_name: HashMap<String, usize>,
    foreign: Vec<ForeignTensor>,
}

/// Where the bytes of a file are read from.
#[derive(Debug)]
enum Bytes {
    Local(File),
    Bucket(ObjectReader),
}

impl Bytes {
    /// Opens a file, and says how long it is.
    fn open(location: &Location) -> Result<(Bytes, u64)> {
        match location {
            Location::Local(path) => {
                let failed = |operation| HfError::io(operation, path);
                let file = foreign_file::open(path).map_err(failed("safetensors: open"))?;
                let length = file.metadata().map_err(failed("safetensors: inspect"))?.len();
                Ok((Bytes::Local(file), length))
            }
            Location::Bucket { storage, key } => {
                let object = storage.head(key)?;
                let missing = || HfError::Invalid(format!("safetensors: there is no {location}"));
                let length = object.ok_or_else(missing)?.bytes;
                Ok((Bytes::Bucket(ObjectReader::new(storage.clone(), key, length)), length))
            }
        }
    }

    fn read_exact_at(&self, location: &Location, out: &mut [u8], at: u64) -> Result<()> {
        match self {
            Bytes::Local(file) => file.read_exact_at(out, at).map_err(|error| {
                let path = location.local().unwrap_or(Path::new("")).to_path_buf();
                HfError::Io { operation: "safetensors: read", path, cause: error }
            }),
            Bytes::Bucket(object) => Ok(object.read_exact_at(at, out)?),
        }
    }
}

impl TensorFile {
    /// Opens the file and checks its header against its length.
    pub fn open(location: impl Into<Location>) -> Result<TensorFile> {
        let location = location.into();
        let (bytes, length) = Bytes::open(&location)?;
        let json = read_header(&bytes, &location, length)?;
        let data_start = 8 + json.len() as u64;
        let header = Header::parse(&json, length - data_start);
        let header = header.map_err(|problem| broken(&location, &problem))?;
        let by_name =
            (header.tensors.iter().enumerate()).map(|(i, t)| (t.name.clone(), i)).collect();
        let Header { tensors, foreign } = header;
        Ok(TensorFile { location, bytes, data_start, tensors, by_name, foreign })
    }

    pub fn location(&self) -> &Location {
        &self.location
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
            let path = &self.location;
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
            let (path, from) = (&self.location, tensor.dtype);
            return Err(HfError::Invalid(format!(
                "safetensors: {path}: tensor {name} has dtype {from} and cannot be read as {dtype}"
            )));
        }
        let read = |at: u64, out: &mut [u8]| self.read_at(tensor.offset + at, out);
        read_strided(copy, &read, tensor.dtype, dtype, out)
    }

    /// Reads again from a bucket what was read ahead.
    pub fn forget(&self) {
        if let Bytes::Bucket(object) = &self.bytes {
            object.forget();
        }
    }

    fn read_at(&self, offset: u64, out: &mut [u8]) -> Result<()> {
        self.bytes.read_exact_at(&self.location, out, self.data_start + offset)
    }
}

fn read_header(bytes: &Bytes, location: &Location, length: u64) -> Result<Vec<u8>> {
    let mut start = vec![0; length.min(256) as usize];
    bytes.read_exact_at(location, &mut start, 0)?;
    if let Some(mistake) = foreign_file::mistaken_for(&start) {
        return Err(HfError::Invalid(format!("safetensors: {location}: {mistake}")));
    }
    if length < 8 {
        let problem = format!("it has {length} bytes, less than the 8 of its length field");
        return Err(broken(location, &problem));
    }
    let mut field = [0; 8];
    bytes.read_exact_at(location, &mut field, 0)?;
    let size = u64::from_le_bytes(field);
    if size > length - 8 || size > MAX_BYTES {
        let limit = MAX_BYTES.min(length - 8);
        let problem = format!("its header claims {size} bytes, at most {limit} are possible");
        return Err(broken(location, &problem));
    }
    let mut json = vec![0; size as usize];
    bytes.read_exact_at(location, &mut json, 8)?;
    Ok(json)
}

fn broken(location: &Location, problem: &str) -> HfError {
    HfError::Invalid(format!(
        "safetensors: {location} is damaged: {problem}; fetch or write the file again"
    ))
}
