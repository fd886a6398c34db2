//! Instruction bundles of a TPU kernel as the compiler dumps them (`*-final_bundles.txt`), and what
//! they take: a bundle is issued each cycle, and a basic block runs as often as the part of the
//! kernel that it was made of. Nothing here knows how the dump came to be.

use serde::{Deserialize, Serialize};

use crate::graph::kernel::{Part, Trips};
use crate::hardware::Chip;

/// A basic block of a kernel's program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct BasicBlock {
    /// Loops that it is inside of, that of the grid included.
    pub(super) depth: usize,
    pub(super) bundles: usize,
    /// Instructions that send rows to a matrix unit.
    pub(super) matmuls: usize,
    /// Registers of results that are taken from the matrix units.
    pub(super) pops: usize,
    /// Loads and stores of vector registers.
    pub(super) moves: usize,
    /// Those of registers that were spilled to VMEM.
    pub(super) spills: usize,
}

/// A block without matrix products that moves more registers than this is the body of a condition
/// or loop of the kernel, not of the pipeline around it.
const OWN_MOVES: usize = 32;

/// The blocks of a dump, by address.
pub(super) fn basic_blocks(dump: &str) -> Vec<BasicBlock> {
    let mut blocks: Vec<BasicBlock> = Vec::new();
    let mut branched = true;
    for (is_label, depth, bundle) in dump.lines().filter_map(bundle) {
        if branched || is_label || blocks.last().is_some_and(|b| b.depth != depth) {
            blocks.push(BasicBlock { depth, ..BasicBlock::default() });
        }
        branched = bundle.contains("sbr.rel");
        let block = blocks.last_mut().expect("the first bundle begins one");
        block.bundles += 1;
        for instruction in bundle.split(";;") {
            count(block, instruction);
        }
    }
    blocks
}

/// `  0x1f LB: > { … }`: whether a label is on it, how many loops it is in, its instructions.
fn bundle(line: &str) -> Option<(bool, usize, &str)> {
    let (head, bundle) = line.split_once('{')?;
    let (address, head) = head.trim_start().split_once([' ', '\t'])?;
    let digits = address.strip_prefix("0x").unwrap_or(address);
    usize::from_str_radix(digits, 16).ok()?;
    let (label, loops) = head.split_once(':')?;
    Some((!label.trim().is_empty(), loops.matches('>').count(), bundle))
}

fn count(block: &mut BasicBlock, instruction: &str) {
    let has = |op: &str| usize::from(instruction.contains(op));
    block.matmuls += has(" vmatmul.");
    block.pops += has(" vpop.f32.mr");
    let moves = has(" vld ") | has(" vst ");
    block.moves += moves;
    block.spills += moves * has("_spill]");
}

/// Cycles that one core of the chip needs for a block: its bundles, or the time in which the matrix
/// units deliver its results, which the compiler's schedule does not always wait for.
fn cycles(block: &BasicBlock, chip: &Chip) -> f64 {
    let per_cycle = chip.peak_bf16 / (chip.clock * chip.cores as f64);
    let mxu = chip.tensor_core.mxu as f64;
    let delivered = match chip.tensor_core.mxu {
        // A register of results, 8 x 128, of products as deep as the unit.
        128 => block.pops as f64 * 2.0 * 8.0 * 128.0 * mxu,
        // Results may stay in the unit to be added to: 16 rows of operands.
        _ => block.matmuls as f64 * 2.0 * 16.0 * mxu * mxu,
    };
    (delivered / per_cycle).max(block.bundles as f64)
}

/// The blocks, of which the compiler's notes divide some: a single bundle that they count among
/// other loops, but that no branch leads to or from.
fn joined(blocks: &[BasicBlock]) -> Vec<BasicBlock> {
    let mut joined: Vec<BasicBlock> = Vec::new();
    for block in blocks {
        let divides = |single: &BasicBlock| {
            single.bundles == 1 && single.matmuls == 0 && single.depth != block.depth
        };
        match &joined[..] {
            [.., before, single] if divides(single) && before.depth == block.depth => {
                let undivided = before.followed_by(single).followed_by(block);
                joined.truncate(joined.len() - 2);
                joined.push(undivided);
            }
            _ => joined.push(*block),
        }
    }
    joined
}

impl BasicBlock {
    fn followed_by(&self, next: &BasicBlock) -> BasicBlock {
        BasicBlock {
            depth: self.depth,
            bundles: self.bundles + next.bundles,
            matmuls: self.matmuls + next.matmuls,
            pops: self.pops + next.pops,
            moves: self.moves + next.moves,
            spills: self.spills + next.spills,
        }
    }
}

