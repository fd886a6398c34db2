//! A range of numbers with ticks at round ones.

/// A range that a curve is drawn over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    pub low: f64,
    pub high: f64,
    pub log: bool,
    /// Whether ticks are whole numbers, as of steps.
    pub whole: bool,
}

impl Axis {
    /// Over `low..=high`, widened where they are equal. A logarithmic one needs `low > 0`.
    pub fn new(low: f64, high: f64, log: bool) -> Axis {
        let log = log && low > 0.0;
        let width = (low.abs() * 0.05).max(1e-12);
        let (low, high) = if high > low { (low, high) } else { (low - width, low + width) };
        Axis { low, high, log, whole: false }
    }

    /// As a vertical axis: with some space at both ends.
    pub fn padded(low: f64, high: f64, log: bool) -> Axis {
        let axis = Axis::new(low, high, log);
        let (low, high) = (axis.low, axis.high);
        if axis.log {
            let factor = (high / low).powf(0.04);
            return Axis { low: low / factor, high: high * factor, ..axis };
        }
        let space = (high - low) * 0.04;
        // What is never negative does not get a range below zero.
        let floor = if low >= 0.0 { 0.0 } else { f64::NEG_INFINITY };
        Axis { low: (low - space).max(floor), high: high + space, ..axis }
    }

    /// Where a number is between both ends, from 0 to 1.
    pub fn share(&self, number: f64) -> f64 {
        match self.log {
            true => (number.max(1e-300) / self.low).ln() / (self.high / self.low).ln(),
            false => (number - self.low) / (self.high - self.low),
        }
    }

    /// Round numbers inside, about `count` of them.
    pub fn ticks(&self, count: usize) -> Vec<f64> {
        if self.log && self.high / self.low > 20.0 {
            return self.powers(count);
        }
        let rough = (self.high - self.low) / count as f64;
        let power = 10f64.powf(rough.log10().floor());
        let factors = [1.0, 2.0, 5.0, 10.0];
        let factor = factors.iter().find(|f| *f * power >= rough * 0.999).unwrap_or(&10.0);
        let step = (factor * power).max(if self.whole { 1.0 } else { 0.0 });
        let first = (self.low / step - 1e-9).ceil() as i64;
        let last = (self.high / step + 1e-9).floor() as i64;
        (first..=last).map(|i| i as f64 * step).collect()
    }

    fn powers(&self, count: usize) -> Vec<f64> {
        let first = self.low.log10().ceil() as i32;
        let last = self.high.log10().floor() as i32;
        let step = ((last - first) as usize / count + 1).max(1);
        let powers: Vec<f64> = (first..=last).step_by(step).map(|e| 10f64.powi(e)).collect();
        match powers.len() {
            0 | 1 => [1.0, 2.0, 5.0]
                .iter()
                .flat_map(|f| (first - 1..=last).map(move |e| f * 10f64.powi(e)))
                .filter(|tick| (self.low..=self.high).contains(tick))
                .collect(),
            _ => powers,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_inside() {
        assert_eq!(Axis::new(0.0, 1000.0, false).ticks(5), [0.0, 200.0, 400.0, 600.0, 800.0, 1e3]);
        assert_eq!(Axis::new(1.7, 3.1, false).ticks(4), [2.0, 2.5, 3.0]);
        let layers = Axis { whole: true, ..Axis::new(0.0, 2.0, false) };
        assert_eq!(layers.ticks(5), [0.0, 1.0, 2.0]);
        assert_eq!(Axis::new(1e-4, 2.0, true).ticks(5), [1e-4, 1e-3, 1e-2, 0.1, 1.0]);
        for (low, high, log) in [(0.3, 0.31, false), (5.0, 5.0, false), (0.02, 0.9, true)] {
            let axis = Axis::new(low, high, log);
            let ticks = axis.ticks(5);
            assert!((2..=8).contains(&ticks.len()), "{axis:?} {ticks:?}");
            assert!(ticks.iter().all(|t| (-1e-9..=1.0 + 1e-9).contains(&axis.share(*t))));
        }
    }

    #[test]
    fn places_are_shares_of_the_range() {
        assert_eq!(Axis::new(2.0, 4.0, false).share(3.0), 0.5);
        assert!((Axis::new(1.0, 100.0, true).share(10.0) - 0.5).abs() < 1e-12);
        assert!(!Axis::new(0.0, 100.0, true).log, "zero has no logarithm");
        let padded = Axis::padded(0.0, 10.0, false);
        assert_eq!((padded.low, padded.high), (0.0, 10.4));
    }
}
