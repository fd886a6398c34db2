//! Reverse mode: a function is copied into a graph together with the pullbacks of its nodes, and a
//! function of forward and backward pass can be partitioned into the two. Rematerialisation is only
//! a choice of where. No op is named here.

use std::collections::{BTreeSet, HashMap};

use super::{Call, Function, Graph, Linearized, Node, Pullback, Tensor, Tree, Type, ValueId, bind};

/// Which values of the forward pass may cross into the backward pass besides the function's inputs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remat {
    /// Everything that the backward pass can use.
    SaveAll,
    /// Nothing: all is computed again.
    SaveNothing,
    /// The values with these names.
    SaveNamed(Vec<String>),
    /// The values named in either list; those of the second wait in the host's memory.
    Offload { save: Vec<String>, offload: Vec<String> },
}

/// Copies `function` into `graph` and returns its results with its pullback, which gives the
/// cotangents of the arguments that need one. Only arguments that are floating point can have one.
#[track_caller]
pub fn pullback<'g>(
    graph: &'g Graph,
    function: &Function,
    arguments: &[Tensor<'g>],
    needs_grad: &[bool],
) -> (Vec<Tensor<'g>>, Pullback<'g>) {
    let mut copies = bind(graph, function, arguments);
    let mut active: Vec<bool> = vec![false; function.values.len()];
    for (&p, &w) in function.parameters.iter().zip(needs_grad) {
        active[p] = w && function.ty(p).dtype.is_float();
    }
    let mut tape: Vec<(Node, Pullback<'g>)> = Vec::new();
    for (node, _) in function.nodes.iter().zip(function.live_nodes()).filter(|(_, live)| *live) {
        let operands: Vec<Tensor<'g>> = node.operands.iter().map(|o| copies[o]).collect();
        let needs_grad: Vec<bool> = node.operands.iter().map(|&o| active[o]).collect();
        if !needs_grad.contains(&true) {
            let results = graph.apply_op(node.op.clone(), &operands);
            graph.record(function, node, &results, &mut copies);
            continue;
        }
        let call = Call { graph, operands: &operands, needs_grad: &needs_grad };
        let Linearized { results, pullback } = node.op.clone().linearize(call);
        graph.record(function, node, &results, &mut copies);
        for &r in &node.results {
            active[r] = function.ty(r).dtype.is_float();
        }
        tape.push((node.clone(), pullback));
    }
    let results = function.results.iter().map(|r| copies[r]).collect();
    let (parameters, outputs) = (function.parameters.clone(), function.results.clone());
    let types: HashMap<ValueId, Type> = copies.iter().map(|(&id, t)| (id, t.ty())).collect();
    let back = move |cotangents: &[Option<Tensor<'g>>]| {
        let mut sums: HashMap<ValueId, Tensor<'g>> = HashMap::new();
        for (&id, cotangent) in outputs.iter().zip(cotangents) {
            accumulate(&mut sums, id, *cotangent, &types, &active, "result");
        }
        for (node, back) in tape.into_iter().rev() {
            let given: Vec<_> = node.results.iter().map(|r| sums.get(r).copied()).collect();
            if given.iter().all(Option::is_none) {
                continue;
            }
            for (&operand, cotangent) in node.operands.iter().zip(back(&given)) {
                accumulate(&mut sums, operand, cotangent, &types, &active, node.op.name());
            }
        }
        parameters.iter().map(|p| sums.get(p).copied()).collect()
    };
    (results, Box::new(back))
}

/// Adds `cotangent` to what value `id` has received so far.
fn accumulate<'g>(
    sums: &mut HashMap<ValueId, Tensor<'g>>,
    id: ValueId,
    cotangent: Option<Tensor<'g>>,
    types: &HashMap<ValueId, Type>,
    active: &[bool],
    from: &str,
) {
    let Some(cotangent) = cotangent.filter(|_| active[id]) else {
        return;
    };
    let (given, expected) = (cotangent.ty(), &types[&id]);
    assert!(given == *expected, "{from}: cotangent {given} of a value {expected}");
    let sum = sums.get(&id).map_or(cotangent, |&sum| sum + cotangent);
    sums.insert(id, sum);
}

/// Results of `function` and the gradient of its first one, a scalar, with respect to the arguments
/// that need one; zeros where an argument has no influence.
#[track_caller]
fn value_and_grad<'g>(
    graph: &'g Graph,
    function: &Function,
    arguments: &[Tensor<'g>],
    needs_grad: &[bool],
) -> (Vec<Tensor<'g>>, Vec<Tensor<'g>>) {
    let (results, back) = pullback(graph, function, arguments, needs_grad);
    assert_eq!(
        results[0].rank(),
        0,
        "value_and_grad: the first result {} is not a scalar",
        results[0].ty()
    );
    let mut cotangents = vec![None; results.len()];
    cotangents[0] = Some(graph.full(&results[0].ty(), 1.0));
    let gradients = back(&cotangents);
    let all = arguments.iter().zip(gradients).zip(needs_grad).filter(|(_, w)| **w);
    (results, all.map(|((x, g), _)| g.unwrap_or_else(|| x.zeros_like())).collect())
}

