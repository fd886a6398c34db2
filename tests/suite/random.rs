//! The random numbers: known answers of the generator, the moments of what is made of it, and that
//! they follow key and place.

use llama3_tpu::dtype::DType;
use llama3_tpu::graph::ops::random::{Key, threefry};
use llama3_tpu::graph::{Function, Graph, Tensor, Type};

use crate::support::{function, run};

/// Key, counter and words of Random123's `kat_vectors` for `threefry2x32 20`.
const KNOWN: [[u32; 6]; 3] = [
    [0, 0, 0, 0, 0x6B20_0159, 0x99BA_4EFE],
    [u32::MAX, u32::MAX, u32::MAX, u32::MAX, 0x1CB9_96FC, 0xBB00_2BE7],
    [0x1319_8A2E, 0x0370_7344, 0x243F_6A88, 0x85A3_08D3, 0xC492_3A9C, 0x483D_F7A0],
];

#[test]
fn threefry_gives_the_known_answers() {
    let scalar = Type::scalar(DType::U32);
    for [key0, key1, counter0, counter1, word0, word1] in KNOWN {
        let words = function(&vec![scalar.clone(); 4], |_, p| {
            threefry([p[0], p[1]], [p[2], p[3]]).to_vec()
        });
        let inputs = [key0, key1, counter0, counter1].map(|w| vec![f64::from(w)]);
        let expected = [word0, word1].map(|w| vec![f64::from(w)]);
        assert_eq!(run(words, &inputs), expected);
    }
}

/// Runs a body without inputs that has one result.
fn drawn(body: impl for<'g> FnOnce(&'g Graph) -> Tensor<'g>) -> Vec<f64> {
    run(Function::build(|g| vec![body(g)]), &[]).remove(0)
}

fn moment(values: &[f64], power: i32) -> f64 {
    values.iter().map(|v| v.powi(power)).sum::<f64>() / values.len() as f64
}

#[test]
fn uniform_numbers_fill_the_open_interval_evenly() {
    let values = drawn(|g| Key::new(g, 7).uniform(&[512, 512], 0));
    assert!(values.iter().all(|v| *v > 0.0 && *v < 1.0));
    // Five standard deviations of the estimate over 2^18 numbers.
    assert!((moment(&values, 1) - 0.5).abs() < 0.003);
    assert!((moment(&values, 2) - 1.0 / 3.0).abs() < 0.003);
    let mut bins = [0; 16];
    values.iter().for_each(|v| bins[(v * 16.0) as usize] += 1);
    assert!(bins.iter().all(|n| (15_700..17_100).contains(n)), "{bins:?}");
}

#[test]
fn normal_numbers_have_the_moments_of_the_normal_distribution() {
    let values = drawn(|g| Key::new(g, 1 << 40).normal(&[512, 512], 3));
    for (power, expected, tolerance) in
        [(1, 0.0, 0.01), (2, 1.0, 0.015), (3, 0.0, 0.04), (4, 3.0, 0.1)]
    {
        let found = moment(&values, power);
        assert!((found - expected).abs() < tolerance, "moment {power}: {found}");
    }
    let far = values.iter().filter(|v| v.abs() > 3.0).count() as f64;
    assert!((0.0022..0.0032).contains(&(far / values.len() as f64)));
}

#[test]
fn numbers_follow_key_and_row_and_nothing_else() {
    let all = drawn(|g| Key::new(g, 5).fold(2).normal(&[4, 3, 2], 0));
    let tail = drawn(|g| Key::new(g, 5).fold(2).normal(&[2, 3, 2], 2));
    assert_eq!(all[12..], tail);
    let other_seed = drawn(|g| Key::new(g, 6).fold(2).normal(&[4, 3, 2], 0));
    let high_seed = drawn(|g| Key::new(g, 5 | 1 << 32).fold(2).normal(&[4, 3, 2], 0));
    let other_stream = drawn(|g| Key::new(g, 5).fold(3).normal(&[4, 3, 2], 0));
    for other in [other_seed, high_seed, other_stream] {
        assert!(all.iter().zip(&other).all(|(a, b)| a != b));
    }
    let mut distinct: Vec<u64> = all.iter().map(|v| v.to_bits()).collect();
    distinct.sort_unstable();
    distinct.dedup();
    assert_eq!(distinct.len(), 24);
}

#[test]
fn dropout_keeps_the_share_and_the_mean() {
    let values = drawn(|g| {
        let ones = g.full(&Type::new(DType::F32, &[256, 1024]), 1.0);
        Key::new(g, 3).dropout(ones, 0.1, None)
    });
    let kept = f64::from(1.0_f32 / 0.9_f32);
    assert!(values.iter().all(|v| *v == 0.0 || (*v - kept).abs() < 1e-6));
    let dropped = values.iter().filter(|v| **v == 0.0).count() as f64 / values.len() as f64;
    assert!((dropped - 0.1).abs() < 0.003, "{dropped}");
    assert!((moment(&values, 1) - 1.0).abs() < 0.004);
    let untouched =
        drawn(|g| Key::new(g, 3).dropout(g.full(&Type::new(DType::F32, &[8]), 2.0), 0.0, None));
    assert_eq!(untouched, [2.0; 8]);
}
