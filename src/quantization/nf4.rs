//! The 4-bit type NF4 of QLoRA (Dettmers et al., 2023) as bitsandbytes computes it: in blocks of
//! numbers that follow each other in a row-major matrix, each an entry of a table times the largest
//! absolute value of its block. Two codes are in a byte, the first in its high bits.

/// Numbers with a scale in common.
pub const BLOCK: usize = 64;

/// Quantiles of the normal distribution, between -1 and 1, as bitsandbytes has them.
pub const TABLE: [f32; 16] = [
    -1.0,
    -0.696_192_8,
    -0.525_073_05,
    -0.394_917_5,
    -0.284_441_38,
    -0.184_773_43,
    -0.091_050_036,
    0.0,
    0.079_580_3,
    0.160_930_2,
    0.246_112_3,
    0.337_915_24,
    0.440_709_83,
    0.562_617,
    0.722_956_84,
    1.0,
];

/// The bytes of codes, and the largest absolute value of each block.
pub fn quantize(numbers: &[f32]) -> (Vec<u8>, Vec<f32>) {
    let (mut bytes, mut scales) = (Vec::new(), Vec::new());
    for block in numbers.chunks(BLOCK) {
        let scale = largest(block);
        // A block of zeros gives what is not a number, which has code 0, as on a GPU.
        let inverse = 1.0 / scale;
        let code = |x: f32| code_of((x * inverse).clamp(-1.0, 1.0));
        bytes.extend(block.chunks(2).map(|pair| code(pair[0]) << 4 | code(pair[1])));
        scales.push(scale);
    }
    (bytes, scales)
}

/// The numbers that codes and scales denote.
pub fn dequantize(bytes: &[u8], scales: &[f32]) -> Vec<f32> {
    let codes = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let value = |(i, code): (usize, u8)| TABLE[usize::from(code)] * scales[i / BLOCK];
    codes.enumerate().map(value).collect()
}

/// The entry nearest to x; of two that are equally near the first.
fn code_of(x: f32) -> u8 {
    let is_below = |pair: &[f32]| (pair[0] + pair[1]) / 2.0 < x;
    TABLE.windows(2).take_while(|pair| is_below(pair)).count() as u8
}

fn largest(numbers: &[f32]) -> f32 {
    numbers.iter().fold(0.0, |m, x| x.abs().max(m))
}

/// Scales with a scale of their own in common.
pub const NESTED_BLOCK: usize = 256;

/// Scales that are quantized themselves: their mean is subtracted, and what is left quantized to
/// 8 bits in blocks of 256.
#[derive(Clone, Debug, PartialEq)]
pub struct NestedScales {
    /// Indices in [`dynamic_table`].
    pub codes: Vec<u8>,
    /// The largest absolute value of each block.
    pub scales: Vec<f32>,
    /// The mean of all scales.
    pub offset: f32,
}

impl NestedScales {
    pub fn new(scales: &[f32]) -> NestedScales {
        let sum: f64 = scales.iter().map(|x| f64::from(*x)).sum();
        let offset = (sum / scales.len().max(1) as f64) as f32;
        let table = dynamic_table();
        let (mut codes, mut nested) = (Vec::new(), Vec::new());
        for block in scales.chunks(NESTED_BLOCK) {
            let rest: Vec<f32> = block.iter().map(|x| x - offset).collect();
            let scale = largest(&rest);
            codes.extend(rest.iter().map(|x| nearest(&table, x / scale)));
            nested.push(scale);
        }
        NestedScales { codes, scales: nested, offset }
    }

    /// The scales that the codes denote.
    pub fn dequantize(&self) -> Vec<f32> {
        let table = dynamic_table();
        let codes = self.codes.iter().enumerate();
        let number =
            |(i, code): (usize, &u8)| table[usize::from(*code)] * self.scales[i / NESTED_BLOCK];
        codes.map(number).map(|x| x + self.offset).collect()
    }
}

/// Index of the entry of a sorted table that is nearest to x; of two that are equally near the
/// first. What is not a number counts as the smallest.
fn nearest(table: &[f32], x: f32) -> u8 {
    let left = table.partition_point(|entry| *entry <= x).saturating_sub(1);
    let right = (left + 1).min(table.len() - 1);
    let is_right = (x - table[right]).abs() < (x - table[left]).abs();
    (if is_right { right } else { left }) as u8
}

/// The 8-bit type "dynamic tree" (Dettmers, "8-bit approximations for parallelism in deep
/// learning", 2015): seven decades between 1e-6 and 1, each with twice as many entries as the one
/// below, with both signs, and 0 and 1. In the arithmetic of bitsandbytes, to the last bit.
pub fn dynamic_table() -> Vec<f32> {
    let mut table = vec![0.0, 1.0];
    for decade in 0..7 {
        let count = 1_usize << decade;
        let edge = |i: usize| linspace(i, count + 1);
        let power = 10_f64.powi(decade - 6) as f32;
        let means = (0..count).map(|i| (edge(i) + edge(i + 1)) / 2.0 * power);
        table.extend(means.flat_map(|mean| [mean, -mean]));
    }
    table.sort_by(f32::total_cmp);
    // Quantization on a CPU closes the range at its lower end, in the table that files have, too.
    table[0] = -1.0;
    table
}

/// Number `i` of `count` between 0.1 and 1, as PyTorch's `linspace` computes it from both ends.
fn linspace(i: usize, count: usize) -> f32 {
    let (start, end) = (0.1_f32, 1.0_f32);
    let step = (end - start) / (count - 1) as f32;
    match i < count / 2 {
        true => step.mul_add(i as f32, start),
        false => step.mul_add(-((count - 1 - i) as f32), end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_of_the_table_comes_back() {
        let numbers: Vec<f32> = (0..BLOCK).map(|i| TABLE[i % 16] * 0.37).collect();
        let (bytes, scales) = quantize(&numbers);
        assert_eq!((bytes[0], bytes[7], scales.len()), (0x01, 0xEF, 1));
        let back = dequantize(&bytes, &scales);
        assert!(back.iter().zip(&numbers).all(|(a, b)| (a - b).abs() < 1e-7), "{back:?}");
        assert_eq!(quantize(&[0.0; BLOCK]), (vec![0; BLOCK / 2], vec![0.0]));
    }

    #[test]
    fn scales_come_back_within_half_a_step() {
        let scales: Vec<f32> = (0..600).map(|i| 0.02 + (i * 7 % 64) as f32 * 1e-4).collect();
        let nested = NestedScales::new(&scales);
        assert_eq!((nested.codes.len(), nested.scales.len()), (600, 3));
        for (a, b) in nested.dequantize().iter().zip(&scales) {
            assert!((a - b).abs() < 0.008 * nested.scales[0], "{a} {b}");
        }
        assert_eq!(NestedScales::new(&[0.5; 3]).dequantize(), [0.5; 3]);
    }
}