impl Graph {
    /// The value of `body` at `x` and its pullback, as `jax.vjp`: cotangents of the results give
    /// those of the leaves of `x`, zeros where a leaf has no influence. Leaves are floating point.
    #[track_caller]
    pub fn vjp<'g, A: Tree<'g> + 'g, Y: Tree<'g> + 'g>(
        &'g self,
        x: A,
        body: impl FnOnce(A) -> Y,
    ) -> (Y, impl FnOnce(Y) -> A + 'g) {
        let (region, pattern) = self.region(|| body(self.parameters(&x, |ty| ty)));
        let captures = region.captures.clone();
        let leaves = x.leaves();
        let needs_grad = [vec![false; captures.len()], vec![true; leaves.len()]].concat();
        let function = region.function(&captures);
        let first = captures.len();
        let (results, back) =
            pullback(self, &function, &[captures, leaves.clone()].concat(), &needs_grad);
        let pull = move |cotangents: Y| {
            let cotangents: Vec<_> = cotangents.leaves().into_iter().map(Some).collect();
            let of_leaves = back(&cotangents).into_iter().skip(first).zip(&leaves);
            let gradients: Vec<_> =
                of_leaves.map(|(d, x)| d.unwrap_or_else(|| x.zeros_like())).collect();
            x.with_leaves(&gradients)
        };
        (pattern.with_leaves(&results), pull)
    }

    /// (value, auxiliary values) of `body` at `x` and the gradient of the value, a scalar, as
    /// `jax.value_and_grad` with `has_aux`.
    #[track_caller]
    pub fn value_and_grad<'g, A: Tree<'g>, T: Tree<'g>>(
        &'g self,
        x: A,
        body: impl FnOnce(A) -> (Tensor<'g>, T),
    ) -> ((Tensor<'g>, T), A) {
        let (region, pattern) = self.region(|| body(self.parameters(&x, |ty| ty)));
        let captures = region.captures.clone();
        let leaves = x.leaves();
        let needs_grad = [vec![false; captures.len()], vec![true; leaves.len()]].concat();
        let function = region.function(&captures);
        let (results, gradients) =
            value_and_grad(self, &function, &[captures, leaves].concat(), &needs_grad);
        (pattern.with_leaves(&results), x.with_leaves(&gradients))
    }
}

/// Forward and backward pass of a function as one function: (inputs, cotangents of the float
/// results) → (results, cotangents of those inputs that have one).
pub struct Joint {
    function: Function,
    inputs: usize,
    outputs: usize,
    /// For each input the index of its cotangent among the cotangents.
    gradients: Vec<Option<usize>>,
}

impl Joint {
    pub fn new(function: &Function, needs_grad: &[bool]) -> Joint {
        let types = function.parameter_types();
        let mut gradients = Vec::new();
        let joint = Function::build(|g| {
            let inputs: Vec<_> = types.iter().map(|t| g.parameter(t.clone())).collect();
            let (mut results, back) = pullback(g, function, &inputs, needs_grad);
            let floats =
                results.iter().map(|r| r.ty()).map(|t| t.dtype.is_float().then(|| g.parameter(t)));
            let cotangents: Vec<_> = floats.collect();
            for cotangent in back(&cotangents) {
                let index = gradients.iter().flatten().count();
                gradients.push(cotangent.map(|_| index));
                results.extend(cotangent);
            }
            results
        });
        Joint { function: joint, inputs: types.len(), outputs: function.results.len(), gradients }
    }

    /// Splits the function in two. Inputs that are always available cost the backward pass nothing;
    /// the others cross as residuals where they are needed, as do the values that `remat` saves.
    pub fn partition(&self, remat: &Remat, always_available: &[bool]) -> Partitioned {
        let f = &self.function;
        let residuals: Vec<ValueId> = self.residuals(remat, always_available).into_iter().collect();
        let outputs = &f.results[..self.outputs];
        let inputs = &f.parameters[..self.inputs];
        let forward = extract(f, inputs, &[outputs, &residuals].concat());
        let available = inputs.iter().zip(always_available).filter(|(_, a)| **a);
        let available: Vec<ValueId> = available.map(|(p, _)| *p).collect();
        let cotangents = &f.parameters[self.inputs..];
        let backward = extract(
            f,
            &[&available[..], &residuals, cotangents].concat(),
            &f.results[self.outputs..],
        );
        let offloaded = |i: &usize| match remat {
            Remat::Offload { offload, .. } => named(f, residuals[*i], offload),
            _ => false,
        };
        Partitioned {
            forward,
            backward,
            always_available: available.len(),
            residuals: residuals.len(),
            offloaded: (0..residuals.len()).filter(offloaded).collect(),
            gradients: self.gradients.clone(),
        }
    }

