//! Calls of cuDNN's attention in an optimized program: the work that they do, and whether
//! the compiler could make kernels of them.

use super::hlo::{Computation, Instruction, Program};

pub(super) fn is_call(i: &Instruction) -> bool {
    i.custom_call_target.starts_with("__cudnn$fmha")
}

/// Floating-point operations of a call's matrix products, over the scores that its mask leaves. The
/// backward pass computes the scores again and then four gradients.
pub(super) fn flops(computation: &Computation, i: &Instruction) -> f64 {
    let head_dim = computation.operand(i, 0).and_then(|q| q.shape().dimensions.last());
    let (&[rows, heads, t, s], Some(&head_dim)) = (&i.numbers("dimensions")[..], head_dim) else {
        return 0.0;
    };
    let products = match i.custom_call_target.ends_with("Backward") {
        true => 5.0,
        false => 2.0,
    };
    let window = match i.number("sliding_window_length") {
        Some(w) if w > 0.0 => s.min(w as usize),
        _ => s,
    };
    let seen = |query: usize| match i.config().contains("\"CAUSAL\"") {
        true => window.min(query + 1),
        false => s,
    };
    let pairs: usize = (0..t).map(seen).sum();
    products * 2.0 * (rows * heads * pairs) as f64 * head_dim as f64
}

/// Whether a program has such calls that the machine which runs it must compile, because cuDNN is
/// not here: a compiled one says how much memory it works in.
pub(super) fn is_not_compiled(program: &Program) -> bool {
    let all = program.computations.values().flat_map(|c| &c.instructions);
    all.filter(|i| is_call(i)).any(|call| {
        let workspace = call.shape().arrays().pop();
        workspace.is_some_and(|w| w.dimensions == [0])
    })
}
