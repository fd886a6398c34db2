//! Places where a long text may be cut so that encoding the parts gives the tokens of the whole.
//! Whether a tokenizer allows such cuts at all is for the tokenizer to say.

/// Bytes in which a cut is looked for before a part is allowed to grow.
const SEARCH: usize = 4096;

/// The last place in `text` that is certainly a word boundary of the GPT-2, GPT-4 and Llama 3 split patterns: between a letter
/// and a single space or newline that another letter follows. All three patterns end a word there whatever comes before, and
/// start one there whatever comes after. None: no such place in the last few kilobytes.
pub(super) fn last_cut(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let first = bytes.len().saturating_sub(SEARCH).max(1);
    (first..bytes.len().saturating_sub(1))
        .rev()
        .find(|&at| is_cut(bytes, at))
}

/// `text` in parts of about `size` bytes, each ending at a cut.
pub(super) fn parts(text: &str, size: usize) -> Vec<&str> {
    let bytes = text.as_bytes();
    let (mut parts, mut start) = (Vec::new(), 0);
    while bytes.len() - start > size {
        let Some(end) = (start + size..bytes.len() - 1).find(|&at| is_cut(bytes, at)) else {
            break;
        };
        parts.push(&text[start..end]);
        start = end;
    }
    parts.push(&text[start..]);
    parts
}

fn is_cut(bytes: &[u8], at: usize) -> bool {
    matches!(bytes[at], b' ' | b'\n')
        && ends_letter(&bytes[..at])
        && starts_letter(&bytes[at + 1..])
}

/// ASCII letters and CJK ideographs (U+4E00 to U+9FFF) stand for all letters: a cut may be missed, but never be wrong.
fn ends_letter(bytes: &[u8]) -> bool {
    match bytes {
        [.., last] if last.is_ascii_alphabetic() => true,
        [.., a, b, c] => is_ideograph([*a, *b, *c]),
        _ => false,
    }
}

fn starts_letter(bytes: &[u8]) -> bool {
    match bytes {
        [first, ..] if first.is_ascii_alphabetic() => true,
        [a, b, c, ..] => is_ideograph([*a, *b, *c]),
        _ => false,
    }
}

fn is_ideograph([a, b, c]: [u8; 3]) -> bool {
    let is_tail = |byte: u8| byte & 0xc0 == 0x80;
    is_tail(b) && is_tail(c) && ((a == 0xe4 && b >= 0xb8) || (0xe5..=0xe9).contains(&a))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_stand_between_letters_only() {
        assert_eq!(last_cut("to be or 7"), Some(5));
        assert_eq!(last_cut("to  be"), None);
        assert_eq!(last_cut("be,\nor"), None);
        assert_eq!(last_cut("be\nor"), Some(2));
        assert_eq!(last_cut("中文\n字"), Some(6));
        assert_eq!(last_cut("é à"), None);
        assert_eq!(last_cut(" a"), None);
        assert_eq!(last_cut(""), None);
    }

    #[test]
    fn parts_join_to_the_whole() {
        let text = include_str!("../../configs/data/tempest.txt");
        let parts = parts(text, 1000);
        assert_eq!(parts.concat(), text);
        assert!(parts.len() > 80, "only {} parts", parts.len());
        assert!(parts[1..].iter().all(|part| part.starts_with([' ', '\n'])));
    }
}
