//! Reading back what was written, damage, files that change while they are open.

use super::*;
use proptest::prelude::*;

/// A file of the given documents.
pub(crate) fn write(path: &Path, vocab_size: usize, documents: &[Vec<u32>]) -> Tokens {
    let mut writer =
        TokenWriter::create(path, vocab_size, "tokenizer".into(), "corpus".into()).unwrap();
    for document in documents {
        writer.start_document().unwrap();
        writer.push(document, 3 * document.len()).unwrap();
    }
    writer.finish().unwrap();
    Tokens::all(TokenFile::open(path).unwrap())
}

/// Files of the given documents, each of which ends after some bytes.
pub(crate) fn write_shards(path: &Path, documents: &[Vec<u32>], shard_bytes: u64) -> Tokens {
    let writer = TokenWriter::create(path, 300, "tokenizer".into(), "corpus".into()).unwrap();
    let mut writer = writer.with_shard_bytes(shard_bytes);
    for document in documents {
        writer.start_document().unwrap();
        writer.push(document, 3 * document.len()).unwrap();
    }
    assert_eq!(writer.finish().unwrap().documents, documents.len() as u64);
    Tokens::of(open_shards(path).unwrap())
}

/// A file of conversations, whose tokens that are not learned have [`UNTRAINED`].
pub(crate) fn write_conversations(
    path: &Path,
    vocab_size: usize,
    documents: &[Vec<u32>],
) -> Tokens {
    let writer = TokenWriter::create(path, vocab_size, "tokenizer".into(), "corpus".into());
    let mut writer = writer.unwrap().of_conversations();
    for document in documents {
        writer.start_document().unwrap();
        writer.push(document, 3 * document.len()).unwrap();
    }
    writer.finish().unwrap();
    Tokens::all(TokenFile::open(path).unwrap())
}

fn open_error(path: &Path) -> String {
    format!("{:#}", TokenFile::open(path).unwrap_err())
}

#[test]
fn both_token_sizes_come_back_with_their_documents() {
    let folder = tempfile::tempdir().unwrap();
    for (vocab_size, token_size) in [(1 << 16, 2), ((1 << 16) + 1, 4)] {
        let largest = vocab_size as u32 - 1;
        let documents = [vec![0, 1, largest], vec![7], (0..400_000).map(|i| i % 1000).collect()];
        let tokens = write(&folder.path().join("a.tokens"), vocab_size, &documents);
        assert_eq!(tokens.header().token_size, token_size);
        assert_eq!((tokens.header().documents, tokens.header().text_bytes), (3, 3 * 400_004));
        let mut out = vec![0; 400_004];
        tokens.read(0, &mut out).unwrap();
        assert!(out.iter().map(|token| *token as u32).eq(documents.concat()));
        assert_eq!(tokens.document_starts(0..400_004).unwrap(), [0, 3, 4]);
        assert_eq!(tokens.document_starts(1..4).unwrap(), [3]);
        let (left, right) = tokens.split_at(3);
        assert_eq!((left.len(), right.len()), (3, 400_001));
        assert_eq!(right.document_starts(0..9).unwrap(), [0, 1]);
        right.read(0, &mut out[..2]).unwrap();
        assert_eq!(out[..2], [7, 0]);
    }
}

#[test]
fn tokens_that_are_not_learned_are_negative() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.tokens");
    let tokens = write_conversations(&path, 300, &[vec![5 | UNTRAINED, 299 | UNTRAINED, 7]]);
    assert_eq!((tokens.header().trained_tokens, tokens.header().token_size), (Some(1), 4));
    let mut out = [0; 3];
    tokens.read(0, &mut out).unwrap();
    assert_eq!(out, [5, 299, 7]);
    tokens.read_stored(0, &mut out).unwrap();
    assert_eq!((out.map(|token| token < 0), out.map(id)), ([true, true, false], [5, 299, 7]));
    let small = tokens.with_vocab_size(299);
    let error = small.read_stored(0, &mut out).unwrap_err().to_string();
    assert!(error.contains("token 299, which is outside"), "{error}");
}

#[test]
fn damage_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.tokens");
    write(&path, 300, &[vec![1, 2, 299]]);
    let good = std::fs::read(&path).unwrap();
    std::fs::write(&path, &good[..good.len() - 1]).unwrap();
    assert!(open_error(&path).contains("4113 bytes for 3 tokens, so it was cut short"));
    std::fs::write(&path, &good[..100]).unwrap();
    assert!(open_error(&path).contains("shorter than its header"));
    std::fs::write(&path, "").unwrap();
    assert!(open_error(&path).contains("shorter than its header"));
    for at in [0, 8, 12, 20, JSON_START + 5] {
        let mut bad = good.clone();
        bad[at] ^= 1;
        std::fs::write(&path, &bad).unwrap();
        assert!(open_error(&path).contains("cannot be used"), "byte {at}");
    }
    for at in [HEADER_BYTES, HEADER_BYTES + 6, HEADER_BYTES + 13] {
        let mut bad = good.clone();
        bad[at] ^= 1;
        std::fs::write(&path, &bad).unwrap();
        let tokens = Tokens::all(TokenFile::open(&path).unwrap());
        let error = tokens.read(0, &mut [0; 3]).unwrap_err().to_string();
        assert!(error.contains("damaged between bytes 4096 and 4110"), "{error}");
    }
    let mut bad = good;
    *bad.last_mut().unwrap() ^= 1;
    std::fs::write(&path, &bad).unwrap();
    assert!(open_error(&path).contains("table of checksums"));
}

