//! Flash attention (Dao et al., 2022) as block kernels: a forward kernel, and a backward kernel
//! that gives all three gradients in one pass over the scores. Scores are held keys by queries, so
//! that what belongs to a query lies along a row and reductions over keys need no shuffles across
//! lanes. Only blocks that the mask cuts are masked; blocks that it hides are skipped.

use super::mask::{MASKED, Mask};
use crate::dtype::DType;
use crate::graph::Type;
use crate::graph::kernel::{Blocks, Compare, Kernel, Layout, Reduce, Window};

/// Keys' segments are repeated over the lanes of a vector register, which makes a column of them
/// cheap.
pub(super) const LANES: usize = 128;

/// Attention of one device: its sequences and heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Flash {
    pub(super) rows: usize,
    pub(super) heads: usize,
    pub(super) kv_heads: usize,
    pub(super) length: usize,
    pub(super) head_dim: usize,
    pub(super) dtype: DType,
    pub(super) mask: Mask,
    pub(super) segments: bool,
    /// Queries and keys that are on chip at a time.
    pub(super) block: usize,
    /// Keys of a block that are worked on at a time; smaller tiles make a smaller program.
    pub(super) tile: usize,
}

/// What a tile of scores knows of its place.
struct Tile<V> {
    /// First query and first key.
    query: V,
    key: V,
}

impl Flash {
    fn blocks(&self) -> usize {
        self.length / self.block
    }

    fn group(&self) -> usize {
        self.heads / self.kv_heads
    }

    /// What the queries were multiplied by.
    pub(super) fn scale(&self) -> f64 {
        1.0 / (self.head_dim as f64).sqrt()
    }

    /// Tiles of keys in a block.
    fn tiles(&self) -> usize {
        self.block / self.tile
    }

    /// [rows x heads, length, head_dim], a block of queries at a time.
    fn queries(&self) -> Window {
        let shape = [self.rows * self.heads, self.length, self.head_dim];
        Window::new(self.dtype, shape, [1, self.block, self.head_dim])
    }

    /// [rows x kv_heads x blocks x tiles, tile, head_dim], a block of keys at a time.
    fn keys(&self) -> Window {
        let all = self.rows * self.kv_heads * self.blocks() * self.tiles();
        let block = [self.tiles(), self.tile, self.head_dim];
        Window::new(self.dtype, [all, self.tile, self.head_dim], block)
    }

    /// Number of a tile among those of one head.
    fn tile_number<B: Blocks>(&self, b: &mut B, key: B::V, part: B::V) -> B::V {
        let tiles = b.int(self.tiles() as i64);
        let first = b.mul(key, tiles);
        b.add(first, part)
    }

    /// Place of a block of keys among those of all heads or rows.
    fn key_place<B: Blocks>(&self, b: &mut B, outer: B::V, key: B::V) -> B::V {
        let blocks = b.int(self.blocks() as i64);
        let first = b.mul(outer, blocks);
        b.add(first, key)
    }

    /// A number for each query of each head.
    fn statistic(&self) -> Window {
        let shape = [self.rows * self.heads, 1, self.length];
        Window::new(DType::F32, shape, [1, 1, self.block])
    }

    /// Segments of queries along a row and of keys down a column.
    fn segment_windows(&self) -> Vec<Window> {
        if !self.segments {
            return Vec::new();
        }
        let queries = [self.rows, 1, self.length];
        let keys = [self.rows * self.blocks() * self.tiles(), self.tile, LANES];
        vec![
            Window::new(DType::I32, queries, [1, 1, self.block]),
            Window::new(DType::I32, keys, [self.tiles(), self.tile, LANES]),
        ]
    }

    /// Matrix products over the scores that the mask leaves, `count` of them.
    fn flops(&self, count: usize) -> f64 {
        let (t, heads) = (self.length as f64, (self.rows * self.heads) as f64);
        2.0 * count as f64 * self.head_dim as f64 * heads * t * t * self.visible()
    }

