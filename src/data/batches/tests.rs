//! Which rows a step reads: independent of how they are asked for together, across epochs,
//! documents and sources.

use super::super::token_file::UNTRAINED;
use super::super::token_file::tests::{write, write_conversations};
use super::*;
use crate::targets::{BatchField, IGNORE_INDEX};

fn counting(folder: &tempfile::TempDir, lengths: &[u32]) -> Tokens {
    let mut next = 0..;
    let documents: Vec<Vec<u32>> =
        lengths.iter().map(|n| next.by_ref().take(*n as usize).collect()).collect();
    write(&folder.path().join("a.tokens"), 60_000, &documents)
}

fn concat(
    tokens: Tokens,
    sequence_length: usize,
    rows: usize,
    seed: u64,
    document_masking: bool,
) -> Result<TrainBatches> {
    let (packing, batch_sizes) = (Packing::Concat, BatchSizes::constant(rows));
    let layout = BatchLayout { sequence_length, batch_sizes, seed, document_masking, packing };
    TrainBatches::of(tokens, layout)
}

#[test]
fn an_epoch_reads_each_target_once() {
    let folder = tempfile::tempdir().unwrap();
    let tokens = counting(&folder, &[1003]);
    let batches = concat(tokens, 10, 4, 7, false).unwrap();
    assert_eq!(batches.sources[0].per_epoch(), 100);
    let mut orders = Vec::new();
    for epoch in 0..3 {
        let mut targets = Vec::new();
        for step in 25 * epoch..25 * (epoch + 1) {
            let batch = batches.batch(step, 0..4).unwrap();
            assert_eq!((batch.rows, batch.scored_tokens, batch.tokens.len()), (4, 40, 40));
            let follows = |(token, target): (&i32, &i32)| *target == (token + 1) % 1003;
            assert!(batch.tokens.iter().zip(&batch.targets).all(follows));
            targets.extend(batch.targets);
        }
        orders.push(targets.clone());
        targets.sort_unstable();
        targets.dedup();
        assert_eq!(targets.len(), 1000, "epoch {epoch} reads a token twice");
    }
    assert!(orders[0] != orders[1] && orders[1] != orders[2]);
    assert_ne!(orders[0].iter().min_by_key(|t| *t % 10), None);
    let offset = |order: &[i32]| (order[0] % 10, order[10] % 10);
    assert!(
        orders.iter().any(|order| offset(order) != offset(&orders[0])),
        "sequences never shift"
    );
}

#[test]
fn rows_do_not_depend_on_the_rows_asked_for_together() {
    let folder = tempfile::tempdir().unwrap();
    let tokens = counting(&folder, &[300, 150, 1, 2000]);
    let batches = concat(tokens.clone(), 64, 8, 3, true).unwrap();
    for step in [0, 1, 17, 1_000_000] {
        let full = batches.batch(step, 0..8).unwrap();
        let (left, right) =
            (batches.batch(step, 0..3).unwrap(), batches.batch(step, 3..8).unwrap());
        assert_eq!([left.tokens, right.tokens].concat(), full.tokens);
        assert_eq!([left.targets, right.targets].concat(), full.targets);
        assert_eq!(
            full,
            concat(tokens.clone(), 64, 8, 3, true).unwrap().batch(step, 0..8).unwrap()
        );
    }
    let other = concat(tokens, 64, 8, 4, true).unwrap();
    assert_ne!(other.batch(0, 0..8).unwrap(), batches.batch(0, 0..8).unwrap());
}

#[test]
fn document_masking_marks_each_document() {
    let folder = tempfile::tempdir().unwrap();
    let tokens = counting(&folder, &[7, 1, 13, 30]);
    let begins = [0, 7, 8, 21];
    let batches = concat(tokens, 16, 3, 5, true).unwrap();
    let (mut edges, mut ignored) = (0, 0);
    for step in 0..20 {
        let batch = batches.batch(step, 0..3).unwrap();
        let documents = batch.documents.as_ref().unwrap();
        for row in 0..3 {
            let at = |j: usize| row * 16 + j;
            assert_eq!((documents.segment_ids[at(0)], documents.positions[at(0)]), (1, 0));
            for j in 0..16 {
                let next = (batch.tokens[at(j)] + 1) % 51;
                let crosses = begins.contains(&next);
                assert_eq!(batch.targets[at(j)], if crosses { IGNORE_INDEX } else { next });
                ignored += u64::from(crosses);
                if j < 15 {
                    edges += u64::from(crosses);
                    let (now, then) =
                        (documents.segment_ids[at(j)], documents.segment_ids[at(j + 1)]);
                    assert_eq!(then - now, i32::from(crosses));
                    let position = if crosses { 0 } else { documents.positions[at(j)] + 1 };
                    assert_eq!(documents.positions[at(j + 1)], position);
                }
            }
        }
        assert_eq!(batch.scored_tokens, batch.targets.iter().filter(|t| **t >= 0).count() as u64);
    }
    assert!(edges > 50 && ignored > edges, "{edges} edges, {ignored} ignored targets");
}

