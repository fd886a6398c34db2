//! Copies between row-major arrays: which contiguous runs of one are where in another. It must not
//! know where the bytes come from.

/// A copy of `sizes` elements from `from_start` of one array to `to_start` of another. Every slice
/// has the arrays' rank.
#[derive(Clone, Copy, Debug)]
pub struct StridedCopy<'a> {
    pub from_shape: &'a [usize],
    pub from_start: &'a [usize],
    pub to_shape: &'a [usize],
    pub to_start: &'a [usize],
    pub sizes: &'a [usize],
}

/// The `sizes` elements at `starts` of a row-major array of `shape`, each of `element` bytes.
pub fn block_of(
    array: &[u8],
    shape: &[usize],
    starts: &[usize],
    sizes: &[usize],
    element: usize,
) -> Vec<u8> {
    let mut block = vec![0; sizes.iter().product::<usize>() * element];
    let origin = vec![0; sizes.len()];
    let copy = StridedCopy {
        from_shape: shape,
        from_start: starts,
        to_shape: sizes,
        to_start: &origin,
        sizes,
    };
    copy.copy(array, &mut block, element);
    block
}

impl StridedCopy<'_> {
    /// Elements of each contiguous run.
    pub fn run_length(&self) -> u64 {
        let inner = self.outer_dims();
        self.sizes[inner..].iter().map(|n| *n as u64).product()
    }

    /// Leading dims that are walked one index at a time: all but the trailing ones that are whole
    /// in both arrays, and the one before these.
    fn outer_dims(&self) -> usize {
        let is_whole = |d: &usize| {
            self.sizes[*d] == self.from_shape[*d] && self.sizes[*d] == self.to_shape[*d]
        };
        let rank = self.sizes.len();
        let trailing = (0..rank).rev().take_while(is_whole).count();
        (rank - trailing).saturating_sub(1)
    }

    /// First element of every run in both arrays, ascending.
    pub fn runs(&self) -> impl Iterator<Item = (u64, u64)> {
        let outer = self.outer_dims();
        let is_empty = self.sizes.contains(&0);
        let count: u64 = self.sizes[..outer].iter().map(|n| *n as u64).product();
        let from = offset(self.from_shape, self.from_start);
        let to = offset(self.to_shape, self.to_start);
        let (from_strides, to_strides) = (strides(self.from_shape), strides(self.to_shape));
        (0..if is_empty { 0 } else { count }).map(move |mut i| {
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

    /// The element of the first array after the last one that is copied.
    pub fn end(&self) -> u64 {
        let last: Vec<usize> = (self.from_start.iter().zip(self.sizes))
            .map(|(start, size)| (start + size).saturating_sub(1))
            .collect();
        offset(self.from_shape, &last) + 1
    }

    /// Copies between arrays in memory, of elements of `element` bytes.
    ///
    /// # Panics
    /// As [`StridedCopy::check`].
    pub fn copy(&self, from: &[u8], to: &mut [u8], element: usize) {
        self.check(to.len() / element);
        let bytes = self.run_length() as usize * element;
        for (start, target) in self.runs() {
            let (start, target) = (start as usize * element, target as usize * element);
            to[target..target + bytes].copy_from_slice(&from[start..start + bytes]);
        }
    }

    /// # Panics
    /// If what is copied is not inside both arrays, or the second one does not have the same number
    /// of elements as its shape.
    #[track_caller]
    pub fn check(&self, elements: usize) {
        let fits = |shape: &[usize], start: &[usize]| {
            shape.len() == self.sizes.len()
                && start.len() == self.sizes.len()
                && (0..shape.len()).all(|d| start[d] + self.sizes[d] <= shape[d])
        };
        assert!(
            fits(self.from_shape, self.from_start)
                && fits(self.to_shape, self.to_start)
                && self.to_shape.iter().product::<usize>() == elements,
            "{self:?} into {elements} elements"
        );
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_of_each_rank_is_copied_and_nothing_else() {
        let from: Vec<u8> = (0..24).collect();
        let mut to = [99; 6];
        let copy = StridedCopy {
            from_shape: &[2, 3, 4],
            from_start: &[1, 1, 1],
            to_shape: &[1, 3, 2],
            to_start: &[0, 1, 0],
            sizes: &[1, 2, 2],
        };
        copy.copy(&from, &mut to, 1);
        assert_eq!(to, [99, 99, 17, 18, 21, 22]);
        assert_eq!((copy.run_length(), copy.end()), (2, 23));
        let scalar = StridedCopy {
            from_shape: &[],
            from_start: &[],
            to_shape: &[],
            to_start: &[],
            sizes: &[],
        };
        let mut to = [0; 2];
        scalar.copy(&[7, 8], &mut to, 2);
        assert_eq!(to, [7, 8]);
    }
}