    /// Share of the scores that the mask leaves.
    fn visible(&self) -> f64 {
        let (t, causal) = (self.length as f64, self.mask.causal);
        match self.mask.window {
            Some(w) if (w as f64) < t => w as f64 / t * (1.0 - w as f64 / t / 2.0),
            _ if causal => 0.5,
            _ => 1.0,
        }
    }

    fn exponentials(&self) -> f64 {
        (self.rows * self.heads * self.length * self.length) as f64 * self.visible()
    }

    /// The block of keys to fetch at (query block, key block): where the tile is hidden the next
    /// one that is not, so that nothing is fetched in vain.
    fn key_block<B: Blocks>(&self, b: &mut B, query: B::V, key: B::V) -> B::V {
        let mut key = key;
        if let Some(window) = self.mask.window {
            // (query * block - window + 1) / block, rounded down, at least 0.
            let before = b.int((window.saturating_sub(1)).div_ceil(self.block) as i64);
            let first = b.sub(query, before);
            key = b.max(key, first);
        }
        if self.mask.causal {
            key = b.min(key, query);
        }
        key
    }

    /// The block of queries to fetch there.
    fn query_block<B: Blocks>(&self, b: &mut B, query: B::V, key: B::V) -> B::V {
        if self.mask.causal { b.max(query, key) } else { query }
    }

    /// Does `body` with the tile masked, with it as it is, or not at all. `query` counts blocks,
    /// `key` tiles.
    fn tile<B: Blocks>(
        &self,
        b: &mut B,
        (query, key): (B::V, B::V),
        body: impl Fn(&mut B, Option<Tile<B::V>>),
    ) {
        let (block, tile) = (self.block as i64, self.tile as i64);
        let (queries, keys) = (b.int(block), b.int(tile));
        let (query, key) = (b.mul(query, queries), b.mul(key, keys));
        // From the first key to the first query.
        let distance = b.sub(query, key);
        let (mut live, mut whole) = (Vec::new(), Vec::new());
        let at_least = |b: &mut B, n: i64| {
            let n = b.int(n);
            b.compare(Compare::Ge, distance, n)
        };
        if self.mask.causal {
            live.push(at_least(b, 1 - block));
            whole.push(at_least(b, tile - 1));
        }
        if let Some(window) = self.mask.window {
            let at_most = |b: &mut B, n: i64| {
                let n = b.int(n);
                b.compare(Compare::Le, distance, n)
            };
            live.push(at_most(b, window as i64 + tile - 2));
            whole.push(at_most(b, window as i64 - block));
        }
        let all =
            |b: &mut B, conditions: Vec<B::V>| conditions.into_iter().reduce(|a, c| b.and(a, c));
        let (live, whole) = (all(b, live), all(b, whole));
        let masked = |b: &mut B| body(b, Some(Tile { query, key }));
        match (live, whole) {
            (Some(live), Some(whole)) if !self.segments => {
                let cut = b.not(whole);
                let cut = b.and(live, cut);
                b.when(cut, masked);
                let whole = b.and(live, whole);
                b.when(whole, |b| body(b, None));
            }
            (Some(live), _) => b.when(live, masked),
            _ if self.segments => masked(b),
            _ => body(b, None),
        }
    }

