//! Regions: functions traced inside a function, whose closures may use its values. What a region
//! uses of the values outside becomes its first parameters: its captures.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::{Function, Graph, Node, Op, Tensor, Tree, Type, Value, ValueId};

/// A region whose statements are being recorded.
struct Scope {
    /// Never used again after the scope has been closed.
    id: usize,
    nodes: Vec<Node>,
    parameters: Vec<ValueId>,
}

/// The values of a graph and its open scopes.
pub(super) struct Trace {
    /// Each value with the scope that it belongs to.
    values: Vec<(Value, usize)>,
    open: Vec<Scope>,
    next_scope: usize,
}

impl Trace {
    pub(super) fn new() -> Trace {
        let mut trace = Trace { values: Vec::new(), open: Vec::new(), next_scope: 0 };
        trace.enter();
        trace
    }

    fn enter(&mut self) {
        let id = self.next_scope;
        self.next_scope += 1;
        self.open.push(Scope { id, nodes: Vec::new(), parameters: Vec::new() });
    }

    fn innermost(&mut self) -> &mut Scope {
        self.open.last_mut().expect("the outermost scope stays open")
    }

    fn add_value(&mut self, ty: Type) -> ValueId {
        let scope = self.innermost().id;
        self.values.push((Value { ty, name: None }, scope));
        self.values.len() - 1
    }

    pub(super) fn add_parameter(&mut self, ty: Type) -> ValueId {
        let id = self.add_value(ty);
        self.innermost().parameters.push(id);
        id
    }

    pub(super) fn add_node(
        &mut self,
        op: Arc<dyn Op>,
        operands: Vec<ValueId>,
        types: Vec<Type>,
    ) -> Vec<ValueId> {
        let results: Vec<ValueId> = types.into_iter().map(|ty| self.add_value(ty)).collect();
        self.innermost().nodes.push(Node { op, operands, results: results.clone() });
        results
    }

    pub(super) fn value(&self, id: ValueId) -> &Value {
        &self.values[id].0
    }

    pub(super) fn name(&mut self, id: ValueId, name: Arc<str>) {
        self.values[id].0.name = Some(name);
    }

    /// Whether the value belongs to a region that is still open.
    pub(super) fn is_in_scope(&self, id: ValueId) -> bool {
        self.open.iter().any(|scope| scope.id == self.values[id].1)
    }
}

/// A closed scope whose results are known, before its captures are made parameters.
pub(super) struct Region<'g> {
    graph: &'g Graph,
    nodes: Vec<Node>,
    parameters: Vec<ValueId>,
    results: Vec<ValueId>,
    /// The values from outside that it uses, in the order of their first use.
    pub(super) captures: Vec<Tensor<'g>>,
}

impl<'g> Region<'g> {
    fn new(graph: &'g Graph, scope: Scope, results: Vec<ValueId>) -> Region<'g> {
        let nodes = live_nodes(scope.nodes, &results);
        let inside: BTreeSet<ValueId> =
            nodes.iter().flat_map(|n| &n.results).chain(&scope.parameters).copied().collect();
        let used = nodes.iter().flat_map(|n| &n.operands).chain(&results);
        let mut seen = BTreeSet::new();
        let captures = used
            .filter(|id| !inside.contains(id) && seen.insert(**id))
            .map(|&id| graph.tensor(id))
            .collect();
        Region { graph, nodes, parameters: scope.parameters, results, captures }
    }

    /// The region as a function of `captures`, which hold at least its own, and its parameters.
    pub(super) fn function(&self, captures: &[Tensor<'g>]) -> Function {
        let trace = self.graph.trace.borrow();
        let mut function = Function::default();
        let mut local: HashMap<ValueId, ValueId> = HashMap::new();
        let mut define = |function: &mut Function, id: ValueId| {
            local.insert(id, function.values.len());
            function.values.push(trace.value(id).clone());
        };
        let parameters: Vec<ValueId> =
            captures.iter().map(|t| t.id).chain(self.parameters.iter().copied()).collect();
        parameters.iter().for_each(|&id| define(&mut function, id));
        self.nodes.iter().flat_map(|n| &n.results).for_each(|&id| define(&mut function, id));
        let locals = |ids: &[ValueId]| ids.iter().map(|id| local[id]).collect::<Vec<_>>();
        function.parameters = locals(&parameters);
        function.results = locals(&self.results);
        let nodes = self.nodes.iter().map(|node| Node {
            op: node.op.clone(),
            operands: locals(&node.operands),
            results: locals(&node.results),
        });
        function.nodes = nodes.collect();
        // A parameter's name belongs to the value outside.
        function.parameters.iter().for_each(|&p| function.values[p].name = None);
        function
    }
}

/// The nodes that `results` need.
fn live_nodes(nodes: Vec<Node>, results: &[ValueId]) -> Vec<Node> {
    let mut live: BTreeSet<ValueId> = results.iter().copied().collect();
    let mut kept: Vec<Node> = Vec::new();
    for node in nodes.into_iter().rev() {
        if node.results.iter().any(|r| live.contains(r)) {
            live.extend(&node.operands);
            kept.push(node);
        }
    }
    kept.reverse();
    kept
}

/// The captures of several regions of one op, each once.
pub(super) fn union<'g>(regions: &[&Region<'g>]) -> Vec<Tensor<'g>> {
    let mut seen = BTreeSet::new();
    let all = regions.iter().flat_map(|region| region.captures.iter().copied());
    all.filter(|t| seen.insert(t.id)).collect()
}

impl Graph {
    /// Traces `body` as a region with the parameters that it makes of the arguments. Gives what
    /// `body` returns, whose tensors are only good as a pattern from here on.
    #[track_caller]
    pub(super) fn region<'g, R: Tree<'g>>(&'g self, body: impl FnOnce() -> R) -> (Region<'g>, R) {
        self.trace.borrow_mut().enter();
        let returned = body();
        let leaves = returned.leaves();
        leaves.iter().for_each(|t| t.assert_in_scope("region"));
        let scope = self.trace.borrow_mut().open.pop().expect("the region is open");
        let results = leaves.iter().map(|t| t.id).collect();
        (Region::new(self, scope, results), returned)
    }

    /// Parameters of the region that is being traced, one for each leaf of `like`, with the types
    /// that `ty` makes of the leaves'.
    pub(super) fn parameters<'g, T: Tree<'g>>(
        &'g self,
        like: &T,
        mut ty: impl FnMut(Type) -> Type,
    ) -> T {
        like.map(&mut |leaf| self.parameter(ty(leaf.ty())))
    }

    /// Ends the outermost scope: the whole function with these results.
    pub(super) fn close(&self, results: &[Tensor<'_>]) -> Function {
        results.iter().for_each(|t| t.assert_in_scope("function"));
        let scope = self.trace.borrow_mut().open.pop().expect("a graph is closed once");
        let region = Region::new(self, scope, results.iter().map(|t| t.id).collect());
        assert!(region.captures.is_empty(), "a function captures nothing");
        region.function(&[])
    }
}