/// Cycles of all steps on one core; none where the blocks with matrix products are not as many as
/// the kernel's parts.
pub(super) fn total_cycles(blocks: &[BasicBlock], trips: &Trips, chip: &Chip) -> Option<f64> {
    let steps = trips.parts.first()?.runs;
    let most = trips.parts.iter().map(|p| p.runs).fold(0.0, f64::max);
    let blocks = joined(blocks);
    let (products, others): (Vec<_>, Vec<_>) = blocks.iter().partition(|b| b.matmuls > 0);
    let (own, rest): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|b: &&BasicBlock| b.moves > OWN_MOVES);
    let with = |has_matmul| {
        let of_kind = move |p: &&Part| p.has_matmul == has_matmul && (has_matmul || !p.is_loop);
        trips.parts[1..].iter().filter(of_kind).map(|p| p.runs)
    };
    let mut runs: Vec<f64> = with(true).collect();
    if trips.parts[0].has_matmul {
        runs.insert(0, steps);
    }
    if products.len() != runs.len() {
        return None;
    }
    let mut own_runs: Vec<f64> = with(false).collect();
    if own_runs.len() != own.len() {
        own_runs = vec![steps; own.len()];
    }
    let known = products.into_iter().zip(runs).chain(own.into_iter().zip(own_runs));
    let pipeline = rest.into_iter().map(|block| match block.depth {
        0 => (block, 1.0),
        1 => (block, steps),
        _ => (block, most),
    });
    Some(known.chain(pipeline).map(|(block, runs)| cycles(block, chip) * runs).sum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Slice;

    const DUMP: &str = "\
LB: loop body
     0   :  { %s1_s0 = inlined_call_operand.hbm [shape: bf16[32,8192,128]] } /* entry bundle */
  0x1 LB: > { %s2_s1 = sadd.s32 1, %s1_s0  ;;  %v1_v0 = vld [vmem:[#allocation5_spill] sm:$0xff] }
  0x2   : > { %1 = sbr.rel (%p1) target = $region2 }
  0x3   : >> { %v1_v1 = vmatmul.mubr.bf16.gmra.mxu0 %v1 /* a { brace */  ;;  %v2 = vpop.f32.mrf.mxu0 }
  0x4   : >> { %v1_v1 = vmatmul.mubr.bf16.gmra.mxu0 %v1  ;;  %v3_v2 = vpop.f32.mrf.mxu1 }
second_minor_factor: 1 */ } /* Start region 29 */
  0x5 PF: > { %9 = vst [vmem:[#allocation7_spill] sm:$0xff] /*vst_source=*/%v1_v0 }
";

    #[test]
    fn blocks_end_at_branches_labels_and_loops() {
        let block = |depth, bundles, matmuls, pops, spills| BasicBlock {
            depth,
            bundles,
            matmuls,
            pops,
            moves: spills,
            spills,
        };
        let expected = [
            block(0, 1, 0, 0, 0),
            block(1, 2, 0, 0, 1),
            block(2, 2, 2, 2, 0),
            block(1, 1, 0, 0, 1),
        ];
        assert_eq!(basic_blocks(DUMP), expected);
    }

    #[test]
    fn blocks_run_as_often_as_their_parts_and_wait_for_the_matrix_units() {
        let chip = |name| Slice::parse(name).unwrap().chip;
        let part = |runs, has_matmul| Part { runs, has_matmul, is_loop: false };
        let trips = Trips { bytes: 0.0, parts: vec![part(10.0, false), part(4.0, true)] };
        let total = |name| total_cycles(&basic_blocks(DUMP), &trips, chip(name)).unwrap();
        // One at the start, three a step, and two products of 4 cycles on v6e.
        assert_eq!(total("v6e:1x1").round(), 1.0 + 30.0 + 4.0 * 8.0);
        assert_eq!(total("v5e:1x1").round(), 1.0 + 30.0 + 4.0 * 4.0);
        // A bundle that the notes count among no loop divides the product.
        let noted = DUMP.replace("  0x4   : >> {", "  0x3   : > { %2 = nop }\n  0x4   : >> {");
        let cycles = total_cycles(&basic_blocks(&noted), &trips, chip("v5e:1x1")).unwrap();
        assert_eq!(cycles.round(), 1.0 + 30.0 + 4.0 * 4.0);
        let unlike = Trips { parts: vec![part(10.0, false)], ..trips };
        assert_eq!(total_cycles(&basic_blocks(DUMP), &unlike, chip("v6e:1x1")), None);
    }
}
