//! The order in which the layers of a stacked parameter stand along its dim 0, of which each stage
//! of a pipeline holds an equal part. Names of parameters and their initial values follow it.

use crate::graph::Tensor;

/// All layers of a model, stacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stack {
    pub layers: usize,
    stages: usize,
    /// Rounds of a circular pipeline: a stage has layers for each.
    rounds: usize,
}

impl Stack {
    /// Layers in their order.
    pub fn new(layers: usize) -> Stack {
        Stack { layers, stages: 1, rounds: 1 }
    }

    /// Layers as a circular pipeline goes through them.
    pub(super) fn circular(layers: usize, stages: usize, rounds: usize) -> Stack {
        Stack { layers, stages, rounds }
    }

    /// The numbers of the layers along dim 0: of each stage those of its first round, of its second
    /// and so on.
    pub fn order(&self) -> Vec<usize> {
        let each = self.layers / (self.stages * self.rounds);
        let first = |stage, round| (round * self.stages + stage) * each;
        let of_stage = |stage| (0..self.rounds).map(move |round| first(stage, round));
        (0..self.stages).flat_map(of_stage).flat_map(|first| first..first + each).collect()
    }

    /// x [l, …] in the order of layers, in that of the stack.
    pub(super) fn arrange<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        if self.rounds == 1 {
            return x;
        }
        let shape = x.shape();
        let each = self.layers / (self.stages * self.rounds);
        let split = [&[self.rounds, self.stages, each], &shape[1..]].concat();
        let order: Vec<usize> = [1, 0].into_iter().chain(2..split.len()).collect();
        x.reshape(&split).transpose(&order).reshape(&shape)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_hold_layers_of_every_round() {
        assert_eq!(Stack::new(3).order(), [0, 1, 2]);
        assert_eq!(Stack::circular(8, 2, 2).order(), [0, 1, 4, 5, 2, 3, 6, 7]);
        assert_eq!(Stack::circular(6, 2, 3).order(), [0, 2, 4, 1, 3, 5]);
    }
}
