//! The norms of the layers' tensors as a run logged them, at as many steps as a chart can show.

use std::collections::BTreeMap;

/// Steps beyond this are thinned.
const CAPACITY: usize = 64;

/// Norms of all tensors by their name.
pub(super) type Norms = BTreeMap<String, f64>;

/// What a run logged of its norms.
#[derive(Clone, Debug, Default)]
pub(super) struct LayerNorms {
    /// By step: norms of the gradients and of the tensors, each with a number a layer.
    records: Vec<(u64, [Vec<f64>; 2])>,
    /// Every so many records are kept.
    stride: usize,
    seen: usize,
}

impl LayerNorms {
    /// Adds what was logged of a step.
    pub(super) fn push(&mut self, step: u64, of_gradients: &Norms, of_params: &Norms) {
        self.stride = self.stride.max(1);
        if self.seen.is_multiple_of(self.stride) {
            self.records.push((step, [by_layer(of_gradients), by_layer(of_params)]));
        }
        self.seen += 1;
        if self.records.len() > CAPACITY {
            let mut even = (0..).map(|i: usize| i.is_multiple_of(2));
            self.records.retain(|_| even.next() == Some(true));
            self.stride *= 2;
        }
    }

    /// At most `count` steps, the first and the last among them, with the norms of the layers:
    /// those of the gradients where `kind` is 0, else those of the tensors.
    pub(super) fn at(&self, count: usize, kind: usize) -> Vec<(u64, &[f64])> {
        let last = self.records.len().saturating_sub(1);
        let shown = count.min(self.records.len());
        let index = |i: usize| if shown > 1 { i * last / (shown - 1) } else { last };
        let record = |i| &self.records[index(i)];
        (0..shown).map(record).map(|(step, norms)| (*step, &norms[kind][..])).collect()
    }
}

/// The norm of all tensors of each layer together.
fn by_layer(norms: &Norms) -> Vec<f64> {
    let mut squares: BTreeMap<usize, f64> = BTreeMap::new();
    for (name, norm) in norms {
        let layer = name.split_once("layers.").and_then(|(_, rest)| rest.split('.').next());
        if let Some(layer) = layer.and_then(|layer| layer.parse().ok()) {
            *squares.entry(layer).or_default() += norm * norm;
        }
    }
    squares.into_values().map(f64::sqrt).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn norms(first: f64) -> Norms {
        let named = |(name, norm): (&str, f64)| (name.to_string(), norm);
        let all = [
            ("model.norm.weight", 9.0),
            ("model.layers.0.a", first),
            ("model.layers.0.b", 4.0),
            ("model.layers.10.a", 2.0),
        ];
        all.into_iter().map(named).collect()
    }

    #[test]
    fn tensors_of_a_layer_count_together() {
        let mut layers = LayerNorms::default();
        assert!(layers.at(4, 0).is_empty());
        layers.push(10, &norms(3.0), &norms(0.0));
        assert_eq!(layers.at(4, 0), [(10, &[5.0, 2.0][..])]);
        assert_eq!(layers.at(4, 1), [(10, &[4.0, 2.0][..])]);
    }

    #[test]
    fn a_long_run_is_thinned() {
        let mut layers = LayerNorms::default();
        (0..1000).for_each(|step| layers.push(step, &norms(3.0), &norms(3.0)));
        assert!(layers.records.len() <= CAPACITY);
        let steps: Vec<u64> = layers.at(3, 0).iter().map(|(step, _)| *step).collect();
        assert!(steps[0] == 0 && steps[1] > 400 && steps[2] > 950, "{steps:?}");
    }
}
