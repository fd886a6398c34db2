//! Wrong uses of ops: each panics at once, with the op's name and the types of what it was given.

use std::panic::{AssertUnwindSafe, catch_unwind};

use llama3_tpu::dtype::DType;
use llama3_tpu::graph::autodiff::{Remat, pullback, value_and_grad};
use llama3_tpu::graph::ops::custom::CustomVjp;
use llama3_tpu::graph::sharding::PartitionSpec;
use llama3_tpu::graph::{Function, Graph, Tensor, Type};

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
fn functions() {
    let double = |ty: Type| Function::with_parameters(&[ty], |_, p| vec![p[0] + p[0]]);
    let square = || double(Type::new(DType::F32, &[2, 2]));
    refused(&["inline", A, "tensor<2x2xf32>"], move |v| v.g.inline(&square(), &[v.a]));
    refused(&["checkpoint", A, "tensor<2x2xf32>"], move |v| {
        v.g.checkpoint_function(square(), Remat::SaveAll, &[v.a])
    });
    refused(&["stablehlo.while", A, "tensor<2x2x2xf32>"], move |v| {
        v.g.scan_function(square(), &[], &[], &[v.a], Remat::SaveAll).1
    });
    refused(&["stablehlo.while", "carries", "tensor<3xf32>", "tensor<f32>"], |v| {
        let row = Type::new(DType::F32, &[3]);
        let body = Function::with_parameters(&[row.clone(), row], |_, p| vec![p[0].sum_all()]);
        let carry = v.a.sum(&[0]);
        v.g.scan_function(body, &[], &[carry], &[v.a], Remat::SaveAll).0
    });
    refused(&["custom_vjp", "backward", A], move |v| {
        let function = CustomVjp {
            captures: 0,
            primal: double(v.a.ty()),
            forward: double(v.a.ty()),
            backward: double(v.b.ty()),
        };
        v.g.custom_vjp_function(function, &[v.a])
    });
}

#[test]
fn derivatives() {
    let double = |ty: Type| Function::with_parameters(&[ty], |_, p| vec![p[0] + p[0]]);
    refused(&["value_and_grad", A], move |v| {
        value_and_grad(v.g, &double(v.a.ty()), &[v.a], &[true]).1
    });
    refused(&["cotangent", A, B], move |v| {
        let (_, back) = pullback(v.g, &double(v.a.ty()), &[v.a], &[true]);
        back(&[Some(v.b)]).into_iter().flatten().collect()
    });
}
