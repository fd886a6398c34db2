//! Every derivative rule against central differences, in f64: the cotangents of a random projection
//! of the results, along a random direction, for each input alone and for all together; and the
//! same for the gradient's own gradient.

use std::collections::BTreeSet;

use llama3_tpu::dtype::DType;
use llama3_tpu::graph::autodiff::pullback;
use llama3_tpu::graph::{Function, Graph, Tensor, Type};

use crate::architecture::sources;
use crate::rows::{Derivative, Row, rows};
use crate::support::{function, numbers, projection, run_module};

/// Step of the differences: their error is then about 1e-10.
const STEP: f64 = 1e-5;
const TOLERANCE: f64 = 1e-7;

/// Cotangents of the float results; the others have none.
fn cotangents<'g>(g: &'g Graph, results: &[Tensor<'g>]) -> Vec<Option<Tensor<'g>>> {
    let one = |(i, t): (usize, &Tensor<'g>)| {
        let float = t.dtype().is_float();
        float.then(|| projection(g, &t.ty(), 0.3 + i as f64))
    };
    results.iter().enumerate().map(one).collect()
}

fn dot<'g>(a: Tensor<'g>, b: Tensor<'g>) -> Tensor<'g> {
    (a.convert(DType::F64) * b.convert(DType::F64)).sum_all()
}

fn sum<'g>(g: &'g Graph, terms: impl Iterator<Item = Tensor<'g>>) -> Tensor<'g> {
    terms.fold(g.scalar(DType::F64, 0.0), |a, b| a + b)
}

/// The projection of the function's results at `x`.
fn projected<'g>(g: &'g Graph, function: &Function, x: &[Tensor<'g>]) -> Tensor<'g> {
    let results = g.inline(function, x);
    let weights = cotangents(g, &results);
    let terms = results.iter().zip(weights);
    sum(g, terms.filter_map(|(r, w)| Some(dot(*r, w?))))
}

/// The derivative along `directions` as the pullback of the `needs_grad` inputs gives it.
fn pulled<'g>(
    g: &'g Graph,
    function: &Function,
    x: &[Tensor<'g>],
    directions: &[Tensor<'g>],
    needs_grad: &[bool],
) -> Tensor<'g> {
    let (results, back) = pullback(g, function, x, needs_grad);
    let found = back(&cotangents(g, &results));
    let kept = found.iter().zip(directions).zip(needs_grad);
    sum(g, kept.filter_map(|((c, d), w)| w.then_some(dot((*c)?, *d))))
}

/// Inputs → for each input the derivative by differences and by pullback, then the same for all
/// inputs together.
fn comparison(row: &Function) -> Function {
    function(&row.parameter_types(), |g, x| compared(g, row, x))
}

fn compared<'g>(g: &'g Graph, function: &Function, x: &[Tensor<'g>]) -> Vec<Tensor<'g>> {
    let directions: Vec<_> =
        (0..x.len()).map(|i| projection(g, &x[i].ty(), 0.9 + 2.0 * i as f64)).collect();
    let one = |i: usize| (0..x.len()).map(|j| i == j).collect::<Vec<_>>();
    let choices = (0..x.len()).map(one).chain([vec![true; x.len()]]);
    choices
        .flat_map(|needs_grad| {
            let moved = |step: f64| -> Vec<Tensor<'g>> {
                let along = |(i, &x): (usize, &Tensor<'g>)| match needs_grad[i] {
                    true => g.optimization_barrier(x + directions[i] * step),
                    false => x,
                };
                x.iter().enumerate().map(along).collect()
            };
            let [high, low] = [STEP, -STEP].map(|h| projected(g, function, &moved(h)));
            let differences = (high - low) * (0.5 / STEP);
            [differences, pulled(g, function, x, &directions, &needs_grad)]
        })
        .collect()
}

/// Inputs → cotangents of the inputs that have one, for fixed cotangents of the results.
fn gradient(row: &Function) -> Function {
    function(&row.parameter_types(), |g, x| {
        let (results, back) = pullback(g, row, x, &vec![true; x.len()]);
        let found = back(&cotangents(g, &results));
        found.into_iter().flatten().collect()
    })
}

fn inputs(row: &Row) -> Vec<Vec<f64>> {
    let types = row.types(DType::F64);
    let values = |(i, t): (usize, &Type)| numbers(t.elements(), row.range, i as u64);
    types.iter().enumerate().map(values).collect()
}

/// What is wrong with the derivative of `function`, if anything.
fn problem(row: &Row, function: &Function, order: &str) -> Option<String> {
    let found = run_module(&row.module(comparison(function)), &inputs(row)).concat();
    let wrong = |pair: &[f64]| {
        let expected = match row.derivative {
            Derivative::True => pair[0],
            _ => 0.0,
        };
        let error = (pair[1] - expected).abs();
        error.is_nan() || error > TOLERANCE * expected.abs().max(1.0)
    };
    let pairs = found.chunks(2).enumerate();
    let bad: Vec<String> = pairs
        .filter(|(_, pair)| wrong(pair))
        .map(|(i, pair)| format!("choice {i}: differences {}, pullback {}", pair[0], pair[1]))
        .collect();
    (!bad.is_empty()).then(|| format!("{}: {order}: {}", row.name, bad.join("; ")))
}

#[test]
fn derivatives_equal_central_differences() {
    let rows = rows();
    let checked = rows.iter().filter(|r| r.derivative != Derivative::Refused);
    let problems: Vec<String> =
        checked.filter_map(|r| problem(r, &r.function(DType::F64), "first")).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn second_derivatives_equal_central_differences() {
    let rows = rows();
    let checked = rows.iter().filter(|r| r.derivative == Derivative::True);
    let problems: Vec<String> = checked
        .map(|r| (r, gradient(&r.function(DType::F64))))
        .filter(|(_, gradient)| !gradient.results.is_empty())
        .filter_map(|(r, gradient)| problem(r, &gradient, "second"))
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// A rule that is wrong must show, or the tests above say nothing.
#[test]
fn a_wrong_rule_is_found() {
    let row = rows().into_iter().find(|r| r.name == "reverse").unwrap();
    let wrong = function(&row.types(DType::F64), |g, p| {
        let y = g.custom_vjp(
            p[0].slice(&[0, 0], &[3, 1]).reshape(&[3]),
            |x| x * x.sine(),
            |x| (x * x.sine(), x.sine() + x * x.cosine() * 1.000_01),
            |slope, d| slope * d,
        );
        vec![y]
    });
    assert!(problem(&row, &wrong, "first").is_some());
}

/// Names of the ops in the source: types that implement `Op`, or the variants of those that are
/// tables.
fn declared_ops() -> BTreeSet<String> {
    use llama3_tpu::graph::ops::compare::Compare;
    use llama3_tpu::graph::ops::elementwise::{Binary, Unary};
    let mut ops = BTreeSet::new();
    let graph = sources().into_iter().filter(|(path, _)| path.starts_with("graph/"));
    for (_, text) in graph {
        let named = text.split("impl Op for ").skip(1);
        ops.extend(named.map(|rest| rest.split([' ', '<', '{']).next().unwrap().to_string()));
    }
    for table in ["Unary", "Binary", "Compare"] {
        assert!(ops.remove(table), "{table} is an op");
    }
    ops.extend(Unary::ALL.iter().map(|op| format!("{op:?}")));
    ops.extend(Binary::ALL.iter().map(|op| format!("{op:?}")));
    ops.extend(Compare::ALL.iter().map(|op| format!("{op:?}")));
    ops
}

/// Whether the function has the op, or a function inside it has.
fn uses(function: &Function, op: &str) -> bool {
    let name = |text: String| text.split([' ', '{', '(']).next().unwrap().to_string();
    function.nodes.iter().any(|node| {
        let inside = || node.op.regions().into_iter().any(|inner| uses(inner, op));
        name(format!("{:?}", node.op)) == op || inside()
    })
}

/// Ops without any row of their own in `rows`, and rows that do not use the op they name.
fn missing(declared: &BTreeSet<String>, rows: &[Row]) -> Vec<String> {
    let used = |row: &&Row| uses(&row.function(DType::F32), &row.op);
    let covered: BTreeSet<String> = rows.iter().filter(used).map(|r| r.op.clone()).collect();
    declared.symmetric_difference(&covered).cloned().collect()
}

#[test]
fn every_op_has_a_row() {
    let mut declared = declared_ops();
    assert!(declared.len() > 50, "{declared:?}");
    assert_eq!(missing(&declared, &rows()), Vec::<String>::new());
    declared.insert("NewOp".to_string());
    assert_eq!(missing(&declared, &rows()), ["NewOp"]);
}

#[test]
fn kernels_and_manual_computations_refuse_to_be_pulled_back() {
    let rows = rows().into_iter();
    let refused: Vec<Row> = rows.filter(|r| r.derivative == Derivative::Refused).collect();
    let ops: Vec<&str> = refused.iter().map(|r| r.op.as_str()).collect();
    assert_eq!(ops, ["ManualComputation", "ReduceScatter", "TpuKernel", "LibraryKernel"]);
    for row in refused {
        let function = row.function(DType::F64);
        let pulled = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| gradient(&function)));
        let panic = pulled.expect_err(&row.name);
        let fixed = panic.downcast_ref::<&str>().map(ToString::to_string);
        let message = fixed.unwrap_or_else(|| *panic.downcast::<String>().unwrap());
        assert!(message.contains("has no derivative"), "{message}");
    }
}
