//! The norms of all tensors at one step, as they are logged.

use std::collections::BTreeMap;

use serde::Serialize;

/// A line of `metrics.jsonl` and histograms of TensorBoard.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NormsRecord {
    pub step: usize,
    /// By the tensor's name, before the gradient is clipped.
    pub grad_norms: BTreeMap<String, f64>,
    pub param_norms: BTreeMap<String, f64>,
}

impl NormsRecord {
    /// `norms` has the gradients' first, in the order of `names`.
    pub fn new(step: usize, names: &[String], norms: &[f32]) -> NormsRecord {
        let (of_gradients, of_params) = norms.split_at(names.len());
        let named = |norms: &[f32]| {
            names.iter().cloned().zip(norms.iter().map(|norm| f64::from(*norm))).collect()
        };
        NormsRecord { step, grad_norms: named(of_gradients), param_norms: named(of_params) }
    }

    /// The norms of each layer's tensors, and of those outside of the layers, under the tags of
    /// TensorBoard.
    pub fn by_layer(&self) -> BTreeMap<String, Vec<f64>> {
        let mut groups: BTreeMap<String, Vec<f64>> = BTreeMap::new();
        for (kind, norms) in [("grad_norm", &self.grad_norms), ("param_norm", &self.param_norms)] {
            for (name, norm) in norms {
                let tag = match layer(name) {
                    Some(layer) => format!("{kind}/layer_{layer:03}"),
                    None => format!("{kind}/outside_layers"),
                };
                groups.entry(tag).or_default().push(*norm);
            }
        }
        groups
    }
}

/// The layer in a name such as `model.layers.7.mlp.up_proj.weight`.
fn layer(name: &str) -> Option<usize> {
    name.split_once("layers.")?.1.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norms_are_grouped_by_layer() {
        let names = ["model.norm.weight", "model.layers.0.a", "model.layers.0.b"];
        let names = names.map(String::from);
        let record = NormsRecord::new(3, &names, &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
        assert_eq!(record.param_norms["model.layers.0.b"], 6.0);
        let groups = record.by_layer();
        assert_eq!(groups["grad_norm/layer_000"], [2.0, 3.0]);
        assert_eq!(groups["param_norm/outside_layers"], [4.0]);
    }
}