    /// The values that the backward pass takes from the forward pass.
    fn residuals(&self, remat: &Remat, always_available: &[bool]) -> BTreeSet<ValueId> {
        let f = &self.function;
        let maker = makers(f);
        let from_cotangents = dependents(f, &f.parameters[self.inputs..]);
        let from_inputs = dependents(f, &f.parameters[..self.inputs]);
        let available = f.parameters.iter().zip(always_available).filter(|(_, a)| **a);
        let available: BTreeSet<ValueId> = available.map(|(&p, _)| p).collect();
        let may_save = |v: ValueId, node: &Node| match remat {
            Remat::SaveAll => from_inputs[v] && !node.op.recompute(),
            Remat::SaveNothing => false,
            Remat::SaveNamed(names) => named(f, v, names),
            Remat::Offload { save, offload } => named(f, v, save) || named(f, v, offload),
        };
        let mut residuals = BTreeSet::new();
        let mut seen = vec![false; f.values.len()];
        let mut pending: Vec<ValueId> = f.results[self.outputs..].to_vec();
        while let Some(v) = pending.pop() {
            if std::mem::replace(&mut seen[v], true) {
                continue;
            }
            let passes = match maker[v] {
                None => !from_cotangents[v] && !available.contains(&v),
                Some(n) => !from_cotangents[v] && may_save(v, &f.nodes[n]),
            };
            if passes {
                residuals.insert(v);
            } else if let Some(n) = maker[v] {
                pending.extend(&f.nodes[n].operands);
            }
        }
        residuals
    }
}

/// The two halves of a [`Joint`].
pub struct Partitioned {
    /// Inputs → results, residuals.
    pub forward: Function,
    /// Inputs that are always available, residuals, cotangents of the float results → cotangents.
    pub backward: Function,
    /// How many inputs `backward` takes before the residuals.
    pub always_available: usize,
    /// How many residuals there are.
    pub residuals: usize,
    /// Indices of those that are offloaded to the host's memory.
    pub offloaded: Vec<usize>,
    /// For each input the index of its cotangent among the results of `backward`.
    pub gradients: Vec<Option<usize>>,
}

/// Whether value `v` has one of these names.
fn named(f: &Function, v: ValueId, names: &[String]) -> bool {
    let name = f.values[v].name.as_ref();
    name.is_some_and(|name| names.iter().any(|n| **n == **name))
}

/// The node that makes each value; none for parameters.
fn makers(f: &Function) -> Vec<Option<usize>> {
    let mut maker = vec![None; f.values.len()];
    for (i, node) in f.nodes.iter().enumerate() {
        node.results.iter().for_each(|&r| maker[r] = Some(i));
    }
    maker
}

/// Whether each value depends on one of `sources`.
fn dependents(f: &Function, sources: &[ValueId]) -> Vec<bool> {
    let mut depends = vec![false; f.values.len()];
    sources.iter().for_each(|&s| depends[s] = true);
    for node in &f.nodes {
        if node.operands.iter().any(|&o| depends[o]) {
            node.results.iter().for_each(|&r| depends[r] = true);
        }
    }
    depends
}

/// The part of `f` that computes `results` from `parameters`, which may be any of its values.
fn extract(f: &Function, parameters: &[ValueId], results: &[ValueId]) -> Function {
    let maker = makers(f);
    let known: BTreeSet<ValueId> = parameters.iter().copied().collect();
    let mut needed = BTreeSet::new();
    let mut pending: Vec<ValueId> = results.to_vec();
    while let Some(v) = pending.pop() {
        if known.contains(&v) {
            continue;
        }
        let node = maker[v].expect("extract: a result depends on a parameter that is not given");
        if needed.insert(node) {
            pending.extend(&f.nodes[node].operands);
        }
    }
    Function::build(|g| {
        let mut copies: HashMap<ValueId, Tensor<'_>> =
            parameters.iter().map(|&p| (p, g.parameter(f.ty(p).clone()))).collect();
        for node in needed.into_iter().map(|n| &f.nodes[n]) {
            let operands: Vec<_> = node.operands.iter().map(|o| copies[o]).collect();
            let made = g.apply_op(node.op.clone(), &operands);
            let known: Vec<_> =
                node.results.iter().filter_map(|r| copies.get(r).map(|&t| (*r, t))).collect();
            g.record(f, node, &made, &mut copies);
            copies.extend(known);
        }
        results.iter().map(|r| copies[r]).collect()
    })
}