#[test]
fn tokens_outside_the_vocabulary_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.tokens");
    let tokens = write(&path, 300, &[vec![1, 300]]);
    let error = tokens.read(0, &mut [0; 2]).unwrap_err().to_string();
    assert!(error.contains("token 300 in a vocabulary of 300"), "{error}");
}

#[test]
fn every_block_is_checked_when_it_is_first_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.tokens");
    let count = 5 << 18;
    write(&path, 1 << 21, &[(0..count).collect()]);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[HEADER_BYTES + (3 << 20) + 7] ^= 64;
    std::fs::write(&path, &bytes).unwrap();
    let tokens = Tokens::all(TokenFile::open(&path).unwrap());
    let read = |start: u64| tokens.read(start, &mut [0; 100]);
    for start in [0, (3 << 18) - 100, (3 << 18) + (1 << 14), 0] {
        read(start).unwrap();
    }
    for start in [3 << 18, (3 << 18) - 99, (3 << 18) + (1 << 14) - 1, 3 << 18] {
        let error = read(start).unwrap_err();
        assert!(error.is::<crate::error::UserError>(), "{error:#}");
        assert!(error.to_string().contains("damaged between bytes 3149824 and 3215360"));
    }
}

#[test]
fn files_of_larger_blocks_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.tokens");
    let header = write(&path, 300, &[vec![1, 2, 299]]).header().clone();
    let mut json = serde_json::to_value(&header).unwrap();
    assert_eq!(json.as_object_mut().unwrap().remove("checked_bytes"), Some((64 << 10).into()));
    let json = json.to_string();
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[8..12].copy_from_slice(&VERSION_OF_LARGE_BLOCKS.to_le_bytes());
    bytes[12..16].copy_from_slice(&(json.len() as u32).to_le_bytes());
    bytes[16..JSON_START].copy_from_slice(&Sha256::digest(&json));
    bytes[JSON_START..][..json.len()].copy_from_slice(json.as_bytes());
    std::fs::write(&path, &bytes).unwrap();
    let tokens = Tokens::all(TokenFile::open(&path).unwrap());
    assert_eq!(tokens.header(), &Header { checked_bytes: LARGE_BLOCKS, ..header });
    let mut out = [0; 3];
    tokens.read(0, &mut out).unwrap();
    assert_eq!(out, [1, 2, 299]);
}

#[test]
fn a_file_cut_short_while_open_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.tokens");
    let tokens = write(&path, 300, &[(0..250).collect()]);
    std::fs::File::options().write(true).open(&path).unwrap().set_len(4100).unwrap();
    let error = tokens.read(0, &mut [0; 250]).unwrap_err();
    assert!(error.is::<crate::error::UserError>() && error.to_string().contains("while in use"));
}

proptest! {
    #[test]
    fn any_bytes_are_parsed_or_refused(
        mut page in proptest::collection::vec(any::<u8>(), 0..5000),
        json in ".{0,60}",
        seal in any::<bool>(),
    ) {
        if seal && page.len() >= JSON_START + json.len() {
            page[..8].copy_from_slice(MAGIC);
            page[8..12].copy_from_slice(&VERSION.to_le_bytes());
            page[12..16].copy_from_slice(&(json.len() as u32).to_le_bytes());
            page[16..JSON_START].copy_from_slice(&Sha256::digest(&json));
            page[JSON_START..][..json.len()].copy_from_slice(json.as_bytes());
        }
        let _ = Header::parse(&page);
    }

    #[test]
    fn any_sealed_numbers_are_parsed_or_refused(numbers in any::<[u64; 5]>(), small in any::<bool>()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.tokens");
        let [token_size, vocab_size, tokens, documents, text_bytes] = numbers;
        let token_size = if small { 2 + token_size % 4 } else { token_size };
        let header = Header {
            token_size, vocab_size, tokens, documents, text_bytes,
            tokenizer_sha256: String::new(), corpus_fingerprint: String::new(), trained_tokens: None, checksums_crc32: 0,
            checked_bytes: 64 << 10, continued: false,
        };
        std::fs::write(&path, header.page().unwrap()).unwrap();
        prop_assert!(TokenFile::open(&path).is_err());
    }
}
