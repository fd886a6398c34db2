//! A timeline as HTML: a strip for each kind of work, filled where it goes on.

use std::fmt::Write;

use super::trace::{Lane, Trace};
use crate::page::axis::Axis;
use crate::page::chart::{COLORS, escaped};
use crate::page::numbers::{short, short_duration};

/// Units of a strip's drawing in both directions.
const WIDTH: f64 = 10_000.0;
const HEIGHT: f64 = 100.0;
/// More spans are drawn as shares of columns.
const MOST_SPANS: usize = 1500;
const COLUMNS: usize = 500;

/// A span at its place in the strip.
struct Placed {
    from: f64,
    to: f64,
    title: String,
}

/// The strips of one run of a computation; nothing where it takes no time.
pub(super) fn write(out: &mut String, title: &str, trace: &Trace) {
    let mut spans = 0;
    trace.for_each_span(0.0, &mut |_, _| spans += 1);
    if spans == 0 {
        return;
    }
    let unit = if spans > MOST_SPANS { ": share of the time that each is at work" } else { "" };
    let _ =
        write!(out, "<figure class=\"timeline\"><figcaption>{}{unit}</figcaption>", escaped(title));
    for (color, lane) in Lane::ALL.into_iter().enumerate() {
        let path = match spans > MOST_SPANS {
            true => shares(trace, lane, color),
            false => single(trace, lane, color),
        };
        if !path.is_empty() {
            let _ = write!(
                out,
                "<div class=\"lane\"><span>{}</span><svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
                 preserveAspectRatio=\"none\">{path}</svg></div>",
                lane.label()
            );
        }
    }
    ruler(out, trace.length);
    out.push_str("</figure>");
}

/// Milliseconds below the strips.
fn ruler(out: &mut String, length: f64) {
    let axis = Axis::new(0.0, length * 1e3, false);
    out.push_str("<div class=\"lane ruler\"><span></span><div>");
    // The unit stands where the strips end.
    for tick in axis.ticks(5).into_iter().filter(|tick| axis.share(*tick) < 0.96) {
        let percent = 100.0 * axis.share(tick);
        let _ = write!(out, "<i style=\"left:{percent:.2}%\">{}</i>", short(tick));
    }
    out.push_str("<i class=\"unit\">ms</i></div></div>");
}

/// Each span of a lane, with its name as tooltip.
fn single(trace: &Trace, lane: Lane, color: usize) -> String {
    let mut placed = Vec::new();
    trace.for_each_span(0.0, &mut |span, begin| {
        if span.lane == lane {
            let seconds = span.end - span.begin;
            let title = format!("{}: {}", span.name, short_duration(seconds));
            placed.push(Placed { from: begin, to: begin + seconds, title });
        }
    });
    let mut path = String::new();
    for Placed { from, to, title } in placed {
        let (left, right) = (from / trace.length * WIDTH, to / trace.length * WIDTH);
        let _ = write!(
            path,
            "<path class=\"c{color}\" d=\"M{left:.1} 0H{right:.1}V{HEIGHT}H{left:.1}Z\">\
             <title>{}</title></path>",
            escaped(&title),
            color = color % COLORS,
        );
    }
    path
}

/// For each column the share of its time in which the lane is at work.
fn shares(trace: &Trace, lane: Lane, color: usize) -> String {
    let width = trace.length / COLUMNS as f64;
    let mut busy = vec![0.0; COLUMNS];
    trace.for_each_span(0.0, &mut |span, begin| {
        if span.lane == lane {
            spread(&mut busy, width, begin, begin + span.end - span.begin);
        }
    });
    if busy.iter().all(|seconds| *seconds == 0.0) {
        return String::new();
    }
    let mut path = format!("<path class=\"c{}\" d=\"M0 {HEIGHT}", color % COLORS);
    for (i, seconds) in busy.iter().enumerate() {
        let right = (i + 1) as f64 / COLUMNS as f64 * WIDTH;
        let _ = write!(path, "V{:.1}H{right}", HEIGHT * (1.0 - (seconds / width).min(1.0)));
    }
    let _ = write!(path, "V{HEIGHT}Z\"/>");
    path
}

/// Adds the time from `from` to `to` to the columns of this width that it falls into.
fn spread(columns: &mut [f64], width: f64, from: f64, to: f64) {
    let last = columns.len() - 1;
    let column = |time: f64| ((time / width) as usize).min(last);
    for (i, seconds) in columns.iter_mut().enumerate().take(column(to) + 1).skip(column(from)) {
        let (left, right) = (i as f64 * width, (i + 1) as f64 * width);
        *seconds += (to.min(right) - from.max(left)).max(0.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_spread_over_columns() {
        let mut columns = [0.0; 4];
        spread(&mut columns, 2.0, 1.0, 6.5);
        assert_eq!(columns, [1.0, 2.0, 2.0, 0.5]);
        spread(&mut columns, 2.0, 7.0, 8.0);
        assert_eq!(columns[3], 1.5, "the end falls into the last column");
    }
}
