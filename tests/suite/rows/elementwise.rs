//! Rows of the elementwise ops, and of what is made of them.

use super::{Derivative, Row, row};
use llama3_tpu::dtype::DType;
use llama3_tpu::graph::Tensor;
use llama3_tpu::graph::ops::compare::Compare;
use llama3_tpu::graph::ops::elementwise::{Binary, Unary};

/// `ExponentialMinusOne` as `exponential_minus_one`.
fn snake(variant: &str) -> String {
    let mut name = String::new();
    for c in variant.chars() {
        if c.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.extend(c.to_lowercase());
    }
    name
}

/// The numbers as whole numbers from 0 to 7 of an unsigned type.
fn whole(x: Tensor<'_>) -> Tensor<'_> {
    (x.abs() * 3.0).convert(DType::U32)
}

fn unary(op: Unary) -> Row {
    let variant = format!("{op:?}");
    let (low, high) = match op {
        Unary::Cbrt | Unary::Log | Unary::Rsqrt | Unary::Sqrt => (0.5, 2.0),
        Unary::LogPlusOne => (-0.5, 2.0),
        _ => (-2.0, 2.0),
    };
    row(&variant, &snake(&variant), &[&[2, 3]], move |g, x| {
        let apply = |x: Tensor<'_>| g.op1(op, &[x]);
        vec![match op {
            Unary::Not => apply(x[0].gt(x[0].zeros_like())).convert(x[0].dtype()),
            _ => apply(x[0]),
        }]
    })
    .range(low, high)
}

fn binary(op: Binary) -> Row {
    let variant = format!("{op:?}");
    let low = match op {
        Binary::Divide | Binary::Power | Binary::Remainder => 0.3,
        _ => -2.0,
    };
    row(&variant, &snake(&variant), &[&[2, 3], &[2, 3]], move |g, x| {
        let integer = matches!(
            op,
            Binary::And | Binary::Or | Binary::Xor | Binary::ShiftLeft | Binary::ShiftRightLogical
        );
        let apply = |a: Tensor<'_>, b: Tensor<'_>| g.op1(op, &[a, b]);
        vec![match integer {
            true => apply(whole(x[0]), whole(x[1])).convert(x[0].dtype()),
            false => apply(x[0], x[1]),
        }]
    })
    .range(low, 2.0)
}

fn compare(op: Compare) -> Row {
    let variant = format!("{op:?}");
    let name = format!("compare.{}", snake(&variant));
    row(&variant, &name, &[&[2, 3], &[2, 3]], move |g, x| {
        vec![g.op1(op, &[x[0], x[1]]).convert(x[0].dtype())]
    })
}

pub(super) fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = Unary::ALL.iter().copied().map(unary).collect();
    rows.extend(Binary::ALL.iter().copied().map(binary));
    rows.extend(Compare::ALL.iter().copied().map(compare));
    rows.extend([
        row("Remainder", "remainder.negative", &[&[6]], |_, x| {
            vec![(x[0] * 3.0).remainder(x[0].zeros_like() - 1.3)]
        }),
        row("Maximum", "maximum.scalar", &[&[6]], |g, x| {
            vec![x[0].maximum(g.full(&x[0].ty(), 0.5))]
        }),
        row("Multiply", "multiply.square", &[&[3]], |_, x| vec![x[0] * x[0]]),
        row("Power", "power.scalar", &[&[]], |_, x| vec![x[0].power(x[0].zeros_like() + 3.0)])
            .range(0.3, 2.0),
        row("Select", "select", &[&[2, 3], &[2, 3]], |_, x| {
            vec![x[0].gt(x[1]).select(x[0] * x[1], x[1])]
        }),
        row("Convert", "convert", &[&[2, 3]], |_, x| {
            vec![x[0].convert(DType::F64) * x[0].convert(DType::F64)]
        }),
        row("Convert", "convert.integer", &[&[4]], |_, x| {
            vec![x[0].convert(DType::I32).convert(x[0].dtype()) * x[0]]
        }),
        row("BitcastConvert", "bitcast_convert", &[&[2, 3]], |_, x| {
            let bits = match x[0].dtype() {
                DType::F64 => DType::U64,
                _ => DType::U32,
            };
            vec![x[0].bitcast_convert(bits).convert(x[0].dtype())]
        })
        .derivative(Derivative::Zero),
        row("Logistic", "silu", &[&[2, 3]], |_, x| vec![x[0].silu()]),
        row("Subtract", "subtract.numbers", &[&[3]], |_, x| {
            vec![1.0 - x[0], x[0] - 1.0, 2.0 / (x[0] + 3.0), -x[0]]
        }),
    ]);
    rows
}
