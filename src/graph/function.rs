//! Programs as values: types, nodes and closed functions of them. Nothing here is under
//! construction.

use std::fmt;
use std::sync::Arc;

use super::{Graph, Op, Tensor};
use crate::dtype::DType;

/// Element type and shape of a value.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Type {
    pub dtype: DType,
    pub shape: Vec<usize>,
}

impl Type {
    pub fn new(dtype: DType, shape: &[usize]) -> Type {
        Type { dtype, shape: shape.to_vec() }
    }

    pub fn scalar(dtype: DType) -> Type {
        Type::new(dtype, &[])
    }

    pub fn rank(&self) -> usize {
        self.shape.len()
    }

    pub fn elements(&self) -> usize {
        self.shape.iter().product()
    }

    /// Bytes of the whole value in host memory.
    pub fn bytes(&self) -> usize {
        self.elements() * self.dtype.size()
    }

    pub fn with_dtype(&self, dtype: DType) -> Type {
        Type { dtype, shape: self.shape.clone() }
    }

    pub fn with_shape(&self, shape: &[usize]) -> Type {
        Type::new(self.dtype, shape)
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("tensor<")?;
        for d in &self.shape {
            write!(f, "{d}x")?;
        }
        write!(f, "{}>", self.dtype)
    }
}

impl fmt::Debug for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Index of a value in its function.
pub type ValueId = usize;

/// One application of an op.
#[derive(Clone, Debug)]
pub struct Node {
    pub op: Arc<dyn Op>,
    pub operands: Vec<ValueId>,
    pub results: Vec<ValueId>,
}

#[derive(Clone, Debug)]
pub struct Value {
    pub ty: Type,
    /// Set by [`Tensor::named`]; remat policies refer to it.
    pub name: Option<Arc<str>>,
}

/// A closed tensor program: nodes in an order in which every operand is defined before it is used.
#[derive(Clone, Debug, Default)]
pub struct Function {
    pub values: Vec<Value>,
    pub nodes: Vec<Node>,
    pub parameters: Vec<ValueId>,
    pub results: Vec<ValueId>,
}

impl Function {
    /// Traces `body` on an empty graph; the tensors that it returns are the results.
    pub fn build(body: impl for<'g> FnOnce(&'g Graph) -> Vec<Tensor<'g>>) -> Function {
        let graph = Graph::default();
        let results = body(&graph);
        graph.close(&results)
    }

    /// Like [`Function::build`], with one parameter for each type.
    pub(super) fn with_parameters(
        types: &[Type],
        body: impl for<'g> FnOnce(&'g Graph, &[Tensor<'g>]) -> Vec<Tensor<'g>>,
    ) -> Function {
        Function::build(|g| {
            let parameters: Vec<_> = types.iter().map(|t| g.parameter(t.clone())).collect();
            body(g, &parameters)
        })
    }

    pub fn ty(&self, id: ValueId) -> &Type {
        &self.values[id].ty
    }

    pub fn parameter_types(&self) -> Vec<Type> {
        self.parameters.iter().map(|&id| self.ty(id).clone()).collect()
    }

    pub fn result_types(&self) -> Vec<Type> {
        self.results.iter().map(|&id| self.ty(id).clone()).collect()
    }

    /// Whether each node is needed for a result, in node order.
    pub fn live_nodes(&self) -> Vec<bool> {
        let mut live = vec![false; self.values.len()];
        self.results.iter().for_each(|&r| live[r] = true);
        let mut nodes = vec![false; self.nodes.len()];
        for (i, node) in self.nodes.iter().enumerate().rev() {
            nodes[i] = node.results.iter().any(|&r| live[r]);
            if nodes[i] {
                node.operands.iter().for_each(|&o| live[o] = true);
            }
        }
        nodes
    }

    /// The names given with [`Tensor::named`] to values of this function and of the functions
    /// inside its ops.
    pub fn value_names(&self) -> Vec<Arc<str>> {
        let mut names: Vec<Arc<str>> = self.values.iter().filter_map(|v| v.name.clone()).collect();
        for node in &self.nodes {
            for region in node.op.regions() {
                names.extend(region.value_names());
            }
        }
        names.sort();
        names.dedup();
        names
    }
}
