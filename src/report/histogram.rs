//! How often each value occurs, in bins of 0.1 % width, so that any number of values takes the same
//! memory.

/// Bins a factor of e.
const RESOLUTION: f64 = 1000.0;
/// Values below this are in the first bin.
const SMALLEST: f64 = 1e-6;
const BINS: usize = 28_000;

/// Counts of positive values.
#[derive(Clone, Debug)]
pub(super) struct Histogram {
    counts: Vec<u64>,
    total: u64,
}

impl Default for Histogram {
    fn default() -> Self {
        Histogram { counts: vec![0; BINS], total: 0 }
    }
}

impl Histogram {
    pub(super) fn add(&mut self, value: f64) {
        if value.is_finite() && value > 0.0 {
            let bin = ((value / SMALLEST).ln() * RESOLUTION).max(0.0) as usize;
            self.counts[bin.min(BINS - 1)] += 1;
            self.total += 1;
        }
    }

    /// The middle of the bin below which `share` of the values are, to 0.1 %; none without values.
    pub(super) fn quantile(&self, share: f64) -> Option<f64> {
        let rank = ((self.total as f64 * share).ceil() as u64).max(1);
        let mut seen = 0;
        let bin = self.counts.iter().position(|count| {
            seen += count;
            seen >= rank
        })?;
        Some(lower(bin as f64 + 0.5))
    }

    /// The share of all values in each of `bins` equal intervals of `low..high`; those of a bin
    /// count as spread evenly over it.
    pub(super) fn shares(&self, low: f64, high: f64, bins: usize) -> Vec<f64> {
        let mut shares = vec![0.0; bins];
        let bin_of = |value: f64| ((value - low) / (high - low)).clamp(0.0, 1.0) * bins as f64;
        for (bin, &count) in self.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let (from, to) = (lower(bin as f64), lower(bin as f64 + 1.0));
            let density = count as f64 / self.total as f64 / (to - from);
            let (from, to) = (bin_of(from), bin_of(to));
            let width = (high - low) / bins as f64;
            let last = (to.ceil() as usize).min(bins);
            for (i, share) in shares.iter_mut().enumerate().take(last).skip(from as usize) {
                let overlap = to.min(i as f64 + 1.0) - from.max(i as f64);
                *share += density * overlap * width;
            }
        }
        shares
    }
}

/// The lower end of a bin.
fn lower(bin: f64) -> f64 {
    SMALLEST * (bin / RESOLUTION).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_right_to_a_tenth_of_a_percent() {
        let mut histogram = Histogram::default();
        assert_eq!(histogram.quantile(0.5), None);
        (1..=1000).for_each(|i| histogram.add(f64::from(i) * 1e-3));
        for share in [0.01, 0.25, 0.5, 0.99, 1.0] {
            let quantile = histogram.quantile(share).unwrap();
            assert!((quantile / share - 1.0).abs() < 0.0011, "{quantile} at {share}");
        }
    }

    #[test]
    fn shares_add_up() {
        let mut histogram = Histogram::default();
        (0..100).for_each(|i| histogram.add(1.0 + f64::from(i % 4)));
        let shares = histogram.shares(0.5, 4.5, 4);
        assert!(shares.iter().all(|share| (share - 0.25).abs() < 1e-9), "{shares:?}");
        let fine = histogram.shares(0.999, 1.002, 100);
        assert!((fine.iter().sum::<f64>() - 0.25).abs() < 1e-9, "{fine:?}");
        assert!(fine.iter().all(|share| *share < 0.01), "spread: {fine:?}");
    }

    #[test]
    fn values_outside_are_in_the_outer_bins() {
        let mut histogram = Histogram::default();
        [0.0, -1.0, f64::NAN, 1e-9, 1e9].into_iter().for_each(|value| histogram.add(value));
        assert_eq!(histogram.total, 2);
        assert!(histogram.quantile(1.0).unwrap() > 1e5);
    }
}
