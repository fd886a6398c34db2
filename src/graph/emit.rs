//! A function as the text of a StableHLO module: dead code is left out, equal statements of one
//! scope are written once, and the same function gives the same bytes on every run.

use std::collections::HashMap;
use std::fmt::Write;

use super::sharding::{Mesh, PartitionSpec};
use super::{Function, Op, Type, ValueId};

/// Name of an SSA value in the text, such as `%7` or `%7#1`.
pub type Name = String;

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
        let mut e = Emitter { indent: 2, ..Emitter::default() };
        let names: Vec<Name> = (0..self.arguments.len()).map(|i| format!("%arg{i}")).collect();
        let results = e.function(&self.function, &names);
        e.statement(&format!("return {}", typed(&results, &self.function.result_types())));
        let (arguments, types) = (self.argument_list(), self.result_list());
        writeln!(text, "  func.func public @main({arguments}) -> ({types}) {{").unwrap();
        text.push_str(&e.text);
        text.push_str("  }\n}\n");
        text
    }

    fn argument_list(&self) -> String {
        let one = |(i, (argument, ty)): (usize, (&Argument, Type))| {
            let donated = argument.donated_to.map(|r| format!("tf.aliasing_output = {r} : i32"));
            format!("%arg{i}: {ty}{}", attributes(self.sharding(&argument.sharding), donated))
        };
        let types = self.function.parameter_types();
        self.arguments.iter().zip(types).enumerate().map(one).collect::<Vec<_>>().join(", ")
    }

    fn result_list(&self) -> String {
        let one = |(sharding, ty): (&Option<PartitionSpec>, Type)| {
            format!("{ty}{}", attributes(self.sharding(sharding), None))
        };
        let types = self.function.result_types();
        self.results.iter().zip(types).map(one).collect::<Vec<_>>().join(", ")
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

/// `%0, %1 : tensor<f32>, tensor<i32>`.
pub fn typed(names: &[Name], types: &[Type]) -> String {
    if names.is_empty() {
        return String::new();
    }
    format!("{} : {}", names.join(", "), comma(types))
}

/// Types separated by commas.
pub fn comma(types: &[Type]) -> String {
    types.iter().map(Type::to_string).collect::<Vec<_>>().join(", ")
}

/// `(operand types) -> result types`.
pub fn signature(operands: &[Type], results: &[Type]) -> String {
    match results {
        [one] => format!("({}) -> {one}", comma(operands)),
        many => format!("({}) -> ({})", comma(operands), comma(many)),
    }
}

/// Writes the statements of one scope; regions are scopes of their own.
#[derive(Default)]
pub struct Emitter {
    text: String,
    indent: usize,
    next: usize,
    written: HashMap<String, Vec<Name>>,
    types: HashMap<Name, Type>,
}

impl Emitter {
    /// Writes the live nodes of `function` with `arguments` for its parameters; gives the names of
    /// its results.
    pub fn function(&mut self, function: &Function, arguments: &[Name]) -> Vec<Name> {
        assert_eq!(function.parameters.len(), arguments.len(), "emit: argument count");
        let mut names: HashMap<ValueId, Name> = HashMap::new();
        for (&id, name) in function.parameters.iter().zip(arguments) {
            self.types.insert(name.clone(), function.ty(id).clone());
            names.insert(id, name.clone());
        }
        for (node, live) in function.nodes.iter().zip(function.live_nodes()) {
            if !live {
                continue;
            }
            let operands: Vec<Name> = node.operands.iter().map(|o| names[o].clone()).collect();
            let types: Vec<Type> = node.results.iter().map(|&r| function.ty(r).clone()).collect();
            let results = node.op.emit(self, &operands, &types);
            for ((&id, name), ty) in node.results.iter().zip(results).zip(types) {
                self.types.insert(name.clone(), ty);
                names.insert(id, name);
            }
        }
        function.results.iter().map(|r| names[r].clone()).collect()
    }

    /// Type of a value that was written before.
    pub fn ty(&self, name: &Name) -> Type {
        self.types[name].clone()
    }

    pub fn tys(&self, names: &[Name]) -> Vec<Type> {
        names.iter().map(|n| self.ty(n)).collect()
    }

    /// Writes `%n = text` with a result of type `ty`, or gives the name under which the same text
    /// was written before.
    pub fn assign(&mut self, text: String, ty: &Type) -> Name {
        self.assign_many(text, std::slice::from_ref(ty)).remove(0)
    }

    /// Like [`Emitter::assign`], for several results.
    pub fn assign_many(&mut self, text: String, types: &[Type]) -> Vec<Name> {
        if let Some(names) = self.written.get(&text) {
            return names.clone();
        }
        let names = self.assign_unique(&text, types);
        self.written.insert(text, names.clone());
        names
    }

    /// Writes the statement even where the same text stands already.
    pub fn assign_unique(&mut self, text: &str, types: &[Type]) -> Vec<Name> {
        let id = self.next;
        self.next += 1;
        let (target, names) = match types.len() {
            1 => (format!("%{id}"), vec![format!("%{id}")]),
            n => (format!("%{id}:{n}"), (0..n).map(|i| format!("%{id}#{i}")).collect()),
        };
        self.statement(&format!("{target} = {text}"));
        for (name, ty) in names.iter().zip(types) {
            self.types.insert(name.clone(), ty.clone());
        }
        names
    }

    /// Writes one application of `op` to values written before.
    pub fn op(&mut self, op: &dyn Op, operands: &[Name]) -> Name {
        let types = op.infer(&self.tys(operands)).unwrap_or_else(|e| panic!("{}: {e}", op.name()));
        op.emit(self, operands, &types).remove(0)
    }

    /// Writes one line at the present indentation.
    pub fn statement(&mut self, text: &str) {
        writeln!(self.text, "{:1$}{text}", "", self.indent * 2).unwrap();
    }

    /// A number that nothing else in the module has, such as a channel's; never 0.
    pub fn unique(&mut self) -> usize {
        self.next += 1;
        self.next
    }

    /// Names for the arguments of a region.
    pub fn fresh(&mut self, types: &[Type]) -> Vec<Name> {
        let name = |ty: &Type| {
            let name = format!("%r{}", self.next);
            self.next += 1;
            self.types.insert(name.clone(), ty.clone());
            name
        };
        types.iter().map(name).collect()
    }

    /// The lines that `body` writes, as the content of a region.
    pub fn region(&mut self, body: impl FnOnce(&mut Emitter)) -> String {
        let mut inner = Emitter {
            indent: self.indent + 1,
            next: self.next,
            types: std::mem::take(&mut self.types),
            ..Emitter::default()
        };
        body(&mut inner);
        self.next = inner.next;
        self.types = inner.types;
        inner.text
    }

    /// Spaces that start a line of the present scope, for regions that close inside a statement.
    pub fn margin(&self) -> String {
        " ".repeat(self.indent * 2)
    }
}