    /// Scores [keys, queries] of a tile, with those that may not be seen at a large negative
    /// number.
    fn scores<B: Blocks>(
        &self,
        b: &mut B,
        [q, k]: [B::V; 2],
        tile: &Option<Tile<B::V>>,
        (segments, part): (&[B::Ref], B::V),
    ) -> B::V {
        let scores = b.matmul(k, q, (1, 1));
        let Some(tile) = tile else {
            return scores;
        };
        let shape = [self.tile, self.block];
        let mut allowed = None;
        let both = |b: &mut B, a: Option<B::V>, c: B::V| Some(a.map_or(c, |a| b.and(a, c)));
        if self.mask.causal {
            let position = |b: &mut B, first: B::V, dim: usize| {
                let (first, own) = (b.splat(first, shape), b.iota(shape, dim));
                b.add(first, own)
            };
            let key = position(b, tile.key, 0);
            let query = position(b, tile.query, 1);
            let past = b.compare(Compare::Ge, query, key);
            allowed = both(b, allowed, past);
            if let Some(window) = self.mask.window {
                let window = b.int(window as i64);
                let (distance, window) = (b.sub(query, key), b.splat(window, shape));
                let near = b.compare(Compare::Lt, distance, window);
                allowed = both(b, allowed, near);
            }
        }
        if let [queries, keys] = segments {
            let zero = b.int(0);
            let (query, key) = (b.load(*queries, zero), b.load(*keys, part));
            let key = b.column(key);
            let (query, key) = (b.broadcast(query, shape), b.broadcast(key, shape));
            let same = b.compare(Compare::Eq, query, key);
            allowed = both(b, allowed, same);
        }
        let hidden = b.full(shape, MASKED as f32);
        allowed.map_or(scores, |a| b.select(a, scores, hidden))
    }
}

/// q, k, v, segments → result, log-sum-exp. Grid: head, query block, key block.
pub(super) struct Forward(pub(super) Flash);

impl Kernel for Forward {
    fn layout(&self) -> Layout {
        let f = &self.0;
        let mut inputs = vec![f.queries(), f.keys(), f.keys()];
        inputs.extend(f.segment_windows());
        let row = Type::new(DType::F32, &[1, 1, f.block]);
        Layout {
            name: "flash_forward",
            grid: [f.rows * f.heads, f.blocks(), f.blocks(), 1],
            inputs,
            outputs: vec![f.queries(), f.statistic()],
            scratch: vec![row.clone(), row, Type::new(DType::F32, &[1, f.head_dim, f.block])],
            flops: f.flops(2),
            exponentials: f.exponentials(),
        }
    }

    fn block<B: Blocks>(&self, b: &mut B, window: usize, at: [B::V; 4]) -> [B::V; 3] {
        let f = &self.0;
        let [head, query, key, _] = at;
        let zero = b.int(0);
        let outputs = 3 + f.segment_windows().len();
        if window == 0 || window == outputs {
            return [head, query, zero];
        }
        if window > outputs {
            return [head, zero, query];
        }
        let heads = if window < 3 { f.group() } else { f.heads };
        let heads = b.int(heads as i64);
        let outer = b.div(head, heads);
        if window == 3 {
            return [outer, zero, query];
        }
        let key = f.key_block(b, query, key);
        [f.key_place(b, outer, key), zero, zero]
    }

    fn step<B: Blocks>(&self, b: &mut B, at: [B::V; 4], refs: &[B::Ref]) {
        let f = &self.0;
        let (inputs, rest) = refs.split_at(3 + f.segment_windows().len());
        let [y, lse, largest, total, sum] = *rest else { unreachable!("the layout has these") };
        let [_, query, key, _] = at;
        let zero = b.int(0);
        let (row, wide) = ([1, f.block], [f.head_dim, f.block]);
        let first = b.compare(Compare::Eq, key, zero);
        b.when(first, |b| {
            let (low, none) = (b.full(row, MASKED as f32), b.full(row, 0.0));
            b.store(largest, zero, low);
            b.store(total, zero, none);
            let none = b.full(wide, 0.0);
            b.store(sum, zero, none);
        });
        b.repeat(f.tiles(), |b, part| {
            let number = f.tile_number(b, key, part);
            f.tile(b, (query, number), |b, tile| {
                let (q, k) = (b.load(inputs[0], zero), b.load(inputs[1], part));
                let scores = f.scores(b, [q, k], &tile, (&inputs[3..], part));
                let before = b.load(largest, zero);
                let now = b.reduce(Reduce::Max, scores);
                let now = b.max(before, now);
                let spread = b.broadcast(now, [f.tile, f.block]);
                let shifted = b.sub(scores, spread);
                let weights = b.exp(shifted);
                let change = b.sub(before, now);
                let change = b.exp(change);
                let own = b.reduce(Reduce::Sum, weights);
                let old = b.load(total, zero);
                let old = b.mul(old, change);
                let new = b.add(old, own);
                b.store(total, zero, new);
                b.store(largest, zero, now);
                let (v, weights) = (b.load(inputs[2], part), b.convert(weights, f.dtype));
                let own = b.matmul(v, weights, (0, 0));
                let (old, change) = (b.load(sum, zero), b.broadcast(change, wide));
                let old = b.mul(old, change);
                let new = b.add(old, own);
                b.store(sum, zero, new);
            });
        });
        let last = b.int(f.blocks() as i64 - 1);
        let last = b.compare(Compare::Eq, key, last);
        b.when(last, |b| {
            let (value, weight) = (b.load(sum, zero), b.load(total, zero));
            let spread = b.broadcast(weight, wide);
            let mean = b.div(value, spread);
            let mean = b.transpose(mean);
            let mean = b.convert(mean, f.dtype);
            b.store(y, zero, mean);
            let (weight, most) = (b.log(weight), b.load(largest, zero));
            let found = b.add(weight, most);
            b.store(lse, zero, found);
        });
    }
}

