//! What `transformers` offers to chat templates besides Jinja's own: functions, filters and dates.

use std::io::{self, Write};

use minijinja::value::Kwargs;
use minijinja::{Environment, Error, ErrorKind};
use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

use super::generation;

/// Spaces of the deepest indentation of JSON.
const WIDEST_INDENT: usize = 64;

/// Adds all of them.
pub(super) fn add(environment: &mut Environment) {
    environment.add_function("raise_exception", |text: String| -> Result<String, Error> {
        Err(Error::new(ErrorKind::InvalidOperation, text))
    });
    environment.add_filter("tojson", to_json);
    environment.add_filter("generation", |text: String, line| generation::marked(&text, line));
    environment.add_function("strftime_now", |format: String| date(&format));
}

/// JSON as Python's `json.dumps` writes it: with a space after commas and colons, or indented.
fn to_json(value: minijinja::Value, options: Kwargs) -> Result<String, Error> {
    let indent: Option<usize> = options.get("indent")?;
    let indent = indent.map(|width| width.min(WIDEST_INDENT));
    let mut text = Vec::new();
    let written = match indent {
        Some(width) => {
            let margin = " ".repeat(width);
            let pretty = PrettyFormatter::with_indent(margin.as_bytes());
            value.serialize(&mut Serializer::with_formatter(&mut text, pretty))
        }
        None => value.serialize(&mut Serializer::with_formatter(&mut text, Spaced)),
    };
    written.map_err(|e| Error::new(ErrorKind::BadSerialization, e.to_string()))?;
    Ok(String::from_utf8(text).expect("JSON is UTF-8"))
}

struct Spaced;

impl Formatter for Spaced {
    fn begin_array_value<W: ?Sized + Write>(&mut self, w: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { w.write_all(b", ") }
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, w: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { w.write_all(b", ") }
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, w: &mut W) -> io::Result<()> {
        w.write_all(b": ")
    }
}

/// Today in UTC under a format of `strftime` with the letters that templates use.
fn date(format: &str) -> String {
    let since = std::time::UNIX_EPOCH.elapsed().unwrap_or_default().as_secs();
    date_of(format, since)
}

fn date_of(format: &str, seconds: u64) -> String {
    let (year, month, day) = civil((seconds / 86400) as i64);
    let name = MONTHS[month as usize - 1];
    let time = seconds % 86400;
    let parts = [
        ("%Y", format!("{year:04}")),
        ("%y", format!("{:02}", year % 100)),
        ("%m", format!("{month:02}")),
        ("%d", format!("{day:02}")),
        ("%B", name.to_string()),
        ("%b", name[..3].to_string()),
        ("%H", format!("{:02}", time / 3600)),
        ("%M", format!("{:02}", time / 60 % 60)),
        ("%S", format!("{:02}", time % 60)),
    ];
    parts.iter().fold(format.to_string(), |text, (letter, part)| text.replace(letter, part))
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Year, month and day of a day since 1970-01-01 (Hinnant, "chrono-compatible low-level date
/// algorithms").
fn civil(days: i64) -> (i64, i64, i64) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day_of_year - (153 * shifted + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        assert_eq!(date_of("%d %b %Y", 0), "01 Jan 1970");
        assert_eq!(date_of("%d %B %Y %H:%M:%S", 1_709_208_000), "29 February 2024 12:00:00");
        assert_eq!(date_of("%y-%m-%d", 1_735_689_599), "24-12-31");
    }
}
