//! A keyed permutation of 0..n in constant memory.

const ROUNDS: u64 = 8;

/// A bijection of `0..len`, a pure function of its key.
#[derive(Clone, Copy, Debug)]
pub(super) struct Permutation {
    key: u64,
    len: u64,
    half_bits: u32,
}

impl Permutation {
    pub(super) fn new(key: u64, len: u64) -> Permutation {
        assert!(len > 0, "a permutation of nothing");
        let bits = u64::BITS - (len - 1).leading_zeros();
        Permutation { key, len, half_bits: bits.div_ceil(2).max(1) }
    }

    /// A Feistel network permutes the next power of four; walking its cycle until the value is back
    /// below `len` restricts it to `0..len` (Black and Rogaway, "Ciphers with Arbitrary Finite
    /// Domains"). Expected: fewer than four turns.
    pub(super) fn apply(&self, index: u64) -> u64 {
        assert!(index < self.len, "index {index} of {}", self.len);
        let mut value = self.network(index);
        while value >= self.len {
            value = self.network(value);
        }
        value
    }

    fn network(&self, value: u64) -> u64 {
        let mask = (1u64 << self.half_bits) - 1;
        let (mut left, mut right) = (value >> self.half_bits, value & mask);
        for round in 0..ROUNDS {
            let mixed = mix(self.key ^ mix(right ^ (round << 58)));
            (left, right) = (right, left ^ (mixed & mask));
        }
        (left << self.half_bits) | right
    }
}

/// SplitMix64's finalizer: every input bit flips every output bit with probability one half.
pub(in crate::data) fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_index_comes_once() {
        for len in (1..70).chain([1000, 1024, 1025, 4097, 100_000]) {
            for key in 0..3 {
                let permutation = Permutation::new(key, len);
                let mut seen = vec![false; len as usize];
                (0..len).for_each(|index| seen[permutation.apply(index) as usize] = true);
                assert!(seen.iter().all(|seen| *seen), "length {len}, key {key}");
            }
        }
    }

    #[test]
    fn orders_are_shuffled_and_differ_by_key() {
        let len = 10_000;
        let order = |key| (0..len).map(|i| Permutation::new(key, len).apply(i)).collect::<Vec<_>>();
        let (first, second) = (order(1), order(2));
        let agreeing = first.iter().zip(&second).filter(|(a, b)| a == b).count();
        assert!(agreeing < 10, "{agreeing} places agree");
        let steps = first.windows(2).filter(|pair| pair[1].abs_diff(pair[0]) < 100).count();
        assert!(steps < 300, "{steps} of {len} steps are short; about 200 are expected");
    }

    #[test]
    fn all_orders_of_four_occur_about_equally_often() {
        let mut counts = std::collections::HashMap::new();
        for key in 0..24_000 {
            let permutation = Permutation::new(mix(key), 4);
            *counts.entry([0, 1, 2, 3].map(|i| permutation.apply(i))).or_insert(0) += 1;
        }
        // A Feistel network makes even permutations of four values from three-bit rounds too rarely
        // to be exactly uniform.
        let sums = (0..4).map(|i| counts.iter().map(|(order, n)| order[0..=i][i] * n).sum::<u64>());
        assert!(sums.into_iter().all(|sum| sum.abs_diff(36_000) < 1000), "{counts:?}");
        assert!(counts.len() >= 12, "{counts:?}");
    }
}