/// Batches of two sources, one of conversations, whose weights change.
fn mixed(folder: &tempfile::TempDir, packing: Packing) -> TrainBatches {
    let document = |n: u32| (0..n).map(|i| 100 + i).collect();
    let text: Vec<Vec<u32>> = (0..80).map(|i| document(3 + i * 7 % 40)).collect();
    let masked = |n: u32| (0..n).map(|i| i | (UNTRAINED * u32::from(i < n / 2))).collect();
    let chats: Vec<Vec<u32>> = (0..60).map(|i| masked(2 + i * 5 % 20)).collect();
    let path = |name: &str| folder.path().join(name);
    let sources = [
        ("text", write(&path("a.tokens"), 200, &text)),
        ("chats", write_conversations(&path("b.tokens"), 200, &chats)),
    ];
    let sources = sources.map(|(name, tokens)| TokenSource { name: name.into(), tokens });
    let stages = [(0, [0.75, 0.25]), (10, [0.1, 0.9])];
    let stages = stages.map(|(step, weights)| WeightStage { step, weights: weights.to_vec() });
    let layout = BatchLayout {
        sequence_length: 32,
        batch_sizes: BatchSizes::constant(8),
        seed: 3,
        document_masking: true,
        packing,
    };
    TrainBatches::new(&sources, &stages, layout).unwrap()
}

#[test]
fn a_mixture_has_its_shares_of_tokens_and_counts_its_padding() {
    let folder = tempfile::tempdir().unwrap();
    for packing in [Packing::Concat, Packing::BestFit] {
        let batches = mixed(&folder, packing);
        let mut filled = [[0u64; 2]; 2];
        for step in 0..266 {
            let batch = batches.batch(step, 0..8).unwrap();
            let empty = batch.field(BatchField::SegmentIds).iter().filter(|s| **s == 0).count();
            assert_eq!(batches.padding(step), empty as u64, "step {step}");
            for (token, segment) in batch.tokens.iter().zip(batch.field(BatchField::SegmentIds)) {
                let stage = usize::from(step >= 10);
                filled[stage][usize::from(*token < 100)] += u64::from(*segment > 0);
            }
        }
        for ([text, chats], share) in filled.into_iter().zip([0.25, 0.9]) {
            let actual = chats as f64 / (text + chats) as f64;
            assert!((actual - share).abs() < 0.02, "{packing:?}: {actual} instead of {share}");
        }
        let epochs = batches.epochs(266);
        let expected = filled[0][1] + filled[1][1];
        let of_chats = epochs[1] * batches.sources[1].per_epoch() as f64;
        let actual = of_chats * batches.sources[1].mean_filled();
        assert!((actual / expected as f64 - 1.0).abs() < 0.05, "{actual} of {expected}");
    }
}

#[test]
fn rows_of_a_mixture_do_not_depend_on_the_rows_asked_for_together() {
    let folder = tempfile::tempdir().unwrap();
    let (batches, again) = (mixed(&folder, Packing::BestFit), mixed(&folder, Packing::BestFit));
    for step in [0, 9, 10, 11, 100_000] {
        let full = batches.batch(step, 0..8).unwrap();
        assert_eq!(again.batch(step, 0..8).unwrap(), full);
        let rows = (0..8).map(|row| again.batch(step, row..row + 1).unwrap());
        let (tokens, targets): (Vec<_>, Vec<_>) = rows.map(|row| (row.tokens, row.targets)).unzip();
        assert_eq!((tokens.concat(), targets.concat()), (full.tokens, full.targets));
    }
}

/// `cargo test --release --lib -- --ignored --nocapture the_time_of_a_batch`.
#[test]
#[ignore = "it measures a time"]
fn the_time_of_a_batch_of_five_sources() {
    let folder = tempfile::tempdir().unwrap();
    let documents: Vec<Vec<u32>> = (0..2000).map(|i| vec![7; 100 + i * 37 % 900]).collect();
    let source = |i: usize| {
        let path = folder.path().join(i.to_string());
        TokenSource { name: i.to_string(), tokens: write(&path, 60_000, &documents) }
    };
    let sources: Vec<_> = (0..5).map(source).collect();
    let stage = WeightStage { step: 0, weights: vec![0.5, 0.2, 0.15, 0.1, 0.05] };
    for packing in [Packing::Concat, Packing::BestFit] {
        let layout = BatchLayout {
            sequence_length: 2048,
            batch_sizes: BatchSizes::constant(8),
            seed: 1,
            document_masking: true,
            packing,
        };
        let batches = TrainBatches::new(&sources, std::slice::from_ref(&stage), layout).unwrap();
        let begin = std::time::Instant::now();
        (0..500).for_each(|step| drop(batches.batch(step, 0..8).unwrap()));
        crate::log!("{packing:?}: {:?} a batch", begin.elapsed() / 500);
    }
}

#[test]
fn a_short_corpus_is_refused_with_both_lengths() {
    let folder = tempfile::tempdir().unwrap();
    let tokens = counting(&folder, &[10]);
    let error = concat(tokens.clone(), 10, 1, 0, false).unwrap_err();
    assert!(error.is::<crate::error::UserError>());
    assert!(error.to_string().contains("10 tokens, fewer than the 11 of one sequence"), "{error}");
    let batch = concat(tokens, 9, 2, 0, true).unwrap().batch(3, 0..2).unwrap();
    assert_eq!(batch.tokens.len(), 18);
}
