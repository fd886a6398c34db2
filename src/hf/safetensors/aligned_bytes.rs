//! Bytes in memory that a direct write takes as they are: the kernel wants address and position in
//! the file to be the same modulo a page.

use std::ops::{Deref, DerefMut};

/// What addresses, positions and lengths of direct writes are multiples of.
pub(super) const ALIGNMENT: usize = 4096;

/// Bytes at an address that is a position of a file modulo [`ALIGNMENT`].
#[derive(Debug)]
pub struct AlignedBytes {
    memory: Vec<u8>,
    start: usize,
    length: usize,
}

impl AlignedBytes {
    /// Zeros for the place `position` of a file.
    pub fn zeroed(length: usize, position: u64) -> AlignedBytes {
        let memory = vec![0; length + ALIGNMENT];
        let start = padding(&memory, position);
        AlignedBytes { memory, start, length }
    }

    /// Memory for as many bytes at this place: this one if it has the size, with what is in it.
    pub fn reused(self, length: usize, position: u64) -> AlignedBytes {
        match self.length == length {
            true => AlignedBytes { start: padding(&self.memory, position), ..self },
            false => AlignedBytes::zeroed(length, position),
        }
    }
}

/// Bytes of `memory` before the first one that serves.
fn padding(memory: &[u8], position: u64) -> usize {
    (position as usize).wrapping_sub(memory.as_ptr() as usize) % ALIGNMENT
}

impl Deref for AlignedBytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.memory[self.start..self.start + self.length]
    }
}

impl DerefMut for AlignedBytes {
    fn deref_mut(&mut self) -> &mut [u8] {
        &mut self.memory[self.start..self.start + self.length]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_the_position_modulo_a_page() {
        let is_aligned = |bytes: &AlignedBytes, position: usize| {
            (bytes.as_ptr() as usize).wrapping_sub(position).is_multiple_of(ALIGNMENT)
        };
        let mut bytes = AlignedBytes::zeroed(10_000, 0);
        for position in [0, 1, 4095, 4096, 123_456_789] {
            bytes = bytes.reused(10_000, position as u64);
            assert!(is_aligned(&bytes, position) && bytes.len() == 10_000, "{position}");
            bytes.fill(1);
        }
        assert!(bytes.reused(9_999, 5).iter().all(|byte| *byte == 0));
    }
}
