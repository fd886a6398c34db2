//! A corpus file as the `parquet` crate reads it: ranges of bytes.

use std::io::{self, BufReader, Read};
use std::sync::Arc;

use bytes::Bytes;
use parquet::errors::{ParquetError, Result};
use parquet::file::reader::{ChunkReader, Length};

use super::super::super::source::{ByteSource, SourceReader};
use super::LARGEST_ROW;

pub(super) struct ParquetBytes {
    source: Arc<dyn ByteSource>,
    length: u64,
}

impl ParquetBytes {
    pub(super) fn new(source: Arc<dyn ByteSource>) -> io::Result<ParquetBytes> {
        let length = source.length()?;
        Ok(ParquetBytes { source, length })
    }
}

impl Length for ParquetBytes {
    fn len(&self) -> u64 {
        self.length
    }
}

impl ChunkReader for ParquetBytes {
    type T = BufReader<SourceReader>;

    fn get_read(&self, offset: u64) -> Result<Self::T> {
        // Headers of pages are read in this way, each of some dozens of bytes.
        let reader = SourceReader { source: self.source.clone(), offset };
        Ok(BufReader::with_capacity(1 << 10, reader))
    }

    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes> {
        if length as u64 > LARGEST_ROW.min(self.length) {
            return Err(ParquetError::General(format!("a part of it claims {length} bytes")));
        }
        let mut bytes = vec![0; length];
        let mut reader = SourceReader { source: self.source.clone(), offset: start };
        reader.read_exact(&mut bytes)?;
        Ok(bytes.into())
    }
}
