//! A source of rows: where its files are, which of their rows and columns are read. It opens
//! nothing.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::corpus::extension;
use super::user_error;
use crate::foreign_file::quote;
use anyhow::Result;

/// Files whose rows are read together, under one name.
#[derive(Clone, Debug)]
pub struct Source {
    pub name: String,
    /// Files, folders and globs of this machine, and addresses in buckets.
    pub inputs: Vec<PathBuf>,
    pub columns: Columns,
    pub rows: RowRange,
    /// Whether it is trained on, as against evaluated only.
    pub trains: bool,
}

impl Source {
    /// All text of some files.
    pub fn text(name: &str, inputs: Vec<PathBuf>, trains: bool) -> Source {
        let (columns, rows) = (Columns::default(), RowRange::default());
        Source { name: name.to_string(), inputs, columns, rows, trains }
    }

    /// The one path where it names a token file, as the command `tokenize` writes it, instead of
    /// text.
    pub(super) fn token_file(&self) -> Option<&Path> {
        match &self.inputs[..] {
            [path] if extension(path) == "tokens" => Some(path),
            _ => None,
        }
    }

    /// Whether its rows are texts, as against conversations, or tokens.
    pub fn has_texts(&self) -> bool {
        matches!(self.columns, Columns::Text(_)) && self.token_file().is_none()
    }

    /// Whether each row has two answers, which become two documents.
    pub fn has_pairs(&self) -> bool {
        match &self.columns {
            Columns::Text(_) => false,
            Columns::Conversation(columns) => columns.iter().any(|(key, _)| key == "chosen"),
        }
    }

    /// What is hashed to tell whether the same is read.
    pub(super) fn identity(&self) -> String {
        let inputs = self.inputs.iter().map(|path| format!("{}\n", path.display()));
        let inputs: String = inputs.collect();
        match self.columns == Columns::default() && self.rows.is_all() {
            true => inputs,
            false => format!("{inputs}\0{}\0{:?}", self.columns.identity(), self.rows),
        }
    }
}

/// What is read of a row. `a.b` is a column of this name, else member `b` of column `a`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Columns {
    /// The column of a text.
    Text(String),
    /// The columns of a conversation: the key of each in `Row::Columns`, and its name.
    Conversation(Vec<(Cow<'static, str>, String)>),
}

impl Columns {
    /// The key of the one column of a conversation that a row may be without.
    pub const TOOLS: &'static str = "tools";

    /// The names of the columns that are read.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Columns::Text(name) => vec![name],
            Columns::Conversation(columns) => columns.iter().map(|(_, name)| &**name).collect(),
        }
    }

    /// What is hashed to tell whether the same is read.
    pub fn identity(&self) -> String {
        format!("{self:?}")
    }
}

impl Default for Columns {
    fn default() -> Columns {
        Columns::Text("text".to_string())
    }
}

/// Which rows of a source are read, as in `train[10:50%]`; the default is all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowRange {
    start: Option<Position>,
    end: Option<Position>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Position {
    /// Counted from the first row, or where it is negative from the end.
    Row(i64),
    Percent(i64),
}

impl RowRange {
    /// The name of a split and the rows of it, from `NAME` or `NAME[START:END]`, where a position
    /// is a number of rows or a percentage, and negative from the end.
    pub fn parse_split(split: &str) -> Result<(&str, RowRange)> {
        let parsed = match split.split_once('[') {
            None => Some((split, RowRange::default())),
            Some((name, rows)) => {
                rows.strip_suffix(']').and_then(RowRange::parse).map(|rows| (name, rows))
            }
        };
        let plain = |name: &str| !name.is_empty() && !name.contains(['+', ']', '/', ' ']);
        parsed.filter(|(name, _)| plain(name)).ok_or_else(|| {
            user_error(format!(
                "data: split={:?} is not the name of a split, which rows may follow as in \"train[:1%]\" or \"train[1000:2000]\"",
                quote(split)
            ))
        })
    }

    fn parse(text: &str) -> Option<RowRange> {
        let (start, end) = text.split_once(':')?;
        let position = |text: &str| match text.trim() {
            "" => Some(None),
            text => Position::parse(text).map(Some),
        };
        Some(RowRange { start: position(start)?, end: position(end)? })
    }

    pub fn is_all(&self) -> bool {
        *self == RowRange::default()
    }

    /// Whether the number of rows must be known.
    pub fn needs_count(&self) -> bool {
        let known =
            |position: Option<Position>| matches!(position, None | Some(Position::Row(0..)));
        !known(self.start) || !known(self.end)
    }

    /// The rows among `count`, which only matters where [`RowRange::needs_count`].
    pub fn of(&self, count: u64) -> std::ops::Range<u64> {
        let start = self.start.map_or(0, |position| position.of(count));
        let end = self.end.map_or(u64::MAX, |position| position.of(count));
        start..end.max(start)
    }
}

impl Position {
    fn parse(text: &str) -> Option<Position> {
        match text.strip_suffix('%') {
            Some(percent) => {
                let percent = percent.trim().parse().ok()?;
                (-100..=100).contains(&percent).then_some(Position::Percent(percent))
            }
            None => text.parse().ok().map(Position::Row),
        }
    }

    /// Percentages are rounded to the nearest row, as in `datasets`.
    fn of(self, count: u64) -> u64 {
        let from_end = |rows: u64| count.saturating_sub(rows);
        let share = |percent: u64| (count as f64 * percent as f64 / 100.0).round() as u64;
        match self {
            Position::Row(row @ 0..) => row as u64,
            Position::Row(row) => from_end(row.unsigned_abs()),
            Position::Percent(percent @ 0..) => share(percent as u64),
            Position::Percent(percent) => from_end(share(percent.unsigned_abs())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(split: &str, count: u64, expected: std::ops::Range<u64>) {
        let (name, rows) = RowRange::parse_split(split).unwrap();
        assert_eq!((name, rows.of(count)), ("train", expected), "{split}");
    }

    #[test]
    fn rows_of_a_split_are_those_of_datasets() {
        check("train", 10, 0..u64::MAX);
        check("train[:1%]", 1049, 0..10);
        check("train[50%:]", 7, 4..u64::MAX);
        check("train[3:5]", 4, 3..5);
        check("train[-20%:-1]", 10, 8..9);
        check("train[7:5]", 10, 7..7);
        check("train[-100:]", 10, 0..u64::MAX);
        assert!(!RowRange::parse_split("train[:5]").unwrap().1.needs_count());
        assert!(RowRange::parse_split("train[-5:]").unwrap().1.needs_count());
        for split in ["", "train[", "train[5]", "train[a:]", "train[:101%]", "train+test", "[:5]"] {
            let error = RowRange::parse_split(split).unwrap_err().to_string();
            assert!(error.contains("is not the name of a split"), "{error}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_a_split_or_refused(split in "[a-z\\[\\]:%0-9+-]{0,24}", count in 0..u64::MAX) {
            if let Ok((_, rows)) = RowRange::parse_split(&split) {
                let range = rows.of(count);
                proptest::prop_assert!(range.start <= range.end);
            }
        }
    }
}
