//! Boxes of row-major tensors: which contiguous runs of one array land where in another, and how to
//! read them from a file with few and large reads.

use super::convert::convert;
use crate::dtype::DType;
use crate::hf::Result;

/// Bytes that are fetched at once where runs are short or elements change their type.
const WINDOW: u64 = 1 << 20;
/// Runs from this length on go straight into the caller's buffer.
const LONG_RUN: u64 = 16 << 10;
/// Runs further apart than this are fetched one by one; reading the gap would cost more than the
/// call.
const FAR_APART: u64 = 64 << 10;

/// A copy of `sizes` elements from `from_start` of one array to `to_start` of another. Every slice
/// has the arrays' rank.
#[derive(Clone, Copy, Debug)]
pub struct BlockCopy<'a> {
    pub from_shape: &'a [usize],
    pub from_start: &'a [usize],
    pub to_shape: &'a [usize],
    pub to_start: &'a [usize],
    pub sizes: &'a [usize],
}

impl BlockCopy<'_> {
    /// Elements of each contiguous run.
    fn run(&self) -> u64 {
        let inner = self.outer_dims();
        self.sizes[inner..].iter().map(|n| *n as u64).product()
    }

    /// Leading dims that are walked one index at a time: all but the whole trailing ones and the
    /// one before these.
    fn outer_dims(&self) -> usize {
        let whole = |d: &usize| {
            self.sizes[*d] == self.from_shape[*d] && self.sizes[*d] == self.to_shape[*d]
        };
        let rank = self.sizes.len();
        let trailing = (0..rank).rev().take_while(whole).count();
        (rank - trailing).saturating_sub(1)
    }

    /// First element of every run in both arrays, ascending.
    fn runs(&self) -> impl Iterator<Item = (u64, u64)> {
        let outer = self.outer_dims();
        let empty = self.sizes.contains(&0);
        let count: u64 = self.sizes[..outer].iter().map(|n| *n as u64).product();
        let from = offset(self.from_shape, self.from_start);
        let to = offset(self.to_shape, self.to_start);
        let (from_strides, to_strides) = (strides(self.from_shape), strides(self.to_shape));
        (0..if empty { 0 } else { count }).map(move |mut i| {
            let mut run = (from, to);
            for d in (0..outer).rev() {
                let index = i % self.sizes[d] as u64;
                i /= self.sizes[d] as u64;
                run.0 += index * from_strides[d];
                run.1 += index * to_strides[d];
            }
            run
        })
    }

    /// Performs the copy from a tensor whose bytes `read(at, out)` fetches into the array `out`,
    /// converting `from` to `to`.
    ///
    /// # Panics
    /// If the box does not lie inside both arrays, or `out` is not as large as its shape.
    pub fn read(
        &self,
        read: &dyn Fn(u64, &mut [u8]) -> Result<()>,
        from: DType,
        to: DType,
        out: &mut [u8],
    ) -> Result<()> {
        self.check(out.len() / to.size());
        let (from_size, to_size) = (from.size() as u64, to.size() as u64);
        let run = self.run();
        let mut window = Window::new(read, self.fetch_limit(from_size));
        for (start, target) in self.runs() {
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

    /// The byte after the last one of the box, up to which it pays to read ahead; 0 where runs lie
    /// far apart.
    fn fetch_limit(&self, element: u64) -> u64 {
        let mut runs = self.runs();
        let (Some(first), second) = (runs.next(), runs.next()) else {
            return 0;
        };
        if second.is_some_and(|second| (second.0 - first.0) * element > FAR_APART) {
            return 0;
        }
        let last: Vec<usize> = (self.from_start.iter().zip(self.sizes))
            .map(|(start, size)| start + size - 1)
            .collect();
        (offset(self.from_shape, &last) + 1) * element
    }

    #[track_caller]
    fn check(&self, out: usize) {
        let fits = |shape: &[usize], start: &[usize]| {
            shape.len() == self.sizes.len()
                && start.len() == self.sizes.len()
                && (0..shape.len()).all(|d| start[d] + self.sizes[d] <= shape[d])
        };
        assert!(
            fits(self.from_shape, self.from_start)
                && fits(self.to_shape, self.to_start)
                && self.to_shape.iter().product::<usize>() == out,
            "{self:?} into {out} elements"
        );
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

fn strides(shape: &[usize]) -> Vec<u64> {
    let mut strides = vec![1; shape.len()];
    for d in (1..shape.len()).rev() {
        strides[d - 1] = strides[d] * shape[d] as u64;
    }
    strides
}

fn offset(shape: &[usize], index: &[usize]) -> u64 {
    let strides = strides(shape);
    index.iter().zip(strides).map(|(i, s)| *i as u64 * s).sum()
}
