//! A function as StableHLO text: dead code is left out, equal statements of one scope are written
//! once, and the same function gives the same bytes on every run.

use std::collections::HashMap;
use std::fmt::Write;

use super::{Function, Op, Type, ValueId};

/// Name of an SSA value in the text, such as `%7` or `%7#1`.
pub type Name = String;

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
        [result] => format!("({}) -> {result}", comma(operands)),
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
    /// Writes the statements of a module's main function.
    pub(super) fn main() -> Emitter {
        Emitter { indent: 2, ..Emitter::default() }
    }

    /// What has been written.
    pub(super) fn into_text(self) -> String {
        self.text
    }

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

    /// Writes the statement even where the same text has been written before.
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
