//! Blockwise attention against the reference implementation: results and gradients of q, k and v.

use llama3_tpu::dtype::DType;
use llama3_tpu::graph::autodiff::Remat;
use llama3_tpu::graph::{Function, Graph, Tensor, Type};
use llama3_tpu::llama::attention::{AttentionSpec, Backend, Inputs, Mask, blockwise, xla};
use llama3_tpu::parallel::Parallel;

use crate::support::{assert_close, numbers, projection, run};

const CAUSAL: Mask = Mask { causal: true, window: None };
const ALL: Mask = Mask { causal: false, window: None };

/// One input of both implementations.
#[derive(Clone, Copy, Debug)]
struct Case {
    length: usize,
    heads: usize,
    kv_heads: usize,
    head_dim: usize,
    mask: Mask,
    /// Tokens a document, where documents are masked from each other.
    document: Option<usize>,
    /// Queries a block.
    block: usize,
}

const BASE: Case = Case {
    length: 48,
    heads: 4,
    kv_heads: 2,
    head_dim: 32,
    mask: CAUSAL,
    document: None,
    block: 16,
};

impl Case {
    fn types(&self) -> Vec<Type> {
        let x = |heads| Type::new(DType::F32, &[2, self.length, heads, self.head_dim]);
        let segments = self.document.map(|_| Type::new(DType::I32, &[2, self.length]));
        let floats = [x(self.heads), x(self.kv_heads), x(self.kv_heads)];
        floats.into_iter().chain(segments).collect()
    }

    /// Values of q, k, v and the segment ids; documents start at other tokens in the second row.
    fn inputs(&self) -> Vec<Vec<f64>> {
        let segment = |i: usize, document: usize| {
            let (row, t) = (i / self.length, i % self.length);
            ((t + row * document / 2) / document + 1) as f64
        };
        let one = |(i, ty): (usize, &Type)| match self.document {
            Some(document) if i == 3 => (0..ty.elements()).map(|e| segment(e, document)).collect(),
            _ => numbers(ty.elements(), (-2.0, 2.0), i as u64),
        };
        self.types().iter().enumerate().map(one).collect()
    }

    /// Result and gradients of q, k and v under a fixed projection of the result.
    fn results(&self, attention: impl for<'g> Fn(Inputs<'g>) -> Tensor<'g>) -> Vec<Vec<f64>> {
        let function = Function::build(|g| {
            let inputs = self.parameters(g);
            let Inputs { q, k, v, segments } = inputs;
            let ((_, y), gradients) = g.value_and_grad([q, k, v], |[q, k, v]| {
                let y = attention(Inputs { q, k, v, segments });
                ((y * projection(g, &y.ty(), 0.3)).sum_all(), y)
            });
            [&[y], &gradients[..]].concat()
        });
        run(function, &self.inputs())
    }

    fn parameters<'g>(&self, g: &'g Graph) -> Inputs<'g> {
        let p: Vec<_> = self.types().into_iter().map(|ty| g.parameter(ty)).collect();
        Inputs { q: p[0], k: p[1], v: p[2], segments: p.get(3).copied() }
    }

    #[track_caller]
    fn check(self) {
        let expected = self.results(|inputs| xla(inputs, self.mask));
        let got = self.results(|inputs| blockwise(inputs, self.mask, self.block));
        for ((got, expected), what) in got.iter().zip(&expected).zip(["y", "dq", "dk", "dv"]) {
            let what = format!("{what} of {self:?}");
            // A query that sees one key only has a gradient of zero, relative to which any rounding
            // is infinite.
            if expected.iter().all(|x| *x == 0.0) {
                assert!(got.iter().all(|x| x.abs() < 1e-5), "{what}");
            } else {
                assert_close(got, expected, 1e-5, &what);
            }
        }
    }
}

#[test]
fn blocks_give_the_reference_result_for_every_head_dim_and_group() {
    for head_dim in [32, 64, 96, 128, 256] {
        Case { head_dim, ..BASE }.check();
    }
    for (heads, kv_heads) in [(2, 2), (3, 1), (8, 4), (8, 1)] {
        Case { heads, kv_heads, ..BASE }.check();
    }
}

#[test]
fn blocks_may_be_ragged_scanned_or_longer_than_the_sequence() {
    for length in [1, 7, 16, 33, 61, 128, 160, 333] {
        Case { length, ..BASE }.check();
    }
    Case { length: 300, block: 128, ..BASE }.check();
}

#[test]
fn blocks_look_back_no_further_than_the_window() {
    for window in [1, 5, 16, 40, 500] {
        let mask = Mask { causal: true, window: Some(window) };
        Case { length: 61, mask, ..BASE }.check();
        Case { length: 333, mask, ..BASE }.check();
    }
}

#[test]
fn blocks_mask_other_documents() {
    let window = Mask { causal: true, window: Some(9) };
    for (length, mask) in [(61, CAUSAL), (333, CAUSAL), (61, ALL), (333, window)] {
        Case { length, mask, document: Some(13), ..BASE }.check();
    }
}

#[test]
fn blocks_see_everything_without_a_causal_mask() {
    for length in [7, 48, 61] {
        Case { length, mask: ALL, ..BASE }.check();
    }
}

fn of_sine([q, k, v]: [Tensor<'_>; 3]) -> Inputs<'_> {
    Inputs { q: q.sine(), k, v, segments: None }
}

#[test]
fn the_backward_pass_of_a_layer_may_keep_the_result_alone() {
    let case = Case { length: 40, ..BASE };
    let gradients = Function::build(|g| {
        let Inputs { q, k, v, .. } = case.parameters(g);
        let names = ["attn_out", "attn_lse"].map(str::to_string).to_vec();
        let (_, gradients) = g.value_and_grad([q, k, v], |heads| {
            let layer = || blockwise(of_sine(heads), CAUSAL, 16);
            let y = g.checkpoint(Remat::SaveNamed(names), layer);
            ((y * projection(g, &y.ty(), 0.3)).sum_all(), ())
        });
        gradients.to_vec()
    });
    // Forward: two products a block; backward: five. Nothing of the forward pass is computed again.
    let text = llama3_tpu::graph::Module::single("remat", gradients.clone()).text();
    assert_eq!(text.matches("dot_general").count(), 3 * 7);
    let expected = case.results(|Inputs { q, k, v, .. }| xla(of_sine([q, k, v]), CAUSAL));
    for (got, expected) in run(gradients, &case.inputs()).iter().zip(&expected[1..]) {
        assert_close(got, expected, 1e-5, "gradient under remat");
    }
}

#[test]
fn memory_is_linear_in_the_sequence() {
    // The largest value of a program of one head, forward and backward.
    let largest = |length: usize| {
        let case = Case { length, heads: 1, kv_heads: 1, ..BASE };
        let parallel = Parallel::single();
        let spec = AttentionSpec { backend: Backend::Blockwise, mask: CAUSAL, parallel: &parallel };
        let whole = Function::build(|g| {
            let inputs = case.parameters(g);
            let heads = [inputs.q, inputs.k, inputs.v];
            let (_, gradients) = g.value_and_grad(heads, |[q, k, v]| {
                (spec.attend(Inputs { q, k, v, segments: None }).sum_all(), ())
            });
            gradients.to_vec()
        });
        largest_value(&whole)
    };
    assert!(largest(8192) <= 2 * largest(4096));
}

fn largest_value(f: &Function) -> usize {
    let values = f.values.iter().map(|v| v.ty.elements());
    let inner = f.nodes.iter().flat_map(|n| n.op.regions()).map(largest_value);
    values.chain(inner).max().unwrap_or(0)
}
