//! Sampling draws from the distribution that `transformers` would draw from.

use super::*;
use crate::generate::sampling::{Choice, Sampling, choose};
use crate::runtime::Input;

const LOGITS: [f32; 8] = [2.0, 1.0, 0.5, 0.0, -0.5, -1.0, 1.5, -3.0];
const ROWS: usize = 20_000;

/// How often each token is drawn in `ROWS` rows of the same logits; tokens 0 and 5 were seen.
fn frequencies(sampling: &Sampling) -> Vec<f64> {
    let runtime = runtime("1x1");
    let filters = sampling.filters();
    let function = Function::build(|g| {
        let shape = [ROWS, LOGITS.len()];
        let values: Vec<f64> = LOGITS.map(f64::from).to_vec();
        let logits = g.vector(DType::F32, &values).broadcast_to(&shape);
        let seen: Vec<f64> = (0..8).map(|t| f64::from(t == 0 || t == 5)).collect();
        let numbers: Vec<f64> = sampling.numbers().map(f64::from).to_vec();
        let seed: Vec<f64> = sampling.seed_words().map(f64::from).to_vec();
        let choice = Choice {
            numbers: g.vector(DType::F32, &numbers),
            seed: g.vector(DType::U32, &seed),
            step: g.scalar(DType::I32, 3.0),
            seen: Some(g.vector(DType::Bool, &seen).broadcast_to(&shape)),
        };
        vec![choose(logits, choice, filters)]
    });
    let program = runtime.compile(&Module::single("choose", function)).unwrap();
    let tokens = program.run(Vec::<Input<'_>>::new()).unwrap();
    let mut counts = vec![0.0; LOGITS.len()];
    for token in tokens[0].shards[0].1.to_vec::<i32>().unwrap() {
        counts[token as usize] += 1.0;
    }
    counts.iter().map(|n| n / ROWS as f64).collect()
}

fn softmax(logits: &[f64]) -> Vec<f64> {
    let total: f64 = logits.iter().map(|x| x.exp()).sum();
    logits.iter().map(|x| x.exp() / total).collect()
}

/// Probabilities computed by sorting, filter after filter.
fn expected(s: &Sampling) -> Vec<f64> {
    let mut logits: Vec<f64> = LOGITS.iter().map(|x| f64::from(*x)).collect();
    for seen in [0, 5] {
        let x = logits[seen];
        logits[seen] = if x > 0.0 { x / s.repetition_penalty } else { x * s.repetition_penalty };
    }
    logits.iter_mut().for_each(|x| *x /= s.temperature);
    let mut order: Vec<usize> = (0..logits.len()).collect();
    order.sort_by(|a, b| logits[*b].total_cmp(&logits[*a]));
    if s.top_k > 0 {
        order[s.top_k.min(8)..].iter().for_each(|i| logits[*i] = f64::NEG_INFINITY);
    }
    let p = softmax(&logits);
    let mut mass = 0.0;
    for i in &order {
        if mass >= s.top_p {
            logits[*i] = f64::NEG_INFINITY;
        }
        mass += p[*i];
    }
    let p = softmax(&logits);
    let largest = p.iter().fold(0.0, |a: f64, b| a.max(*b));
    for i in 0..8 {
        if p[i] < s.min_p * largest {
            logits[i] = f64::NEG_INFINITY;
        }
    }
    softmax(&logits)
}

#[test]
fn draws_follow_the_filtered_distribution() {
    let plain = Sampling { temperature: 1.0, seed: 11, ..Sampling::default() };
    let cases = [
        plain.clone(),
        Sampling { temperature: 0.7, top_k: 3, ..plain.clone() },
        Sampling { top_p: 0.8, ..plain.clone() },
        Sampling { min_p: 0.3, ..plain.clone() },
        Sampling { repetition_penalty: 1.8, ..plain.clone() },
        Sampling {
            temperature: 1.3,
            top_k: 6,
            top_p: 0.9,
            min_p: 0.1,
            repetition_penalty: 1.2,
            seed: 1 << 40,
        },
        Sampling { top_k: 100, top_p: 0.01, ..plain.clone() },
    ];
    for sampling in cases {
        let (have, want) = (frequencies(&sampling), expected(&sampling));
        for (token, (h, w)) in have.iter().zip(&want).enumerate() {
            // Four standard deviations of a binomial, and nothing at all where nothing may be.
            let slack = 4.0 * (w * (1.0 - w) / ROWS as f64).sqrt();
            assert!((h - w).abs() <= slack, "{sampling:?}: token {token} has {h}, not {w}");
        }
    }
}

#[test]
fn numbers_out_of_range_are_refused() {
    for (sampling, name) in [
        (Sampling { temperature: -1.0, ..Sampling::default() }, "temperature=-1"),
        (Sampling { top_p: 0.0, ..Sampling::default() }, "top-p=0"),
        (Sampling { min_p: 2.0, ..Sampling::default() }, "min-p=2"),
        (Sampling { repetition_penalty: 0.0, ..Sampling::default() }, "repetition-penalty=0"),
    ] {
        let error = sampling.validate().unwrap_err().to_string();
        assert!(error.starts_with(&format!("generate: {name} ")), "{error}");
    }
}
