//! A typed tensor program as a value: `Function` is the program, `Graph` is one under construction
//! and `Tensor` a value in it.
//!
//! Invariant: this module knows no model, no device count, no file and no configuration. A wrong
//! shape here is a bug of the caller and panics with both shapes; nothing in here can fail at run
//! time.

pub mod autodiff;
pub mod emit;
pub mod kernel;
pub mod op;
pub mod ops;
pub mod sharding;

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use crate::dtype::DType;
pub use op::{Op, Pullback, Vjp};

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
    /// Runs `body` on an empty graph and closes it over the tensors that `body` returns.
    pub fn build(body: impl for<'g> FnOnce(&'g Graph) -> Vec<Tensor<'g>>) -> Function {
        let graph = Graph::default();
        let results: Vec<ValueId> = body(&graph).iter().map(|t| t.id).collect();
        let mut function = graph.inner.into_inner();
        function.results = results;
        function
    }

    /// Like [`Function::build`], with one parameter for each type.
    pub fn with_parameters(
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

/// A function under construction.
#[derive(Default)]
pub struct Graph {
    inner: RefCell<Function>,
}

impl Graph {
    /// Appends a parameter.
    pub fn parameter(&self, ty: Type) -> Tensor<'_> {
        let id = self.add_value(ty);
        self.inner.borrow_mut().parameters.push(id);
        Tensor { graph: self, id }
    }

    fn add_value(&self, ty: Type) -> ValueId {
        let mut inner = self.inner.borrow_mut();
        inner.values.push(Value { ty, name: None });
        inner.values.len() - 1
    }

    /// Applies `op`. Panics with the operand types where the op does not accept them.
    #[track_caller]
    pub fn apply_op(&self, op: Arc<dyn Op>, operands: &[Tensor<'_>]) -> Vec<Tensor<'_>> {
        let types: Vec<Type> = operands.iter().map(|t| t.ty()).collect();
        for t in operands {
            assert!(std::ptr::eq(t.graph, self), "{}: operand of another graph", op.name());
        }
        let result_types = match op.infer(&types) {
            Ok(types) => types,
            Err(problem) => panic!("{}: {problem}; operands {types:?}", op.name()),
        };
        let results: Vec<_> = result_types.into_iter().map(|ty| self.add_value(ty)).collect();
        let operands = operands.iter().map(|t| t.id).collect();
        let tensors = results.iter().map(|&id| Tensor { graph: self, id }).collect();
        self.inner.borrow_mut().nodes.push(Node { op, operands, results });
        tensors
    }

    /// Applies an op with one result.
    #[track_caller]
    pub fn op1(&self, op: impl Op + 'static, operands: &[Tensor<'_>]) -> Tensor<'_> {
        self.apply_op(Arc::new(op), operands)[0]
    }

    /// Copies the body of `function` into this graph with `arguments` for its parameters.
    #[track_caller]
    pub fn inline(&self, function: &Function, arguments: &[Tensor<'_>]) -> Vec<Tensor<'_>> {
        let mut copies = bind(self, function, arguments);
        let live = function.live_nodes();
        for (node, _) in function.nodes.iter().zip(live).filter(|(_, live)| *live) {
            let operands: Vec<Tensor<'_>> = node.operands.iter().map(|o| copies[o]).collect();
            let results = self.apply_op(node.op.clone(), &operands);
            self.record(function, node, &results, &mut copies);
        }
        function.results.iter().map(|r| copies[r]).collect()
    }

    /// Notes that `results` are the copies of the results of `node`, and keeps their names.
    pub(crate) fn record<'g>(
        &'g self,
        function: &Function,
        node: &Node,
        results: &[Tensor<'g>],
        copies: &mut HashMap<ValueId, Tensor<'g>>,
    ) {
        for (&id, &copy) in node.results.iter().zip(results) {
            if let Some(name) = &function.values[id].name {
                self.inner.borrow_mut().values[copy.id].name = Some(name.clone());
            }
            copies.insert(id, copy);
        }
    }
}

/// Maps the parameters of `function` to `arguments`, checking count and types.
#[track_caller]
pub(crate) fn bind<'g>(
    graph: &'g Graph,
    function: &Function,
    arguments: &[Tensor<'_>],
) -> HashMap<ValueId, Tensor<'g>> {
    let given: Vec<Type> = arguments.iter().map(|t| t.ty()).collect();
    let wanted = function.parameter_types();
    assert!(given == wanted, "inline: arguments {given:?} for parameters {wanted:?}");
    let own = |t: &Tensor<'_>| {
        assert!(std::ptr::eq(t.graph, graph), "inline: argument of another graph");
        Tensor { graph, id: t.id }
    };
    function.parameters.iter().copied().zip(arguments.iter().map(own)).collect()
}

/// A value of a graph under construction; a cheap handle.
#[derive(Clone, Copy)]
pub struct Tensor<'g> {
    graph: &'g Graph,
    id: ValueId,
}

impl<'g> Tensor<'g> {
    pub fn graph(&self) -> &'g Graph {
        self.graph
    }

    pub fn id(&self) -> ValueId {
        self.id
    }

    pub fn ty(&self) -> Type {
        self.graph.inner.borrow().values[self.id].ty.clone()
    }

    pub fn shape(&self) -> Vec<usize> {
        self.ty().shape
    }

    pub fn dtype(&self) -> DType {
        self.graph.inner.borrow().values[self.id].ty.dtype
    }

    pub fn rank(&self) -> usize {
        self.graph.inner.borrow().values[self.id].ty.rank()
    }

    /// Size of dim `i`.
    #[track_caller]
    pub fn dim(&self, i: usize) -> usize {
        let ty = self.ty();
        assert!(i < ty.rank(), "no dim {i} in {ty}");
        ty.shape[i]
    }

    /// Gives the value a name that a remat policy can refer to.
    pub fn named(self, name: &str) -> Tensor<'g> {
        self.graph.inner.borrow_mut().values[self.id].name = Some(name.into());
        self
    }
}

impl fmt::Debug for Tensor<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "%{}: {}", self.id, self.ty())
    }
}