/// q, k, v, cotangent of the result, log-sum-exp, mean, segments → cotangents of q before it was
/// scaled [blocks, block, head_dim] and of k and v [tiles, tile, head_dim]. Grid: kv head, head of
/// its group, key block, query block. Sums live on chip over a whole head.
pub(super) struct Backward(pub(super) Flash);

impl Kernel for Backward {
    fn layout(&self) -> Layout {
        let f = &self.0;
        let mut inputs = vec![f.queries(), f.keys(), f.keys(), f.queries()];
        inputs.extend([f.statistic(), f.statistic()]);
        inputs.extend(f.segment_windows());
        let (n, e) = (f.blocks(), f.head_dim);
        let whole = |heads: usize, n: usize, size: usize| {
            Window::new(f.dtype, [f.rows * heads * n, size, e], [n, size, e])
        };
        let keys = whole(f.kv_heads, n * f.tiles(), f.tile);
        let sum = Type::new(DType::F32, &keys.block);
        Layout {
            name: "flash_backward",
            grid: [f.rows * f.kv_heads, f.group(), n, n],
            inputs,
            outputs: vec![whole(f.heads, n, f.block), keys.clone(), keys],
            scratch: vec![Type::new(DType::F32, &[n, e, f.block]), sum.clone(), sum],
            flops: f.flops(5),
            exponentials: f.exponentials(),
        }
    }

    fn block<B: Blocks>(&self, b: &mut B, window: usize, at: [B::V; 4]) -> [B::V; 3] {
        let f = &self.0;
        let [kv_head, member, key, query] = at;
        let zero = b.int(0);
        let group = b.int(f.group() as i64);
        let head = b.mul(kv_head, group);
        let head = b.add(head, member);
        let query = f.query_block(b, query, key);
        let outputs = 6 + f.segment_windows().len();
        match window {
            0 | 3 => [head, query, zero],
            1 | 2 => [f.key_place(b, kv_head, key), zero, zero],
            4 | 5 => [head, zero, query],
            w if w == outputs => [head, zero, zero],
            w if w > outputs => [kv_head, zero, zero],
            w => {
                let kv_heads = b.int(f.kv_heads as i64);
                let row = b.div(kv_head, kv_heads);
                match w {
                    6 => [row, zero, query],
                    _ => [f.key_place(b, row, key), zero, zero],
                }
            }
        }
    }

