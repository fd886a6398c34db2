//! Wrong uses of ops: each panics at once, with the op's name and the types of what it was given.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use llama3_tpu::dtype::DType;
use llama3_tpu::graph::autodiff::Remat;
use llama3_tpu::graph::ops::checkpoint::Checkpoint;
use llama3_tpu::graph::ops::scan::Scan;
use llama3_tpu::graph::sharding::PartitionSpec;
use llama3_tpu::graph::{Function, Graph, Tensor, Type};

use crate::support::function;

/// What the wrong use has at hand.
struct Given<'g> {
    g: &'g Graph,
    /// f32 [2, 3].
    a: Tensor<'g>,
    /// f32 [3, 2].
    b: Tensor<'g>,
    /// i32 [4].
    i: Tensor<'g>,
    /// i32 scalar.
    zero: Tensor<'g>,
}

/// The message of the panic that `wrong` ends in.
fn message(wrong: impl for<'g> Fn(Given<'g>) -> Vec<Tensor<'g>>) -> String {
    let run = || {
        Function::build(|g| {
            wrong(Given {
                g,
                a: g.parameter(Type::new(DType::F32, &[2, 3])),
                b: g.parameter(Type::new(DType::F32, &[3, 2])),
                i: g.parameter(Type::new(DType::I32, &[4])),
                zero: g.scalar(DType::I32, 0.0),
            })
        })
    };
    let panic = catch_unwind(AssertUnwindSafe(run)).expect_err("a panic");
    let text = panic.downcast_ref::<String>().cloned();
    text.unwrap_or_else(|| panic.downcast_ref::<&str>().unwrap_or(&"").to_string())
}

const A: &str = "tensor<2x3xf32>";
const B: &str = "tensor<3x2xf32>";
const I: &str = "tensor<4xi32>";

/// Asserts that the panic names everything in `named`.
#[track_caller]
fn refused(named: &[&str], wrong: impl for<'g> Fn(Given<'g>) -> Vec<Tensor<'g>>) {
    let message = message(wrong);
    for part in named {
        assert!(message.contains(part), "{message:?} lacks {part:?}");
    }
}

#[test]
fn elementwise() {
    refused(&["stablehlo.add", A, B], |v| vec![v.a + v.b]);
    refused(&["stablehlo.power", A, I], |v| vec![v.a.power(v.i)]);
    refused(&["stablehlo.xor", A], |v| vec![v.a.xor(v.a)]);
    refused(&["stablehlo.shift_left", A], |v| vec![v.a.shift_left(v.a)]);
    refused(&["stablehlo.exponential", I], |v| vec![v.i.exponential()]);
    refused(&["stablehlo.not", A], |v| vec![v.a.not()]);
    refused(&["stablehlo.compare", A, B], |v| vec![v.a.lt(v.b)]);
    refused(&["stablehlo.select", A, B], |v| vec![v.a.lt(v.a).select(v.a, v.b)]);
    refused(&["stablehlo.select", A, I], |v| vec![v.i.select(v.a, v.a)]);
    refused(&["stablehlo.bitcast_convert", A, "f64"], |v| vec![v.a.bitcast_convert(DType::F64)]);
}

#[test]
fn shape() {
    refused(&["stablehlo.reshape", A, "[7]"], |v| vec![v.a.reshape(&[7])]);
    refused(&["stablehlo.transpose", A, "[0, 0]"], |v| vec![v.a.transpose(&[0, 0])]);
    refused(&["stablehlo.broadcast_in_dim", A, "[2, 4]"], |v| vec![v.a.broadcast_to(&[2, 4])]);
    refused(&["stablehlo.broadcast_in_dim", A, "[2, 2]"], |v| {
        vec![v.a.broadcast_in_dim(&[2, 3, 2, 3], &[2, 2])]
    });
    refused(&["broadcast_to", A, "[3]"], |v| vec![v.a.broadcast_to(&[3])]);
    refused(&["stablehlo.slice", A, "[2, 4]"], |v| vec![v.a.slice(&[0, 0], &[2, 4])]);
    refused(&["dim 2", A], |v| vec![v.a.slice_dim(2, 0, 1)]);
    refused(&["stablehlo.pad", A, "[1]"], |v| vec![v.a.pad(&[1], &[0])]);
    refused(&["stablehlo.concatenate", A, B], |v| vec![v.g.concatenate(&[v.a, v.b], 0)]);
    refused(&["stablehlo.concatenate", A, I], |v| vec![v.g.concatenate(&[v.a, v.i], 0)]);
    refused(&["stablehlo.reverse", A, "[2]"], |v| vec![v.a.reverse(&[2])]);
    refused(&["stablehlo.iota", A], |v| vec![v.g.iota(&v.a.ty(), 2)]);
    refused(&["sdy.sharding_constraint", A, "[{}]"], |v| {
        vec![v.a.sharded(PartitionSpec::replicated(1))]
    });
}

