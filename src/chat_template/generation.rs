//! `{% generation %}` blocks, by which a template marks an assistant's answer. The template engine
//! does not know them: they become blocks of a filter that puts marks around its text, which are
//! taken out of the rendered text again.

use super::{Generated, Rendered};

/// Noncharacters of Unicode, which are for internal use and occur in no text.
pub(super) const OPEN: char = '\u{fdd0}';
pub(super) const CLOSE: char = '\u{fdd1}';

/// The template with its generation blocks as blocks of the filter `generation`, and how many there
/// are. Both kinds are block tags, so that blanks around them are trimmed alike. The argument of
/// the filter is the line on which the block ends.
pub(super) fn with_filter_blocks(source: &str) -> (String, usize) {
    let tags = generation_tags(source);
    let (mut out, mut copied, mut blocks) = (String::with_capacity(source.len()), 0, 0);
    for (i, tag) in tags.iter().enumerate() {
        out.push_str(&source[copied..tag.start]);
        copied = tag.start + tag.name.len();
        if tag.name == "endgeneration" {
            out.push_str("endfilter");
            continue;
        }
        let end = tags[i + 1..].iter().find(|tag| tag.name == "endgeneration");
        let before_end = &source[..end.map_or(tag.start, |end| end.start)];
        let line = before_end.matches('\n').count() + 1;
        out.push_str(&format!("filter generation({line})"));
        blocks += 1;
    }
    (out + &source[copied..], blocks)
}

/// Where the first generation block ends.
pub(super) fn first_end(source: &str) -> Option<usize> {
    let tags = generation_tags(source);
    tags.iter().find(|tag| tag.name == "endgeneration").map(|tag| tag.start)
}

struct Tag<'s> {
    name: &'s str,
    /// Of the name.
    start: usize,
}

/// The names of generation tags, in order. Comments, strings and raw blocks have none.
fn generation_tags(source: &str) -> Vec<Tag<'_>> {
    let (mut tags, mut at, mut raw) = (Vec::new(), 0, false);
    while let Some(open) = source[at..].find('{').map(|offset| at + offset) {
        let rest = &source[open..];
        let end = match rest.as_bytes().get(1) {
            Some(b'#') if !raw => rest.find("#}").map(|end| end + 2),
            Some(b'{') if !raw => past_end(rest, "}}"),
            Some(b'%') if raw && !is_tag(rest, "endraw") => Some(2),
            Some(b'%') => past_end(rest, "%}"),
            _ => Some(1),
        };
        // What does not end is refused by the template engine.
        let Some(end) = end else { return tags };
        raw = is_tag(rest, "raw") || (raw && !is_tag(rest, "endraw"));
        if !raw && (is_tag(rest, "generation") || is_tag(rest, "endgeneration")) {
            tags.push(tag(&rest[..end], open));
        }
        at = open + end;
    }
    tags
}

/// Whether a block tag of this name begins the text.
fn is_tag(text: &str, name: &str) -> bool {
    let inner = text.strip_prefix("{%").map(|inner| inner.trim_start_matches(['-', '+']));
    let after = inner.and_then(|inner| inner.trim_start().strip_prefix(name));
    after.is_some_and(|after| after.trim_start().trim_start_matches(['-', '+']).starts_with("%}"))
}

/// What is between the marks of a block tag.
fn tag(text: &str, at: usize) -> Tag<'_> {
    let inner = text.strip_prefix("{%").unwrap_or(text);
    let inner = inner.strip_suffix("%}").unwrap_or(inner);
    let name = inner.trim_start_matches(['-', '+']).trim_end_matches(['-', '+']).trim();
    Tag { name, start: at + name.as_ptr() as usize - text.as_ptr() as usize }
}

/// Length of `text` up to and including `end`, which does not count within strings.
fn past_end(text: &str, end: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut quote) = (2, None);
    while at < bytes.len() {
        match (quote, bytes[at]) {
            (Some(_), b'\\') => at += 1,
            (Some(open), byte) if byte == open => quote = None,
            (None, byte @ (b'"' | b'\'')) => quote = Some(byte),
            (None, _) if bytes[at..].starts_with(end.as_bytes()) => return Some(at + end.len()),
            _ => {}
        }
        at += 1;
    }
    None
}

/// The text of a generation block with marks around it, as the filter gives it.
pub(super) fn marked(text: &str, line: usize) -> String {
    format!("{OPEN}{line}{CLOSE}{text}{OPEN}{CLOSE}")
}

/// Takes the marks out of a rendered text. A template that cuts marks apart leaves an answer that
/// reaches to the next mark.
pub(super) fn unmarked(marked: &str) -> Rendered {
    let mut rendered = Rendered::default();
    let mut open: Option<(usize, usize)> = None;
    let mut parts = marked.split(OPEN);
    rendered.text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (line, text) = part.split_once(CLOSE).unwrap_or(("", part));
        if let Some((start, line)) = open.take() {
            let bytes = start..rendered.text.len();
            rendered.generated.push(Generated { bytes, line });
        }
        open = line.parse().ok().map(|line| (rendered.text.len(), line));
        rendered.text.push_str(text);
    }
    rendered
}
