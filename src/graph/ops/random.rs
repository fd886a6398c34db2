//! Counter-based random numbers in plain ops: a function of key and position alone, so that they do
//! not depend on the mesh. The generator is Threefry-2x32 with 20 rounds (Salmon et al., "Parallel
//! random numbers: as easy as 1, 2, 3", 2011).

use crate::dtype::DType;
use crate::graph::{Graph, Tensor, Type};

const ROTATIONS: [[u32; 4]; 2] = [[13, 15, 26, 6], [17, 29, 16, 24]];
const PARITY: u32 = 0x1BD1_1BDA;

/// Key of a stream of random numbers: two u32 scalars.
#[derive(Clone, Copy, Debug)]
pub struct Key<'g> {
    words: [Tensor<'g>; 2],
}

fn rotate_left<'g>(x: Tensor<'g>, bits: u32) -> Tensor<'g> {
    let by = |n: u32| x.graph().full(&x.ty(), f64::from(n));
    x.shift_left(by(bits)).or(x.shift_right_logical(by(32 - bits)))
}

/// The two words that `key` gives for the counter `x`; all u32 of one shape but the key's scalars.
pub fn threefry<'g>(key: [Tensor<'g>; 2], x: [Tensor<'g>; 2]) -> [Tensor<'g>; 2] {
    let g = key[0].graph();
    let shape = x[0].shape();
    let parity = g.scalar(DType::U32, f64::from(PARITY));
    let keys = [key[0], key[1], key[0].xor(key[1]).xor(parity)];
    let spread = |k: Tensor<'g>| k.broadcast_to(&shape);
    let [mut a, mut b] = [x[0] + spread(keys[0]), x[1] + spread(keys[1])];
    for group in 0..5 {
        for bits in ROTATIONS[group % 2] {
            a = a + b;
            b = rotate_left(b, bits).xor(a);
        }
        let count = g.scalar(DType::U32, (group + 1) as f64);
        a = a + spread(keys[(group + 1) % 3]);
        b = b + spread(keys[(group + 2) % 3] + count);
    }
    [a, b]
}

/// Uniform in (0, 1), never 0 or 1; f32 from u32.
fn unit_interval(bits: Tensor<'_>) -> Tensor<'_> {
    let eight = bits.graph().full(&bits.ty(), 8.0);
    let scale = 1.0 / f64::from(1 << 24);
    bits.shift_right_logical(eight).convert(DType::F32) * scale + 0.5 * scale
}

impl<'g> Key<'g> {
    pub fn new(graph: &'g Graph, seed: u64) -> Key<'g> {
        let word = |w: u64| graph.scalar(DType::U32, (w & 0xFFFF_FFFF) as f64);
        Key { words: [word(seed), word(seed >> 32)] }
    }

    /// A key for the sub-stream `number`, a u32 scalar.
    pub fn fold_in(self, number: Tensor<'g>) -> Key<'g> {
        let zero = number.zeros_like();
        Key { words: threefry(self.words, [number, zero]) }
    }

    /// The key as one u32 scalar, to be folded into another key.
    pub fn word(self) -> Tensor<'g> {
        self.words[0]
    }

    /// [`Key::fold_in`] of a number known now.
    pub fn fold(self, number: u32) -> Key<'g> {
        self.fold_in(self.words[0].graph().scalar(DType::U32, f64::from(number)))
    }

    /// Two u32 words for each element of `shape`. The element's counter is its index within its row
    /// and, as `first_row` and following, the number of its row along dim 0. `indices`, u32 of dims
    /// 0 and 1, replace the indices along them.
    fn words(
        self,
        shape: &[usize],
        first_row: usize,
        indices: Option<[Tensor<'g>; 2]>,
    ) -> [Tensor<'g>; 2] {
        let g = self.words[0].graph();
        let ty = Type::new(DType::U32, shape);
        let mut stride: usize = shape[1..].iter().product();
        let mut index = g.full(&ty, 0.0);
        let along = |dim: usize| match indices {
            Some(indices) if dim < 2 => indices[dim].broadcast_in_dim(shape, &[0, 1]),
            _ => g.iota(&ty, dim),
        };
        for (dim, size) in shape.iter().enumerate().skip(1) {
            stride /= size;
            index = index + along(dim) * stride as f64;
        }
        threefry(self.words, [index, along(0) + first_row as f64])
    }

    /// Uniform f32 in (0, 1) of `shape`, whose dim 0 counts from `first_row`.
    pub fn uniform(self, shape: &[usize], first_row: usize) -> Tensor<'g> {
        unit_interval(self.words(shape, first_row, None)[0])
    }

    /// Standard normal f32 of `shape`, whose dim 0 counts from `first_row`, by the Box-Muller
    /// transform.
    pub fn normal(self, shape: &[usize], first_row: usize) -> Tensor<'g> {
        let [a, b] = self.words(shape, first_row, None);
        let radius = (unit_interval(a).log() * -2.0).sqrt();
        radius * (unit_interval(b) * std::f64::consts::TAU).cosine()
    }

    /// The value divided by `1 - rate` with probability `1 - rate`, else zero (Srivastava et al.,
    /// 2014). Where the elements of x are reordered, `indices` (u32, of dims 0 and 1) are
    /// those along these dims in the natural order.
    pub fn dropout(self, x: Tensor<'g>, rate: f64, indices: Option<[Tensor<'g>; 2]>) -> Tensor<'g> {
        if rate == 0.0 {
            return x;
        }
        let uniform = unit_interval(self.words(&x.shape(), 0, indices)[0]);
        let keep = uniform.ge(uniform.graph().full(&uniform.ty(), rate));
        (x * (1.0 / (1.0 - rate))).where_else_zero(keep)
    }
}
