//! The history of a number as a line of bars, a character each.

/// Bars of a full line; it then has half as many, each of twice the numbers.
const WIDTH: usize = 24;
const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// All numbers so far, as means of equally many.
#[derive(Clone, Debug)]
pub(super) struct Sparkline {
    means: Vec<f64>,
    /// Numbers a mean.
    stride: usize,
    sum: f64,
    count: usize,
}

impl Default for Sparkline {
    fn default() -> Self {
        Sparkline { means: Vec::new(), stride: 1, sum: 0.0, count: 0 }
    }
}

impl Sparkline {
    pub(super) fn push(&mut self, number: f64) {
        self.sum += number;
        self.count += 1;
        if self.count < self.stride {
            return;
        }
        self.means.push(self.sum / self.count as f64);
        (self.sum, self.count) = (0.0, 0);
        if self.means.len() > WIDTH {
            self.means = self.means.chunks_exact(2).map(|pair| (pair[0] + pair[1]) / 2.0).collect();
            self.stride *= 2;
        }
    }

    /// The lowest bar is the smallest mean, the highest the largest.
    pub(super) fn text(&self) -> String {
        let low = self.means.iter().copied().fold(f64::INFINITY, f64::min);
        let high = self.means.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let scale = (BARS.len() - 1) as f64 / (high - low).max(1e-12);
        self.means.iter().map(|mean| BARS[((mean - low) * scale).round() as usize]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_from_the_highest_to_the_lowest_bar() {
        let mut line = Sparkline::default();
        assert_eq!(line.text(), "");
        (0..8).rev().for_each(|i| line.push(f64::from(i)));
        assert_eq!(line.text(), "█▇▆▅▄▃▂▁");
    }

    #[test]
    fn a_long_history_keeps_its_shape() {
        let mut line = Sparkline::default();
        (0..100_000).for_each(|i| line.push(f64::from(i)));
        let text: Vec<char> = line.text().chars().collect();
        assert!((WIDTH / 2..=WIDTH).contains(&text.len()), "{text:?}");
        assert!(text.is_sorted() && text[0] == '▁' && *text.last().unwrap() == '█');
    }

    #[test]
    fn a_constant_is_flat() {
        let mut line = Sparkline::default();
        (0..4).for_each(|_| line.push(2.0));
        assert_eq!(line.text(), "▁▁▁▁");
    }
}
