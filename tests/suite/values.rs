//! What ops compute, against the same written in plain Rust.

use llama3_tpu::dtype::DType;
use llama3_tpu::graph::ops::compare::Compare;
use llama3_tpu::graph::ops::elementwise::{Binary, Unary};
use llama3_tpu::graph::{Function, Graph, Tensor, Type};

use crate::support::{assert_close, function, numbers, run};

/// Runs a body on f64 inputs of these shapes in (-2, 2); gives inputs and results.
fn computed(
    shapes: &[&[usize]],
    range: (f64, f64),
    body: impl for<'g> Fn(&'g Graph, &[Tensor<'g>]) -> Vec<Tensor<'g>>,
) -> (Vec<Vec<f64>>, Vec<Vec<f64>>) {
    let types: Vec<Type> = shapes.iter().map(|s| Type::new(DType::F64, s)).collect();
    let inputs = types.iter().zip(0..);
    let inputs: Vec<_> = inputs.map(|(t, i)| numbers(t.elements(), range, i)).collect();
    let results = run(function(&types, body), &inputs);
    (inputs, results)
}

fn unary(op: Unary, x: f64) -> f64 {
    match op {
        Unary::Abs => x.abs(),
        Unary::Cbrt => x.cbrt(),
        Unary::Ceil => x.ceil(),
        Unary::Cosine => x.cos(),
        Unary::Exponential => x.exp(),
        Unary::ExponentialMinusOne => x.exp_m1(),
        Unary::Floor => x.floor(),
        Unary::RoundNearestEven => x.round_ties_even(),
        Unary::Log => x.ln(),
        Unary::LogPlusOne => x.ln_1p(),
        Unary::Logistic => 1.0 / (1.0 + (-x).exp()),
        Unary::Negate => -x,
        Unary::Not => f64::from(x <= 0.0),
        Unary::Rsqrt => 1.0 / x.sqrt(),
        Unary::Sign => x.signum(),
        Unary::Sine => x.sin(),
        Unary::Sqrt => x.sqrt(),
        Unary::Tanh => x.tanh(),
    }
}

#[test]
fn one_operand_ops() {
    for range in [(-2.0, 0.0), (0.1, 3.0)] {
        let defined = |op: &Unary| range.0 > 0.0 || !unary(*op, -1.5).is_nan();
        let ops: Vec<Unary> = Unary::ALL.iter().copied().filter(defined).collect();
        let (x, y) = computed(&[&[64]], range, |g, x| {
            let positive = x[0].gt(x[0].zeros_like());
            let one = |&op: &Unary| match op {
                Unary::Not => g.op1(op, &[positive]).convert(DType::F64),
                _ => g.op1(op, &[x[0]]),
            };
            ops.iter().map(one).collect()
        });
        for (op, y) in ops.iter().zip(y) {
            let expected: Vec<f64> = x[0].iter().map(|&x| unary(*op, x)).collect();
            assert_close(&y, &expected, 1e-12, &format!("{op:?} in {range:?}"));
        }
    }
}

fn float_binary(op: Binary, a: f64, b: f64) -> Option<f64> {
    Some(match op {
        Binary::Add => a + b,
        Binary::Divide => a / b,
        Binary::Maximum => a.max(b),
        Binary::Minimum => a.min(b),
        Binary::Multiply => a * b,
        Binary::Power => a.abs().powf(b),
        Binary::Remainder => a % b,
        Binary::Subtract => a - b,
        _ => return None,
    })
}

#[test]
fn two_operand_ops_on_floats() {
    let float = |op: &&Binary| float_binary(**op, 1.0, 1.0).is_some();
    let (x, y) = computed(&[&[64], &[64]], (-2.0, 2.0), |g, x| {
        let one = |&op: &Binary| match op {
            Binary::Power => g.op1(op, &[x[0].abs(), x[1]]),
            _ => g.op1(op, &[x[0], x[1]]),
        };
        Binary::ALL.iter().filter(float).map(one).collect()
    });
    for (op, y) in Binary::ALL.iter().filter(float).zip(y) {
        let pairs = x[0].iter().zip(&x[1]);
        let expected: Vec<f64> = pairs.map(|(a, b)| float_binary(*op, *a, *b).unwrap()).collect();
        assert_close(&y, &expected, 1e-12, &format!("{op:?}"));
    }
}

#[test]
fn two_operand_ops_on_integers() {
    type Rule = fn(u32, u32) -> u32;
    let ops: [(Binary, Rule); 8] = [
        (Binary::Add, u32::wrapping_add),
        (Binary::And, |a, b| a & b),
        (Binary::Multiply, u32::wrapping_mul),
        (Binary::Or, |a, b| a | b),
        (Binary::Remainder, |a, b| a % b),
        (Binary::ShiftLeft, |a, b| a << b),
        (Binary::ShiftRightLogical, |a, b| a >> b),
        (Binary::Xor, |a, b| a ^ b),
    ];
    let a = [0, 1, 7, 0xDEAD_BEEF, 0xFFFF_FFFF, 0x8000_0001];
    let b = [1, 31, 2, 5, 16, 30];
    let types = vec![Type::new(DType::U32, &[6]); 2];
    let all =
        function(&types, |g, x| ops.iter().map(|(op, _)| g.op1(*op, &[x[0], x[1]])).collect());
    let floats = |v: &[u32]| v.iter().map(|&v| f64::from(v)).collect::<Vec<_>>();
    for ((op, rule), y) in ops.iter().zip(run(all, &[floats(&a), floats(&b)])) {
        let expected: Vec<u32> = a.iter().zip(b).map(|(&a, b)| rule(a, b)).collect();
        assert_eq!(y, floats(&expected), "{op:?}");
    }
}

#[test]
fn comparisons_of_every_kind_of_number() {
    for (dtype, low) in [(DType::F64, -1.0), (DType::I32, -1.0), (DType::U32, 4294967295.0)] {
        let (a, b) = (vec![low, 1.0, 2.0], vec![1.0, 1.0, 1.0]);
        let all = function(&vec![Type::new(dtype, &[3]); 2], |g, x| {
            let all = Compare::ALL.iter();
            all.map(|&op| g.op1(op, &[x[0], x[1]])).collect()
        });
        for (op, y) in Compare::ALL.iter().zip(run(all, &[a.clone(), b.clone()])) {
            let holds = |(a, b): (&f64, &f64)| match op {
                Compare::Eq => a == b,
                Compare::Ne => a != b,
                Compare::Lt => a < b,
                Compare::Le => a <= b,
                Compare::Gt => a > b,
                Compare::Ge => a >= b,
            };
            let expected: Vec<f64> = a.iter().zip(&b).map(|p| f64::from(holds(p))).collect();
            assert_eq!(y, expected, "{op:?} of {dtype}");
        }
    }
}

#[test]
fn constants_and_conversions_are_exact() {
    let special = [0.0, -0.0, 1.0, f64::INFINITY, f64::NEG_INFINITY, 0.1, -1e-30];
    let function = Function::build(|g| {
        let vectors = [DType::F64, DType::F32].map(|d| g.vector(d, &special));
        let scalars = [
            g.scalar(DType::U32, 4294967295.0),
            g.scalar(DType::I32, -2147483648.0),
            g.scalar(DType::Bool, 1.0),
            g.scalar(DType::BF16, f64::NEG_INFINITY),
            g.scalar(DType::F16, f64::INFINITY),
            g.scalar(DType::F64, 1.5).convert(DType::I32),
            g.scalar(DType::F32, 1.0).bitcast_convert(DType::U32),
        ];
        vectors.into_iter().chain(scalars).collect()
    });
    let y = run(function, &[]);
    assert_eq!(y[0], special);
    assert_eq!(y[1], special.map(|v| f64::from(v as f32)));
    let scalars = [4294967295.0, -2147483648.0, 1.0, f64::NEG_INFINITY, f64::INFINITY, 1.0];
    assert_eq!(y[2..].concat()[..6], scalars);
    assert_eq!(y[8], [f64::from(0x3F80_0000)]);
}

#[test]
fn tensors_are_moved_as_the_ops_say() {
    let (x, y) = computed(&[&[2, 3], &[2, 1]], (-2.0, 2.0), |g, x| {
        vec![
            x[0].transpose(&[1, 0]),
            x[0].slice(&[1, 0], &[2, 2]),
            x[0].pad(&[0, 1], &[1, 0]),
            g.concatenate(&[x[0], x[1]], 1),
            x[0].reverse(&[1]),
            x[0].broadcast_in_dim(&[3, 2, 2], &[2, 0]),
            g.iota(&Type::new(DType::I32, &[2, 3]), 1),
        ]
    });
    let [a, b] = [&x[0], &x[1]];
    assert_eq!(y[0], [a[0], a[3], a[1], a[4], a[2], a[5]]);
    assert_eq!(y[1], [a[3], a[4]]);
    assert_eq!(y[2], [0.0, a[0], a[1], a[2], 0.0, a[3], a[4], a[5], 0.0, 0.0, 0.0, 0.0]);
    assert_eq!(y[3], [a[0], a[1], a[2], b[0], a[3], a[4], a[5], b[1]]);
    assert_eq!(y[4], [a[2], a[1], a[0], a[5], a[4], a[3]]);
    let row = |j: usize| [a[j], a[3 + j], a[j], a[3 + j]];
    assert_eq!(y[5], [row(0), row(1), row(2)].concat());
    assert_eq!(y[6], [0.0, 1.0, 2.0, 0.0, 1.0, 2.0]);
}

#[test]
fn indexed_access_clamps_where_it_reads_and_writes_slices() {
    let (x, y) = computed(&[&[4, 2], &[2, 2]], (-2.0, 2.0), |g, x| {
        let rows = g.vector(DType::I32, &[2.0, 9.0]);
        let start = [g.scalar(DType::I32, 3.0), g.scalar(DType::I32, 0.0)];
        let twice = g.vector(DType::I32, &[1.0, 1.0]);
        vec![
            x[0].gather_rows(rows),
            x[0].dynamic_slice(&start, &[2, 2]),
            x[0].dynamic_update_slice(x[1], &start),
            x[0].scatter_add_rows(twice, x[1]),
        ]
    });
    let [a, b] = [&x[0], &x[1]];
    assert_eq!(y[0], [a[4], a[5], a[6], a[7]]);
    assert_eq!(y[1], a[4..8]);
    assert_eq!(y[2], [&a[..4], b].concat());
    let sums = [a[2] + b[0] + b[2], a[3] + b[1] + b[3]];
    assert_close(&y[3], &[&a[..2], &sums, &a[4..]].concat(), 1e-15, "scatter");
}

#[test]
fn products_sum_over_the_contracted_dims() {
    let (x, y) = computed(&[&[2, 3, 4], &[4, 2, 5]], (-2.0, 2.0), |_, x| {
        let contract: (&[usize], &[usize]) = (&[0, 2], &[1, 0]);
        vec![
            x[0].einsum("bij,jbk->kbi", x[1]),
            x[0].dot_general(x[1], (&[], &[]), contract, DType::F64),
        ]
    });
    let a = |b: usize, i: usize, j: usize| x[0][(b * 3 + i) * 4 + j];
    let c = |j: usize, b: usize, k: usize| x[1][(j * 2 + b) * 5 + k];
    let (mut batched, mut contracted) = (vec![0.0; 30], vec![0.0; 15]);
    for (b, i, j, k) in (0..120).map(|n| (n / 60, n / 20 % 3, n / 5 % 4, n % 5)) {
        batched[(k * 2 + b) * 3 + i] += a(b, i, j) * c(j, b, k);
        contracted[i * 5 + k] += a(b, i, j) * c(j, b, k);
    }
    assert_close(&y[0], &batched, 1e-14, "batched");
    assert_close(&y[1], &contracted, 1e-14, "contracted");
}

#[test]
fn reductions_and_what_is_made_of_them() {
    let (x, y) = computed(&[&[2, 5]], (-2.0, 2.0), |g, x| {
        let huge = x[0] * 1e4;
        let ties = g.vector(DType::F64, &[1.0, 3.0, 3.0, 2.0]);
        vec![
            x[0].sum(&[0]),
            x[0].max(&[1]),
            x[0].min(&[0, 1]),
            x[0].mean(&[1]),
            x[0].softmax(),
            huge.softmax(),
            x[0].argmax(),
            ties.argmax(),
            g.vector(DType::I32, &[-3.0, -5.0]).max(&[0]),
            g.vector(DType::U32, &[3.0, 4e9]).min(&[0]),
        ]
    });
    let rows: Vec<&[f64]> = x[0].chunks(5).collect();
    let largest = |r: &&[f64]| r.iter().copied().fold(f64::MIN, f64::max);
    let each = |f: &dyn Fn(&&[f64]) -> f64| rows.iter().map(f).collect::<Vec<_>>();
    let columns: Vec<f64> = (0..5).map(|j| rows[0][j] + rows[1][j]).collect();
    assert_close(&y[0], &columns, 1e-15, "sum");
    assert_eq!(y[1], each(&largest));
    assert_eq!(y[2], [x[0].iter().copied().fold(f64::MAX, f64::min)]);
    assert_close(&y[3], &each(&|r| r.iter().sum::<f64>() / 5.0), 1e-15, "mean");
    let softmax = |r: &&[f64]| {
        let total: f64 = r.iter().map(|x| x.exp()).sum();
        r.iter().map(|x| x.exp() / total).collect::<Vec<_>>()
    };
    assert_close(&y[4], &rows.iter().flat_map(softmax).collect::<Vec<_>>(), 1e-14, "softmax");
    assert!(y[5].iter().all(|p| *p == 0.0 || *p == 1.0), "{:?}", y[5]);
    let argmax = |r: &&[f64]| r.iter().position(|v| *v == largest(r)).unwrap() as f64;
    assert_eq!(y[6], each(&argmax));
    assert_eq!((&y[7][..], &y[8][..], &y[9][..]), (&[1.0][..], &[-3.0][..], &[3.0][..]));
}

#[test]
fn a_scan_is_a_loop() {
    use llama3_tpu::graph::autodiff::Remat;
    let (x, y) = computed(&[&[3], &[4, 3]], (-2.0, 2.0), |g, x| {
        let (factor, rows) = (x[0], x[1]);
        let (last, slices) = g.scan(x[0].zeros_like(), rows, Remat::SaveAll, |state, row| {
            let next = state * factor + row;
            (next, next - row)
        });
        vec![last, slices]
    });
    let mut state = [0.0; 3];
    let mut slices = Vec::new();
    for row in x[1].chunks(3) {
        let scaled: Vec<f64> = (0..3).map(|i| state[i] * x[0][i]).collect();
        (0..3).for_each(|i| state[i] = scaled[i] + row[i]);
        slices.extend((0..3).map(|i| state[i] - row[i]));
    }
    assert_close(&y[0], &state, 1e-14, "carry");
    assert_close(&y[1], &slices, 1e-14, "slices");
}

#[test]
fn constants_of_every_size_are_exact() {
    use half::{bf16, f16};
    let values = [1e308, -1e308, 1e-320, 1e-40, 1e39, 1e5, 6e-8, 0.1, -0.0, f64::INFINITY];
    let constants = |dtype| run(Function::build(|g| vec![g.vector(dtype, &values)]), &[]).remove(0);
    let each = |round: fn(f64) -> f64| values.map(round).to_vec();
    assert_eq!(constants(DType::F64), values);
    assert_eq!(constants(DType::F32), each(|x| f64::from(x as f32)));
    assert_eq!(constants(DType::BF16), each(|x| bf16::from_f64(x).to_f64()));
    assert_eq!(constants(DType::F16), each(|x| f16::from_f64(x).to_f64()));
}
