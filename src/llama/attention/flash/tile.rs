//! The tiles of scores of a head: which are fetched, which are computed, and how they are masked.
//! A tile has as many keys as a block has queries, so that the distance of its first query from its
//! first key is a multiple of the block and one of few numbers wherever a mask divides a tile. What
//! is masked within it is therefore known when the kernel is written.

use super::Flash;
use crate::graph::kernel::{Area, BlockRef, Blocks, Expr, Step};
use crate::llama::attention::mask::MASKED;

/// Scores that are worked on at a time: some keys of a tile by some queries of its block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// Its first query in the block and its first key in the tile.
    pub(super) query: usize,
    pub(super) key: usize,
    /// From its first key to its first query, where the mask by distance divides it.
    distance: Option<i64>,
}

fn both<'s, B: Blocks>(a: Option<Expr<'s, B>>, b: Expr<'s, B>) -> Option<Expr<'s, B>> {
    Some(a.map_or(b, |a| a.and(b)))
}

impl Flash {
    /// The block of keys to fetch at (query block, key block): where the mask leaves no score of
    /// it, the next one of which it leaves some, so that nothing is fetched in vain.
    pub(super) fn key_block<'s, B: Blocks>(
        &self,
        query: Expr<'s, B>,
        key: Expr<'s, B>,
    ) -> Expr<'s, B> {
        let mut key = key;
        if let Some(window) = self.mask.window {
            // The last key that the first query does not see is in tile (query - back), and keys
            // are fetched several tiles at a time.
            let back = window.saturating_sub(1).div_ceil(self.sizes.block);
            key = key.max((query - back) / self.sizes.tiles);
        }
        if self.mask.causal {
            key = key.min(query / self.sizes.tiles);
        }
        key
    }

    /// The block of queries to fetch at (key tile, query block).
    pub(super) fn query_block<'s, B: Blocks>(
        &self,
        query: Expr<'s, B>,
        key: Expr<'s, B>,
    ) -> Expr<'s, B> {
        if self.mask.causal { query.max(key) } else { query }
    }

    /// What the mask by distance leaves of scores [keys, queries] whose first query is this far
    /// from their first key: whether any, and whether all.
    fn overlap(&self, distance: i64, [keys, queries]: [usize; 2]) -> (bool, bool) {
        let (nearest, furthest) = (distance - keys as i64 + 1, distance + queries as i64 - 1);
        let (mut any, mut all) = (true, true);
        if self.mask.causal {
            (any, all) = (any && furthest >= 0, all && nearest >= 0);
        }
        if let Some(window) = self.mask.window {
            let window = window as i64;
            (any, all) = (any && nearest < window, all && furthest < window);
        }
        (any, all)
    }

    /// The units of a tile of which the mask leaves anything, by queries. `distance` is from the
    /// tile's first key to the block's first query, none where the mask leaves all.
    pub(super) fn units(&self, distance: Option<i64>, shape: [usize; 2]) -> Vec<Unit> {
        let [keys, queries] = shape;
        let block = self.sizes.block;
        let starts = (0..block).step_by(queries);
        let starts = starts.flat_map(|query| (0..block).step_by(keys).map(move |key| (query, key)));
        let unit = |(query, key): (usize, usize)| {
            let distance = distance.map(|d| d + query as i64 - key as i64);
            let (any, all) = distance.map_or((true, true), |d| self.overlap(d, shape));
            any.then_some(Unit { query, key, distance: distance.filter(|_| !all) })
        };
        starts.filter_map(unit).collect()
    }

    /// Does `body` for the tile of query block number `query` and key tile number `key`, if the
    /// mask leaves any of it. What `body` is given is the distance of a tile that the mask divides.
    pub(super) fn tile<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        query: Expr<'s, B>,
        key: Expr<'s, B>,
        body: impl Fn(Option<i64>),
    ) {
        if !self.mask.causal {
            return body(None);
        }
        let block = self.sizes.block;
        let overlap = |back: usize| self.overlap((back * block) as i64, [block, block]);
        let blocks = 0..self.blocks();
        let (mut divided, mut whole) = (Vec::new(), Vec::new());
        for back in blocks {
            match overlap(back) {
                (_, true) => whole.push(back as i64),
                (true, false) => divided.push(back),
                (false, _) => {}
            }
        }
        let back = query - key;
        for n in divided {
            s.when(back.is(n), || body(Some((n * block) as i64)));
        }
        if let [first, .., last] | [first @ last] = whole[..] {
            let inside = back.at_least(first).and(back.at_most(last));
            s.when(inside, || body(None));
        }
    }

    /// Scores [keys, queries] of a unit, those that are masked a large negative number. `segments`
    /// are those of the queries and of the keys, `tile` the tile's number in its window.
    pub(super) fn masked<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        scores: Expr<'s, B>,
        (unit, shape): (Unit, [usize; 2]),
        segments: &[BlockRef<'s, B>],
        tile: Expr<'s, B>,
    ) -> Expr<'s, B> {
        let mut mask = unit.distance.and_then(|d| self.by_distance(s, d, shape));
        if let [queries, keys] = segments {
            let [of_keys, of_queries] = shape;
            let row = Area { start: [0, unit.query], shape: [1, of_queries] };
            let column = Area { start: [unit.key, 0], shape: [of_keys, super::LANES] };
            let query = queries.load_area(s.int(0), row).broadcast(shape);
            let key = keys.load_area(tile, column).column().broadcast(shape);
            mask = both(mask, query.eq(key));
        }
        let masked = s.full(shape, MASKED as f32);
        mask.map_or(scores, |mask| mask.select(scores, masked))
    }

    /// The mask by distance of a unit that it divides.
    fn by_distance<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        distance: i64,
        shape: [usize; 2],
    ) -> Option<Expr<'s, B>> {
        let splat = |n: i64| s.int(n).splat(shape);
        let queries_before_keys = s.iota(shape, 1) - s.iota(shape, 0);
        let [keys, queries] = shape.map(|n| n as i64);
        let mut mask = None;
        if self.mask.causal && distance < keys - 1 {
            mask = both(mask, queries_before_keys.ge(splat(-distance)));
        }
        if let Some(window) = self.mask.window.filter(|w| distance + queries > *w as i64) {
            mask = both(mask, queries_before_keys.lt(splat(window as i64 - distance)));
        }
        mask
    }
}

/// Does the stages of each of `count` units in order, stage n of a unit `lags[n - 1]` units behind
/// the stage before it. The compiler fills the units of the processor from instructions that are
/// written near each other and do not wait for each other.
pub(super) fn in_stages(count: usize, lags: [usize; 2], mut stage: impl FnMut(usize, usize)) {
    let behind = [0, lags[0], lags[0] + lags[1]];
    for time in 0..count + behind[2] {
        for (number, behind) in behind.into_iter().enumerate() {
            if (behind..behind + count).contains(&time) {
                stage(number, time - behind);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_of_a_unit_come_in_order_and_behind_each_other() {
        let mut done = Vec::new();
        in_stages(3, [1, 1], |stage, unit| done.push((stage, unit)));
        let expected = [(0, 0), (0, 1), (1, 0), (0, 2), (1, 1), (2, 0), (1, 2), (2, 1), (2, 2)];
        assert_eq!(done, expected);
    }
}