#[test]
fn reductions_and_products() {
    refused(&["stablehlo.reduce", A, "[2]"], |v| vec![v.a.sum(&[2])]);
    refused(&["stablehlo.reduce", A, "[0, 0]"], |v| vec![v.a.max(&[0, 0])]);
    refused(&["stablehlo.dot_general", A], |v| vec![v.a.einsum("ij,jk->ik", v.a)]);
    refused(&["stablehlo.dot_general", A, B], |v| vec![v.a.einsum("bi,bj->bij", v.b)]);
    refused(&["stablehlo.dot_general", A, "[9]"], |v| {
        vec![v.a.dot_general(v.b, (&[], &[]), (&[9], &[0]), DType::F32)]
    });
    refused(&["einsum ijk,jk->ik", A, B], |v| vec![v.a.einsum("ijk,jk->ik", v.b)]);
}

#[test]
fn indices() {
    refused(&["stablehlo.gather", A, B], |v| vec![v.a.gather_rows(v.b)]);
    refused(&["stablehlo.scatter", A, I, "tensor<4x3xf32>"], |v| {
        vec![v.a.scatter_add_rows(v.i, v.b)]
    });
    refused(&["stablehlo.dynamic_slice", A, "[1, 1]"], |v| {
        vec![v.a.dynamic_slice(&[v.zero], &[1, 1])]
    });
    refused(&["stablehlo.dynamic_slice", A, "[3, 1]"], |v| {
        vec![v.a.dynamic_slice(&[v.zero, v.zero], &[3, 1])]
    });
    refused(&["stablehlo.dynamic_update_slice", A, B], |v| {
        vec![v.a.dynamic_update_slice(v.b, &[v.zero, v.zero])]
    });
}

#[test]
fn regions() {
    let matrix = Type::new(DType::F32, &[2, 2]);
    let double = move || function(std::slice::from_ref(&matrix), |_, p| vec![p[0] + p[0]]);
    let (inlined, kept, looped) = (double(), double(), double());
    refused(&["inline", A, "tensor<2x2xf32>"], move |v| v.g.inline(&inlined, &[v.a]));
    refused(&["checkpoint", A, "tensor<2x2xf32>"], move |v| {
        let op = Checkpoint { function: kept.clone(), remat: Remat::SaveAll };
        v.g.apply_op(Arc::new(op), &[v.a])
    });
    refused(&["stablehlo.while", A, "tensor<2x2x2xf32>"], move |v| {
        let (body, remat) = (looped.clone(), Remat::SaveAll);
        let op = Scan { body, constants: 0, carries: 0, length: 2, reverse: false, remat };
        v.g.apply_op(Arc::new(op), &[v.a])
    });
    refused(&["stablehlo.while", "carries", "tensor<3xf32>", "tensor<f32>"], |v| {
        let carry = v.a.sum(&[0]);
        vec![v.g.scan(carry, v.a, Remat::SaveAll, |carry, _| (carry.sum_all(), ())).0]
    });
    refused(&["custom_vjp", "backward", B], |v| {
        let b = v.b;
        vec![v.g.custom_vjp(v.a, |a| a + a, |a| (a + a, ()), move |(), _| b)]
    });
    refused(&["custom_vjp", "forward and backward disagree"], |v| {
        let b = v.b;
        vec![v.g.custom_vjp(v.a, |a| a + a, move |_| (b, ()), |(), d| d)]
    });
}

#[test]
fn derivatives() {
    refused(&["value_and_grad", A], |v| vec![v.g.value_and_grad(v.a, |a| (a + a, ())).1]);
    refused(&["cotangent", A, B], |v| {
        let (_, pullback) = v.g.vjp(v.a, |a| a + a);
        vec![pullback(v.b)]
    });
}
