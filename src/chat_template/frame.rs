//! What the process that renders and the one that asks send each other: frames of JSON.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};

use super::render::LONGEST_TEXT;
use super::{ChatTemplate, Conversation, Prefix, Rendered};

/// Bytes of the longest frame: a text is written as JSON.
const LONGEST_FRAME: usize = 8 * LONGEST_TEXT;

/// What the process is asked; the first question is a template.
#[derive(Serialize, Deserialize)]
pub(super) enum Request {
    Template(ChatTemplate),
    Render(Conversation, Vec<Prefix>),
}

/// What the process says to a request; errors are those of the template.
pub(super) type Answer = Result<Vec<Rendered>, String>;

/// A length in four bytes and that many bytes.
pub(super) fn write_frame(out: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(bytes)?;
    out.flush()
}

/// The next frame; none at the end.
pub(super) fn read_frame(input: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    match input.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let length = u32::from_le_bytes(length) as usize;
    if length > LONGEST_FRAME {
        return Err(io::Error::other(format!("a frame of {length} bytes")));
    }
    let mut bytes = Vec::new();
    let read = input.take(length as u64).read_to_end(&mut bytes)?;
    // A process that died in the middle of an answer gave none.
    Ok((read == length).then_some(bytes))
}
