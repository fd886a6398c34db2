//! The tiles of scores of a head: which are fetched, which are computed, and how they are masked.

use super::Flash;
use crate::graph::kernel::{BlockRef, Blocks, Expr, Step};
use crate::llama::attention::mask::MASKED;

/// Where a tile of scores is: its first query and its first key.
pub(super) struct Tile<'s, B: Blocks> {
    query: Expr<'s, B>,
    key: Expr<'s, B>,
}

impl<B: Blocks> Clone for Tile<'_, B> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<B: Blocks> Copy for Tile<'_, B> {}

/// Conditions on a tile, both of which hold for all where there are none.
struct Overlap<'s, B: Blocks> {
    /// Whether the mask leaves any score.
    any: Option<Expr<'s, B>>,
    /// Whether the mask leaves all scores.
    all: Option<Expr<'s, B>>,
}

fn both<'s, B: Blocks>(a: Option<Expr<'s, B>>, b: Expr<'s, B>) -> Option<Expr<'s, B>> {
    Some(a.map_or(b, |a| a.and(b)))
}

impl Flash {
    /// Number of a tile among those of one head.
    pub(super) fn tile_number<'s, B: Blocks>(
        &self,
        key: Expr<'s, B>,
        part: Expr<'s, B>,
    ) -> Expr<'s, B> {
        key * self.tiles() + part
    }

    /// Index of a block of keys among those of all heads or rows.
    pub(super) fn key_index<'s, B: Blocks>(
        &self,
        outer: Expr<'s, B>,
        key: Expr<'s, B>,
    ) -> Expr<'s, B> {
        outer * self.blocks() + key
    }

    /// The block of keys to fetch at (query block, key block): where the mask leaves no score of
    /// it, the next one of which it leaves some, so that nothing is fetched in vain.
    pub(super) fn key_block<'s, B: Blocks>(
        &self,
        query: Expr<'s, B>,
        key: Expr<'s, B>,
    ) -> Expr<'s, B> {
        let mut key = key;
        if let Some(window) = self.mask.window {
            // (query * block - window + 1) / block, rounded down, at least 0.
            key = key.max(query - window.saturating_sub(1).div_ceil(self.block));
        }
        if self.mask.causal {
            key = key.min(query);
        }
        key
    }

    /// The block of queries to fetch there.
    pub(super) fn query_block<'s, B: Blocks>(
        &self,
        query: Expr<'s, B>,
        key: Expr<'s, B>,
    ) -> Expr<'s, B> {
        if self.mask.causal { query.max(key) } else { query }
    }

    /// What the mask by distance leaves of a tile.
    fn overlap<'s, B: Blocks>(&self, tile: Tile<'s, B>) -> Overlap<'s, B> {
        let (queries, keys) = (self.block as i64, self.tile as i64);
        // From the first key to the first query.
        let distance = tile.query - tile.key;
        let mut overlap = Overlap { any: None, all: None };
        if self.mask.causal {
            overlap.any = both(overlap.any, distance.at_least(1 - queries));
            overlap.all = both(overlap.all, distance.at_least(keys - 1));
        }
        if let Some(window) = self.mask.window {
            overlap.any = both(overlap.any, distance.at_most(window as i64 + keys - 2));
            overlap.all = both(overlap.all, distance.at_most(window as i64 - queries));
        }
        overlap
    }

    /// Does `body` with the tile to be masked, with none, or not at all. `query` counts blocks,
    /// `key` tiles.
    pub(super) fn tile<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        query: Expr<'s, B>,
        key: Expr<'s, B>,
        body: impl Fn(Option<Tile<'s, B>>),
    ) {
        let tile = Tile { query: query * self.block, key: key * self.tile };
        let masked = || body(Some(tile));
        match self.overlap(tile) {
            Overlap { any: Some(any), all: Some(all) } if !self.segments => {
                s.when(any.and(!all), masked);
                s.when(any.and(all), || body(None));
            }
            Overlap { any: Some(any), .. } => s.when(any, masked),
            _ if self.segments => masked(),
            _ => body(None),
        }
    }

    /// Scores [keys, queries] of a tile, those that are masked a large negative number. `segments`
    /// are those of the queries and of the keys, `part` the tile's number in its block.
    pub(super) fn scores<'s, B: Blocks>(
        &self,
        s: &'s Step<B>,
        [q, k]: [Expr<'s, B>; 2],
        tile: Option<Tile<'s, B>>,
        segments: &[BlockRef<'s, B>],
        part: Expr<'s, B>,
    ) -> Expr<'s, B> {
        let scores = k.matmul(q, (1, 1));
        let Some(tile) = tile else {
            return scores;
        };
        let shape = [self.tile, self.block];
        let mut mask = None;
        if self.mask.causal {
            let key = tile.key.splat(shape) + s.iota(shape, 0);
            let query = tile.query.splat(shape) + s.iota(shape, 1);
            mask = both(mask, query.ge(key));
            if let Some(window) = self.mask.window {
                mask = both(mask, (query - key).lt(s.int(window as i64).splat(shape)));
            }
        }
        if let [queries, keys] = segments {
            let (query, key) = (queries.load(s.int(0)), keys.load(part).column());
            mask = both(mask, query.broadcast(shape).eq(key.broadcast(shape)));
        }
        let masked = s.full(shape, MASKED as f32);
        mask.map_or(scores, |mask| mask.select(scores, masked))
    }
}
