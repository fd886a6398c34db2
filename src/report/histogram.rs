//! How often each value occurs, in bins of 1 % width, so that any number of values takes the same
//! memory.

/// Bins a factor of e.
const RESOLUTION: f64 = 100.0;
/// Values below this are in the first bin.
const SMALLEST: f64 = 1e-6;
const BINS: usize = 2800;

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

    /// The middle of the bin below which `share` of the values are, to 1 %; none without values.
    pub(super) fn quantile(&self, share: f64) -> Option<f64> {
        let rank = ((self.total as f64 * share).ceil() as u64).max(1);
        let mut seen = 0;
        let bin = self.counts.iter().position(|count| {
            seen += count;
            seen >= rank
        })?;
        Some(middle(bin))
    }

    /// The share of all values in each of `bins` equal intervals of `low..high`.
    pub(super) fn shares(&self, low: f64, high: f64, bins: usize) -> Vec<f64> {
        let mut shares = vec![0.0; bins];
        for (bin, &count) in self.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let place = (middle(bin) - low) / (high - low) * bins as f64;
            if (0.0..bins as f64).contains(&place) {
                shares[place as usize] += count as f64 / self.total as f64;
            }
        }
        shares
    }
}

fn middle(bin: usize) -> f64 {
    SMALLEST * ((bin as f64 + 0.5) / RESOLUTION).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_right_to_a_percent() {
        let mut histogram = Histogram::default();
        assert_eq!(histogram.quantile(0.5), None);
        (1..=1000).for_each(|i| histogram.add(f64::from(i) * 1e-3));
        for share in [0.01, 0.25, 0.5, 0.99, 1.0] {
            let quantile = histogram.quantile(share).unwrap();
            assert!((quantile / share - 1.0).abs() < 0.011, "{quantile} at {share}");
        }
    }

    #[test]
    fn shares_add_up() {
        let mut histogram = Histogram::default();
        (0..100).for_each(|i| histogram.add(1.0 + f64::from(i % 4)));
        let shares = histogram.shares(0.5, 4.5, 4);
        assert!(shares.iter().all(|share| (share - 0.25).abs() < 1e-9), "{shares:?}");
    }

    #[test]
    fn values_outside_are_in_the_outer_bins() {
        let mut histogram = Histogram::default();
        [0.0, -1.0, f64::NAN, 1e-9, 1e9].into_iter().for_each(|value| histogram.add(value));
        assert_eq!(histogram.total, 2);
        assert!(histogram.quantile(1.0).unwrap() > 1e5);
    }
}
