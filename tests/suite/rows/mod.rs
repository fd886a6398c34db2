//! One row for each op, and for each way of using it that has a rule of its own. The rows are what
//! `gradients` checks and what `golden` writes.

mod control;
mod elementwise;
mod movement;

use llama3_tpu::dtype::DType;
use llama3_tpu::graph::autodiff::pullback;
use llama3_tpu::graph::sharding::{Mesh, PartitionSpec};
use llama3_tpu::graph::{Argument, Module};
use llama3_tpu::graph::{Function, Graph, Tensor, Type};

use crate::support::function;

type Body = Box<dyn for<'g> Fn(&'g Graph, &[Tensor<'g>]) -> Vec<Tensor<'g>>>;

/// What is known about the derivative of a row's function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Derivative {
    /// That of the function, which central differences show.
    True,
    /// Zero, whatever the function is.
    Zero,
    /// None: taking it is refused.
    Refused,
}

pub(crate) struct Row {
    /// Name of the file under `hlo/ops`.
    pub name: String,
    /// The op as `Debug` prints it, without its attributes.
    pub op: String,
    pub shapes: Vec<Vec<usize>>,
    /// Interval of the inputs.
    pub range: (f64, f64),
    pub derivative: Derivative,
    /// Axes of the mesh that the function names.
    pub mesh: Option<Mesh>,
    /// Whether compilers for CPUs do not know the op.
    pub not_for_cpus: bool,
    body: Body,
}

/// A row of an op whose inputs have these shapes and are in (-2, 2).
fn row(
    op: &str,
    name: &str,
    shapes: &[&[usize]],
    body: impl for<'g> Fn(&'g Graph, &[Tensor<'g>]) -> Vec<Tensor<'g>> + 'static,
) -> Row {
    Row {
        name: name.to_string(),
        op: op.to_string(),
        shapes: shapes.iter().map(|s| s.to_vec()).collect(),
        range: (-2.0, 2.0),
        derivative: Derivative::True,
        mesh: None,
        not_for_cpus: false,
        body: Box::new(body),
    }
}

impl Row {
    fn range(self, low: f64, high: f64) -> Row {
        let range = (low, high);
        Row { range, ..self }
    }

    fn derivative(self, derivative: Derivative) -> Row {
        Row { derivative, ..self }
    }

    pub(crate) fn types(&self, dtype: DType) -> Vec<Type> {
        self.shapes.iter().map(|s| Type::new(dtype, s)).collect()
    }

    /// The row's function on inputs of `dtype`.
    pub(crate) fn function(&self, dtype: DType) -> Function {
        function(&self.types(dtype), |g, x| (self.body)(g, x))
    }

    /// Inputs, cotangents of the float results → results, cotangents of the inputs.
    fn joint(&self, dtype: DType) -> Function {
        let row = self.function(dtype);
        let inputs = self.types(dtype);
        let floats = row.result_types();
        let floats = floats.iter().filter(|t| t.dtype.is_float());
        let types: Vec<Type> = inputs.iter().chain(floats).cloned().collect();
        function(&types, |g, p| {
            let (x, given) = p.split_at(inputs.len());
            let (mut results, back) = pullback(g, &row, x, &vec![true; inputs.len()]);
            let mut given = given.iter().copied();
            let float = |t: &Tensor<'_>| t.dtype().is_float();
            let cotangents: Vec<_> = results
                .iter()
                .map(|t| float(t).then(|| given.next().expect("one for each float result")))
                .collect();
            results.extend(back(&cotangents).into_iter().flatten());
            results
        })
    }

    /// A module of `function` on the row's mesh.
    pub(crate) fn module(&self, function: Function) -> Module {
        let replicated = |t: &Type| Some(PartitionSpec::replicated(t.rank()));
        let argument = |t: &Type| Argument { sharding: replicated(t), donated_to: None };
        Module {
            name: self.name.replace('.', "_"),
            arguments: function.parameter_types().iter().map(argument).collect(),
            results: function.result_types().iter().map(replicated).collect(),
            mesh: self.mesh.clone(),
            function,
        }
    }

    /// What `hlo/ops` shows: the op in f32, and its derivative where it has one.
    pub(crate) fn shown(&self) -> Module {
        self.module(match self.derivative {
            Derivative::Refused => self.function(DType::F32),
            _ => self.joint(DType::F32),
        })
    }
}

/// All rows.
pub(crate) fn rows() -> Vec<Row> {
    [elementwise::rows(), movement::rows(), control::rows()].into_iter().flatten().collect()
}
