//! A typed tensor program as a value: `Function` is the program, `Graph` is one under construction
//! and `Tensor` a value in it.
//!
//! Invariant: this module knows no model, no device count, no file and no configuration. A wrong
//! shape here is a bug of the caller and panics with both shapes; nothing in here can fail at run
//! time.

pub mod autodiff;
pub mod emit;
mod function;
pub mod kernel;
mod module;
pub mod op;
pub mod ops;
mod region;
pub mod sharding;
pub mod tree;

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use crate::dtype::DType;
pub use function::{Function, Node, Type, Value, ValueId};
pub use module::{Argument, Module, Parameters};
pub use op::{Call, Linearized, Op, Pullback, Vjp};
pub use tree::Tree;

use region::Trace;

/// A function under construction: the values of all its regions in one arena, and the regions that
/// are open at present, the innermost last.
pub struct Graph {
    trace: RefCell<Trace>,
}

impl Default for Graph {
    fn default() -> Graph {
        Graph { trace: RefCell::new(Trace::new()) }
    }
}

impl Graph {
    /// Appends a parameter to the function, or to the region that is being traced.
    pub fn parameter(&self, ty: Type) -> Tensor<'_> {
        self.tensor(self.trace.borrow_mut().add_parameter(ty))
    }

    fn tensor(&self, id: ValueId) -> Tensor<'_> {
        Tensor { graph: self, id }
    }

    /// Applies `op` in the innermost open region. Panics with the operand types where the op does
    /// not accept them, and with the operand's name where it belongs to a region that is closed.
    #[track_caller]
    pub fn apply_op(&self, op: Arc<dyn Op>, operands: &[Tensor<'_>]) -> Vec<Tensor<'_>> {
        let types: Vec<Type> = operands.iter().map(|t| t.ty()).collect();
        for t in operands {
            assert!(std::ptr::eq(t.graph, self), "{}: operand of another graph", op.name());
            t.assert_in_scope(op.name());
        }
        let result_types = match op.infer(&types) {
            Ok(types) => types,
            Err(problem) => panic!("{}: {problem}; operands {types:?}", op.name()),
        };
        let operands = operands.iter().map(|t| t.id).collect();
        let results = self.trace.borrow_mut().add_node(op, operands, result_types);
        results.into_iter().map(|id| self.tensor(id)).collect()
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
                self.trace.borrow_mut().name(copy.id, name.clone());
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
    let expected = function.parameter_types();
    assert!(given == expected, "inline: arguments {given:?} for parameters {expected:?}");
    let check_graph = |t: &Tensor<'_>| {
        assert!(std::ptr::eq(t.graph, graph), "inline: argument of another graph");
        Tensor { graph, id: t.id }
    };
    function.parameters.iter().copied().zip(arguments.iter().map(check_graph)).collect()
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
        self.graph.trace.borrow().value(self.id).ty.clone()
    }

    pub fn shape(&self) -> Vec<usize> {
        self.ty().shape
    }

    pub fn dtype(&self) -> DType {
        self.graph.trace.borrow().value(self.id).ty.dtype
    }

    pub fn rank(&self) -> usize {
        self.graph.trace.borrow().value(self.id).ty.rank()
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
        self.graph.trace.borrow_mut().name(self.id, name.into());
        self
    }

    /// Panics with the value's name where its region is closed.
    #[track_caller]
    fn assert_in_scope(&self, user: &str) {
        let trace = self.graph.trace.borrow();
        if !trace.is_in_scope(self.id) {
            let name = trace.value(self.id).name.clone().unwrap_or_else(|| "unnamed".into());
            let ty = trace.value(self.id).ty.clone();
            drop(trace);
            panic!(
                "{user}: tensor %{} ({name}, {ty}) has left the region it was made in; return it from there",
                self.id
            );
        }
    }
}

impl fmt::Debug for Tensor<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "%{}: {}", self.id, self.ty())
    }
}