    fn step<B: Blocks>(&self, b: &mut B, at: [B::V; 4], refs: &[B::Ref]) {
        let f = &self.0;
        let (inputs, rest) = refs.split_at(6 + f.segment_windows().len());
        let [dq, dk, dv, dq_sum, dk_sum, dv_sum] = *rest else {
            unreachable!("the layout has these")
        };
        let [_, member, key, query] = at;
        let zero = b.int(0);
        let is = |b: &mut B, x: B::V, n: usize| {
            let n = b.int(n as i64);
            b.compare(Compare::Eq, x, n)
        };
        let first = is(b, key, 0);
        b.when(first, |b| {
            let none = b.full([f.head_dim, f.block], 0.0);
            b.store(dq_sum, query, none);
        });
        let (first, start) = (is(b, member, 0), is(b, query, 0));
        let first = b.and(first, start);
        let (last, end) = (is(b, member, f.group() - 1), is(b, query, f.blocks() - 1));
        let last = b.and(last, end);
        b.repeat(f.tiles(), |b, part| {
            let number = f.tile_number(b, key, part);
            b.when(first, |b| {
                let none = b.full([f.tile, f.head_dim], 0.0);
                b.store(dk_sum, number, none);
                b.store(dv_sum, number, none);
            });
            f.tile(b, (query, number), |b, tile| {
                let [q, dy] = [0, 3].map(|i| b.load(inputs[i], zero));
                let [k, v] = [1, 2].map(|i| b.load(inputs[i], part));
                let [lse, mean] = [4, 5].map(|i| {
                    let row = b.load(inputs[i], zero);
                    b.broadcast(row, [f.tile, f.block])
                });
                let scores = f.scores(b, [q, k], &tile, (&inputs[6..], part));
                let shifted = b.sub(scores, lse);
                let weights = b.exp(shifted);
                let narrow = b.convert(weights, f.dtype);
                let own = b.matmul(narrow, dy, (1, 0));
                add_to(b, dv_sum, number, own);
                let d = b.matmul(v, dy, (1, 1));
                let d = b.sub(d, mean);
                let d = b.mul(weights, d);
                let d = b.convert(d, f.dtype);
                let own = b.matmul(d, q, (1, 0));
                add_to(b, dk_sum, number, own);
                let own = b.matmul(k, d, (0, 0));
                add_to(b, dq_sum, query, own);
            });
            b.when(last, |b| {
                for (sum, out) in [(dk_sum, dk), (dv_sum, dv)] {
                    let found = b.load(sum, number);
                    let found = b.convert(found, f.dtype);
                    b.store(out, number, found);
                }
            });
        });
        let last = is(b, key, f.blocks() - 1);
        b.when(last, |b| {
            let found = b.load(dq_sum, query);
            let found = b.transpose(found);
            let scale = b.full([f.block, f.head_dim], f.scale() as f32);
            let found = b.mul(found, scale);
            let found = b.convert(found, f.dtype);
            b.store(dq, query, found);
        });
    }
}

fn add_to<B: Blocks>(b: &mut B, sum: B::Ref, at: B::V, own: B::V) {
    let old = b.load(sum, at);
    let new = b.add(old, own);
    b.store(sum, at, new);
}

/// On-chip memory that a kernel needs: its windows twice, its scratch, and the tiles of `tile`
/// scores that are alive at once.
pub(super) fn vmem_bytes(layout: &Layout, tile: usize) -> usize {
    let windows = layout.inputs.iter().chain(&layout.outputs);
    let windows: usize = windows.map(|w| 2 * tiled_bytes(&w.block_type())).sum();
    let scratch: usize = layout.scratch.iter().map(tiled_bytes).sum();
    let tiles = 8 * tile * 4;
    (windows + scratch + tiles).max(16 << 20)
}

/// Bytes of an array on the chip, whose last two dims fill whole tiles: lanes, and 32 bytes in each
/// of them.
pub(super) fn tiled_bytes(ty: &Type) -> usize {
    let element = ty.dtype.size();
    let mut shape = ty.shape.clone();
    let tile = [LANES, 32 / element];
    for (dim, tile) in shape.iter_mut().rev().zip(tile) {
        *dim = dim.next_multiple_of(tile);
    }
    shape.iter().product::<usize>() * element
}
