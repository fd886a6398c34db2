//! The loop over the layers: scanned or unrolled, with several layers a step of the scan, under a
//! remat policy. Nothing else knows how layers follow each other.

use crate::dtype::DType;
use crate::graph::autodiff::Remat;
use crate::graph::{Graph, Tensor, Tree, Type};

/// Something that each layer has: stacked along dim 0 for a scan, or one for each layer.
#[derive(Clone, Debug)]
pub(super) enum PerLayer<T> {
    Stacked(T),
    Unrolled(Vec<T>),
}

impl<T> PerLayer<T> {
    /// The same with `f` of the stack, or of each layer.
    pub(super) fn convert<U>(self, f: impl Fn(T) -> U) -> PerLayer<U> {
        match self {
            PerLayer::Stacked(all) => PerLayer::Stacked(f(all)),
            PerLayer::Unrolled(each) => PerLayer::Unrolled(each.into_iter().map(f).collect()),
        }
    }
}

impl<'g, T: Tree<'g>> Tree<'g> for PerLayer<T> {
    fn map(&self, f: &mut dyn FnMut(Tensor<'g>) -> Tensor<'g>) -> Self {
        match self {
            PerLayer::Stacked(all) => PerLayer::Stacked(all.map(f)),
            PerLayer::Unrolled(each) => PerLayer::Unrolled(each.map(f)),
        }
    }
}

/// Number of a layer inside the loop.
#[derive(Clone, Copy, Debug)]
pub(super) enum LayerNumber<'g> {
    Constant(usize),
    /// u32 scalar.
    Traced(Tensor<'g>),
}

impl<'g> LayerNumber<'g> {
    /// As a u32 scalar.
    pub(super) fn tensor(self, g: &'g Graph) -> Tensor<'g> {
        match self {
            LayerNumber::Constant(layer) => g.scalar(DType::U32, layer as f64),
            LayerNumber::Traced(layer) => layer,
        }
    }
}

/// How the loop runs.
#[derive(Clone, Debug)]
pub struct LayerLoop {
    /// Layers that one step of the scan computes; more let the compiler gather a layer's weights
    /// while the one before it runs.
    pub scan_unroll: usize,
    /// What the backward pass may keep of each layer.
    pub remat: Remat,
}

impl LayerLoop {
    /// For programs without a backward pass.
    pub(super) fn inference() -> LayerLoop {
        LayerLoop { scan_unroll: 1, remat: Remat::SaveAll }
    }

    /// Applies `layer` to (carry, parameters of a layer, its number) for each layer in turn. Gives
    /// the last carry and the outputs of each layer.
    pub(super) fn apply<'g, P: Tree<'g> + Clone, C: Tree<'g>, Y: Tree<'g>>(
        &self,
        g: &'g Graph,
        parameters: &PerLayer<P>,
        carry: C,
        layer: impl Fn(C, P, LayerNumber<'g>) -> (C, Y),
    ) -> (C, PerLayer<Y>) {
        match parameters {
            PerLayer::Stacked(all) if self.scan_unroll == 1 => {
                let body = |carry, (number, parameters)| {
                    layer(carry, parameters, LayerNumber::Traced(number))
                };
                let xs = (layer_numbers(g, all), all.clone());
                let (carry, outputs) = g.scan(carry, xs, self.remat.clone(), body);
                (carry, PerLayer::Stacked(outputs))
            }
            PerLayer::Stacked(all) => self.scan_groups(g, all, carry, layer),
            PerLayer::Unrolled(each) => {
                let numbers = (0..each.len()).map(LayerNumber::Constant);
                let layers = each.iter().cloned().zip(numbers);
                let (carry, outputs) = self.unroll(g, layers, carry, layer);
                (carry, PerLayer::Unrolled(outputs))
            }
        }
    }

    /// A scan of which each step computes `scan_unroll` layers.
    fn scan_groups<'g, P: Tree<'g>, C: Tree<'g>, Y: Tree<'g>>(
        &self,
        g: &'g Graph,
        all: &P,
        carry: C,
        layer: impl Fn(C, P, LayerNumber<'g>) -> (C, Y),
    ) -> (C, PerLayer<Y>) {
        let (numbers, stride) = (layer_numbers(g, all), self.scan_unroll);
        let xs: Vec<(Tensor<'g>, P)> = (0..stride)
            .map(|offset| {
                let mut strided = |stack| strided_layers(stack, stride, offset);
                (strided(numbers), all.map(&mut strided))
            })
            .collect();
        let body = |carry, group: Vec<(Tensor<'g>, P)>| {
            let layers = group.into_iter().map(|(number, p)| (p, LayerNumber::Traced(number)));
            self.unroll(g, layers, carry, &layer)
        };
        let (carry, outputs) = g.scan(carry, xs, Remat::SaveAll, body);
        (carry, PerLayer::Stacked(interleave(g, &outputs)))
    }

    /// Layers one after the other, each under the remat policy.
    fn unroll<'g, P, C: Tree<'g>, Y: Tree<'g>>(
        &self,
        g: &'g Graph,
        layers: impl Iterator<Item = (P, LayerNumber<'g>)>,
        mut carry: C,
        layer: impl Fn(C, P, LayerNumber<'g>) -> (C, Y),
    ) -> (C, Vec<Y>) {
        let mut outputs = Vec::new();
        for (parameters, number) in layers {
            let (next, output) = match &self.remat {
                Remat::SaveAll => layer(carry, parameters, number),
                remat => g.checkpoint(remat.clone(), || layer(carry, parameters, number)),
            };
            carry = next;
            outputs.push(output);
        }
        (carry, outputs)
    }
}

/// 0, 1, … for the layers of a stack, u32 [l].
fn layer_numbers<'g>(g: &'g Graph, stack: &impl Tree<'g>) -> Tensor<'g> {
    let layers = stack.leaves().first().expect("a layer has parameters").dim(0);
    g.iota(&Type::new(DType::U32, &[layers]), 0)
}

/// Every `stride`-th slice of x [l, …] from `offset` on, [l / stride, …].
fn strided_layers(x: Tensor<'_>, stride: usize, offset: usize) -> Tensor<'_> {
    let (layers, rest) = (x.dim(0), x.shape()[1..].to_vec());
    let split = [&[layers / stride, stride], &rest[..]].concat();
    let merged = [&[layers / stride], &rest[..]].concat();
    x.reshape(&split).slice_dim(1, offset, offset + 1).reshape(&merged)
}

/// The inverse of [`strided_layers`] for all offsets: stacks [l / n, …] → [l, …].
fn interleave<'g, Y: Tree<'g>>(g: &'g Graph, strided: &[Y]) -> Y {
    let leaves: Vec<Vec<Tensor<'g>>> = strided.iter().map(Tree::leaves).collect();
    let join = |i: usize| {
        let shape = leaves[0][i].shape();
        let split = [&[shape[0], 1], &shape[1..]].concat();
        let each: Vec<_> = leaves.iter().map(|offset| offset[i].reshape(&split)).collect();
        let merged = [&[shape[0] * strided.len()], &shape[1..]].concat();
        g.concatenate(&each, 1).reshape(&merged)
    };
    let joined: Vec<Tensor<'g>> = (0..leaves[0].len()).map(join).collect();
    strided[0].with_leaves(&joined)
}
