//! A function with all that a compiler must know beside it: mesh, shardings, donation; and its
//! text.

use std::cell::RefCell;
use std::fmt::Write;

use super::emit::{Emitter, Name, typed};
use super::sharding::{ArraySpec, Mesh, PartitionSpec};
use super::{Function, Graph, Tensor, Type};

/// An argument of a module's main function.
#[derive(Clone, Debug, Default)]
pub struct Argument {
    pub sharding: Option<PartitionSpec>,
    /// Index of the result that takes over this argument's memory.
    pub donated_to: Option<usize>,
}

/// A function with all that a compiler needs to know beside it.
#[derive(Clone, Debug)]
pub struct Module {
    pub name: String,
    pub function: Function,
    pub mesh: Option<Mesh>,
    /// One for each parameter.
    pub arguments: Vec<Argument>,
    /// One for each result.
    pub results: Vec<Option<PartitionSpec>>,
}

impl Module {
    /// A module for one device, without donation.
    pub fn single(name: &str, function: Function) -> Module {
        let arguments = vec![Argument::default(); function.parameters.len()];
        let results = vec![None; function.results.len()];
        Module { name: name.to_string(), function, mesh: None, arguments, results }
    }

    /// Traces `body`, which takes its arguments from [`Parameters`] and gives each result with its
    /// sharding, as `jax.jit` with `in_shardings`, `out_shardings` and `donate_argnums`.
    pub fn trace(
        name: &str,
        mesh: Option<Mesh>,
        body: impl for<'g> FnOnce(&Parameters<'g>) -> Vec<(Tensor<'g>, PartitionSpec)>,
    ) -> Module {
        let (mut arguments, mut results) = (Vec::new(), Vec::new());
        let function = Function::build(|graph| {
            let parameters = Parameters { graph, arguments: RefCell::default() };
            let (tensors, specs): (Vec<_>, Vec<_>) = body(&parameters).into_iter().unzip();
            arguments = parameters.arguments.into_inner();
            results = specs.into_iter().map(Some).collect();
            tensors
        });
        Module { name: name.to_string(), function, mesh, arguments, results }
    }

    /// StableHLO text of the module.
    pub fn text(&self) -> String {
        let partitions = self.mesh.as_ref().map_or(1, Mesh::devices);
        let mut text = format!("module @{} attributes {{", self.name);
        writeln!(
            text,
            "mhlo.num_partitions = {partitions} : i32, mhlo.num_replicas = 1 : i32}} {{"
        )
        .unwrap();
        if let Some(mesh) = &self.mesh {
            writeln!(text, "  {}", mesh.declaration()).unwrap();
        }
        let mut e = Emitter::main();
        let names: Vec<Name> = (0..self.arguments.len()).map(|i| format!("%arg{i}")).collect();
        let results = e.function(&self.function, &names);
        e.statement(&format!("return {}", typed(&results, &self.function.result_types())));
        let (arguments, types) = (self.argument_list(), self.result_list());
        writeln!(text, "  func.func public @main({arguments}) -> ({types}) {{").unwrap();
        text.push_str(&e.into_text());
        text.push_str("  }\n}\n");
        text
    }

    fn argument_list(&self) -> String {
        let print = |(i, (argument, ty)): (usize, (&Argument, Type))| {
            let donated = argument.donated_to.map(|r| format!("tf.aliasing_output = {r} : i32"));
            format!("%arg{i}: {ty}{}", attributes(self.sharding(&argument.sharding), donated))
        };
        let types = self.function.parameter_types();
        self.arguments.iter().zip(types).enumerate().map(print).collect::<Vec<_>>().join(", ")
    }

    fn result_list(&self) -> String {
        let print = |(sharding, ty): (&Option<PartitionSpec>, Type)| {
            format!("{ty}{}", attributes(self.sharding(sharding), None))
        };
        let types = self.function.result_types();
        self.results.iter().zip(types).map(print).collect::<Vec<_>>().join(", ")
    }

    fn sharding(&self, spec: &Option<PartitionSpec>) -> Option<String> {
        let spec = spec.as_ref().filter(|_| self.mesh.is_some())?;
        Some(format!("sdy.sharding = {}", spec.attribute()))
    }
}

fn attributes(sharding: Option<String>, other: Option<String>) -> String {
    let all: Vec<String> = sharding.into_iter().chain(other).collect();
    if all.is_empty() { String::new() } else { format!(" {{{}}}", all.join(", ")) }
}

/// The arguments of a module that is being traced, in the order in which they are asked for.
pub struct Parameters<'g> {
    graph: &'g Graph,
    arguments: RefCell<Vec<Argument>>,
}

impl<'g> Parameters<'g> {
    pub fn graph(&self) -> &'g Graph {
        self.graph
    }

    /// The next argument.
    pub fn argument(&self, array: &ArraySpec) -> Tensor<'g> {
        self.push(array, None)
    }

    /// The next argument, whose memory a result takes over: that of the first donated argument the
    /// first result, and so on.
    pub fn donated(&self, array: &ArraySpec) -> Tensor<'g> {
        let donated = self.arguments.borrow().iter().filter(|a| a.donated_to.is_some()).count();
        self.push(array, Some(donated))
    }

    fn push(&self, array: &ArraySpec, donated_to: Option<usize>) -> Tensor<'g> {
        let sharding = Some(array.spec.clone());
        self.arguments.borrow_mut().push(Argument { sharding, donated_to });
        self.graph.parameter(array.ty.clone())
    }
}
