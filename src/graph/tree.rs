//! Structures of tensors that ops with regions take and give as a whole, as JAX's pytrees.

use super::Tensor;

/// A structure whose leaves are tensors, in a fixed order.
pub trait Tree<'g>: Sized {
    /// The same structure with `f` of each leaf, in order.
    fn map(&self, f: &mut dyn FnMut(Tensor<'g>) -> Tensor<'g>) -> Self;

    /// The leaves, in order.
    fn leaves(&self) -> Vec<Tensor<'g>> {
        let mut leaves = Vec::new();
        self.map(&mut |leaf| {
            leaves.push(leaf);
            leaf
        });
        leaves
    }

    /// The same structure with other leaves, of which there must be the same number.
    #[track_caller]
    fn with_leaves(&self, leaves: &[Tensor<'g>]) -> Self {
        let mut rest = leaves.iter();
        let tree = self.map(&mut |_| *rest.next().expect("tree: fewer tensors than leaves"));
        assert!(rest.next().is_none(), "tree: {} tensors for fewer leaves", leaves.len());
        tree
    }
}

impl<'g> Tree<'g> for Tensor<'g> {
    fn map(&self, f: &mut dyn FnMut(Tensor<'g>) -> Tensor<'g>) -> Self {
        f(*self)
    }
}

impl<'g, T: Tree<'g>> Tree<'g> for Option<T> {
    fn map(&self, f: &mut dyn FnMut(Tensor<'g>) -> Tensor<'g>) -> Self {
        self.as_ref().map(|tree| tree.map(f))
    }
}

impl<'g, T: Tree<'g>> Tree<'g> for Vec<T> {
    fn map(&self, f: &mut dyn FnMut(Tensor<'g>) -> Tensor<'g>) -> Self {
        self.iter().map(|tree| tree.map(f)).collect()
    }
}

impl<'g, T: Tree<'g>, const N: usize> Tree<'g> for [T; N] {
    fn map(&self, f: &mut dyn FnMut(Tensor<'g>) -> Tensor<'g>) -> Self {
        std::array::from_fn(|i| self[i].map(f))
    }
}

macro_rules! tuple_trees {
    ($(($($name:ident $index:tt),*))*) => {$(
        impl<'g, $($name: Tree<'g>),*> Tree<'g> for ($($name,)*) {
            fn map(&self, f: &mut dyn FnMut(Tensor<'g>) -> Tensor<'g>) -> Self {
                ($(self.$index.map(f),)*)
            }
        }
    )*};
}

impl<'g> Tree<'g> for () {
    fn map(&self, _: &mut dyn FnMut(Tensor<'g>) -> Tensor<'g>) -> Self {}
}

tuple_trees! {
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
}

/// Makes a struct `Name<'g>` a [`Tree`] of its fields, in the order given. Fields after `keep` are
/// no trees and are cloned.
#[macro_export]
macro_rules! tree {
    ($name:ident { $($field:ident),* $(,)? } $(keep { $($kept:ident),* $(,)? })?) => {
        impl<'g> $crate::graph::Tree<'g> for $name<'g> {
            fn map(
                &self,
                f: &mut dyn FnMut($crate::graph::Tensor<'g>) -> $crate::graph::Tensor<'g>,
            ) -> Self {
                $name {
                    $($field: $crate::graph::Tree::map(&self.$field, f),)*
                    $($($kept: self.$kept.clone(),)*)?
                }
            }
        }
    };
}
