//! Reading a slice of a row-major tensor from a file with few and large reads.

use super::convert::convert;
use crate::dtype::DType;
use crate::hf::Result;
use crate::strided::StridedCopy;

/// Bytes that are fetched at once where runs are short or elements change their type.
const WINDOW: u64 = 1 << 20;
/// Runs from this length on go straight into the caller's buffer.
const LONG_RUN: u64 = 16 << 10;
/// Runs further apart than this are fetched one by one; reading the gap would cost more than the
/// call.
const FAR_APART: u64 = 64 << 10;

/// Performs a copy from a tensor whose bytes `read(at, out)` fetches into the array `out`,
/// converting `from` to `to`.
///
/// # Panics
/// As [`StridedCopy::check`].
pub fn read_strided(
    copy: &StridedCopy<'_>,
    read: &dyn Fn(u64, &mut [u8]) -> Result<()>,
    from: DType,
    to: DType,
    out: &mut [u8],
) -> Result<()> {
    copy.check(out.len() / to.size());
    let (from_size, to_size) = (from.size() as u64, to.size() as u64);
    let run = copy.run_length();
    let mut window = Window::new(read, fetch_limit(copy, from_size));
    for (start, target) in copy.runs() {
        let out = &mut out[(target * to_size) as usize..][..(run * to_size) as usize];
        let at = start * from_size;
        if from == to && run * from_size >= LONG_RUN {
            read(at, out)?;
            continue;
        }
        let piece = WINDOW / from_size;
        for (i, out) in out.chunks_mut((piece * to_size) as usize).enumerate() {
            let bytes = out.len() as u64 / to_size * from_size;
            let bytes = window.get(at + i as u64 * piece * from_size, bytes)?;
            convert(bytes, from, out, to);
        }
    }
    Ok(())
}

/// The byte after the last one that is copied, up to which it helps to read ahead; 0 where runs are
/// far apart.
fn fetch_limit(copy: &StridedCopy<'_>, element: u64) -> u64 {
    let mut runs = copy.runs();
    let (Some(first), second) = (runs.next(), runs.next()) else {
        return 0;
    };
    match second {
        Some(second) if (second.0 - first.0) * element > FAR_APART => 0,
        _ => copy.end() * element,
    }
}

/// Read-ahead over ascending positions.
struct Window<'a> {
    read: &'a dyn Fn(u64, &mut [u8]) -> Result<()>,
    limit: u64,
    start: u64,
    bytes: Vec<u8>,
}

impl<'a> Window<'a> {
    fn new(read: &'a dyn Fn(u64, &mut [u8]) -> Result<()>, limit: u64) -> Window<'a> {
        Window { read, limit, start: 0, bytes: Vec::new() }
    }

    fn get(&mut self, at: u64, count: u64) -> Result<&[u8]> {
        let held = self.start..self.start + self.bytes.len() as u64;
        if at < held.start || at + count > held.end {
            let ahead = self.limit.saturating_sub(at).min(WINDOW);
            self.bytes.resize(ahead.max(count) as usize, 0);
            self.start = at;
            (self.read)(at, &mut self.bytes)?;
        }
        let begin = (at - self.start) as usize;
        Ok(&self.bytes[begin..begin + count as usize])
    }
}
