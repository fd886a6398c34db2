//! A long series of rows kept as at most [`CAPACITY`] buckets of neighbouring rows, so that a run
//! of any length takes the same memory and makes a page of the same size.

/// Buckets that a series may have; a full one merges its buckets in pairs.
pub(super) const CAPACITY: usize = 2048;

/// Where a row is on the three axes that a curve can be drawn over.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Position {
    pub(super) step: f64,
    pub(super) tokens: f64,
    pub(super) hours: f64,
}

/// One number over the rows of a bucket that have it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stat {
    pub(super) min: f64,
    pub(super) max: f64,
    pub(super) sum: f64,
    pub(super) count: usize,
}

impl Stat {
    const EMPTY: Stat = Stat { min: f64::INFINITY, max: f64::NEG_INFINITY, sum: 0.0, count: 0 };

    fn of(number: Option<f64>) -> Stat {
        let finite = number.filter(|number| number.is_finite());
        finite.map_or(Stat::EMPTY, |n| Stat { min: n, max: n, sum: n, count: 1 })
    }

    fn merge(&mut self, other: &Stat) {
        self.min = self.min.min(other.min);
        self.max = self.max.max(other.max);
        self.sum += other.sum;
        self.count += other.count;
    }

    /// None where no row has the number.
    pub(super) fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / self.count as f64)
    }
}

/// Neighbouring rows of `N` numbers.
#[derive(Clone, Debug)]
pub(super) struct Bucket<const N: usize> {
    /// Of its last row.
    pub(super) position: Position,
    pub(super) stats: [Stat; N],
}

/// Rows of `N` numbers in the order of their steps.
#[derive(Clone, Debug)]
pub(super) struct Thinned<const N: usize> {
    /// Rows a bucket; the last one may have fewer.
    stride: usize,
    /// Rows in the last bucket.
    filled: usize,
    buckets: Vec<Bucket<N>>,
}

impl<const N: usize> Default for Thinned<N> {
    fn default() -> Self {
        Thinned { stride: 1, filled: 1, buckets: Vec::new() }
    }
}

impl<const N: usize> Thinned<N> {
    pub(super) fn push(&mut self, position: Position, row: [Option<f64>; N]) {
        let bucket = Bucket { position, stats: row.map(Stat::of) };
        match self.buckets.last_mut() {
            Some(last) if self.filled < self.stride => {
                merge(last, &bucket);
                self.filled += 1;
            }
            _ => {
                if self.buckets.len() == CAPACITY {
                    self.halve();
                }
                self.buckets.push(bucket);
                self.filled = 1;
            }
        }
    }

    fn halve(&mut self) {
        for i in 0..CAPACITY / 2 {
            let second = self.buckets[2 * i + 1].clone();
            self.buckets.swap(i, 2 * i);
            merge(&mut self.buckets[i], &second);
        }
        self.buckets.truncate(CAPACITY / 2);
        self.stride *= 2;
    }

    pub(super) fn buckets(&self) -> &[Bucket<N>] {
        &self.buckets
    }

    /// Column `n` over all rows.
    pub(super) fn total(&self, n: usize) -> Stat {
        let mut total = Stat::EMPTY;
        self.buckets.iter().for_each(|bucket| total.merge(&bucket.stats[n]));
        total
    }
}

fn merge<const N: usize>(bucket: &mut Bucket<N>, next: &Bucket<N>) {
    bucket.position = next.position;
    for (stat, other) in bucket.stats.iter_mut().zip(&next.stats) {
        stat.merge(other);
    }
}

/// Mean of the exponential moving averages from both ends, each over a hundredth of the points:
/// unlike one of them, it does not lag behind.
pub(super) fn smoothed(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut forward = averages(points.iter().map(|p| p.1), points.len());
    let backward = averages(points.iter().rev().map(|p| p.1), points.len());
    for (sum, other) in forward.iter_mut().zip(backward.iter().rev()) {
        *sum = (*sum + other) / 2.0;
    }
    points.iter().zip(forward).map(|((x, _), average)| (*x, average)).collect()
}

/// Exponential moving averages, each corrected for what is missing before the first number.
fn averages(numbers: impl Iterator<Item = f64>, count: usize) -> Vec<f64> {
    let span = (count as f64 / 100.0).max(4.0);
    let decay = 1.0 - 2.0 / (span + 1.0);
    let (mut sum, mut weight) = (0.0, 0.0);
    let average = |number| {
        sum = decay * sum + number;
        weight = decay * weight + 1.0;
        sum / weight
    };
    numbers.map(average).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(count: usize) -> Thinned<2> {
        let mut thinned = Thinned::default();
        for i in 0..count {
            let position = Position { step: i as f64, ..Position::default() };
            thinned.push(position, [Some(i as f64), (i % 2 == 0).then_some(1.0)]);
        }
        thinned
    }

    #[test]
    fn short_series_are_kept_as_they_are() {
        let thinned = rows(CAPACITY);
        assert_eq!(thinned.buckets().len(), CAPACITY);
        assert!(thinned.buckets().iter().all(|b| b.stats[0].count == 1));
        assert_eq!(thinned.buckets()[1].stats[1].mean(), None);
    }

    #[test]
    fn no_row_of_a_long_series_is_lost() {
        for count in [CAPACITY + 1, 3 * CAPACITY - 1, 100_003] {
            let thinned = rows(count);
            let buckets = thinned.buckets();
            assert!((CAPACITY / 2..=CAPACITY).contains(&buckets.len()), "{}", buckets.len());
            let total = thinned.total(0);
            let n = count as f64;
            assert_eq!((total.count, total.sum), (count, n * (n - 1.0) / 2.0));
            assert_eq!(thinned.total(1).count, count.div_ceil(2));
            assert_eq!(buckets.last().unwrap().position.step, n - 1.0);
            let mut next = 0.0;
            for bucket in buckets {
                assert_eq!(bucket.stats[0].min, next);
                assert_eq!(bucket.stats[0].max, bucket.position.step);
                next = bucket.stats[0].max + 1.0;
            }
        }
    }

    #[test]
    fn numbers_that_are_not_finite_are_left_out() {
        let mut thinned = Thinned::<1>::default();
        thinned.push(Position::default(), [Some(f64::NAN)]);
        thinned.push(Position::default(), [Some(2.0)]);
        assert_eq!(thinned.total(0).mean(), Some(2.0));
    }

    #[test]
    fn smoothing_keeps_constants_and_symmetry() {
        let points: Vec<(f64, f64)> = (0..50).map(|i| (f64::from(i), 3.0)).collect();
        for (point, smooth) in points.iter().zip(smoothed(&points)) {
            assert!((smooth.1 - 3.0).abs() < 1e-12 && smooth.0 == point.0);
        }
        let jump = smoothed(&[(0.0, 0.0), (1.0, 1.0)]);
        assert!(jump[0].1 > 0.0 && jump[1].1 < 1.0);
        assert!((jump[0].1 + jump[1].1 - 1.0).abs() < 1e-12, "symmetric: {jump:?}");
    }
}
