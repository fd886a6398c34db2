//! The report as one HTML page that needs no network.

use std::fmt::Write;

use super::curves::{Over, PLOTTED, column, layer_norms, loss, step_times, tasks};
use super::notes::Start;
use super::run_folder::RunFolder;
use super::summary::{differences, figures, side_by_side};
use crate::page::chart::{COLORS, escaped};
use crate::page::document::{bar, document, figure, figure_with_legend, legend, tiles};
use crate::page::numbers::{bytes, duration, short_duration};

/// The page of one run, or of several over each other.
pub(super) fn page(runs: &[RunFolder]) -> String {
    let names: Vec<&str> = runs.iter().map(|run| run.name.as_str()).collect();
    let mut out = String::with_capacity(1 << 20);
    match runs {
        [run] => tiles(&mut out, &figures(run)),
        _ => compared(&mut out, runs),
    }
    loss_charts(&mut out, runs);
    task_chart(&mut out, runs);
    out.push_str("<div class=\"charts\">");
    for plotted in &PLOTTED {
        figure(&mut out, plotted.title, column(runs, plotted, Over::Steps));
    }
    figure(&mut out, "Step time, share of the steps", step_times(runs));
    out.push_str("</div>");
    if let [run] = runs {
        norm_charts(&mut out, run);
    }
    runs.iter().for_each(|run| about(&mut out, run, runs.len() > 1));
    document(&names.join(", "), &out)
}

/// The figures of several runs, and the keys in which they differ.
fn compared(out: &mut String, runs: &[RunFolder]) {
    table(out, "", runs, &side_by_side(runs));
    let rows = differences(runs);
    if rows.is_empty() {
        out.push_str("<p>The configurations are equal.</p>");
        return;
    }
    out.push_str("<h2>Differences of the configurations</h2>");
    table(out, "keys", runs, &rows);
}

fn table(out: &mut String, class: &str, runs: &[RunFolder], rows: &[(String, Vec<String>)]) {
    let _ = write!(out, "<div class=\"wide\"><table class=\"{class}\"><tr><th></th>");
    for (i, run) in runs.iter().enumerate() {
        let _ = write!(out, "<th><b class=\"c{}\"></b>{}</th>", i % COLORS, escaped(&run.name));
    }
    out.push_str("</tr>");
    for (name, values) in rows {
        let _ = write!(out, "<tr><th>{}</th>", escaped(name));
        for value in values {
            let _ = write!(out, "<td>{}</td>", escaped(value));
        }
        out.push_str("</tr>");
    }
    out.push_str("</table></div>");
}

/// The loss over steps, tokens and hours; radio buttons choose one without a script.
fn loss_charts(out: &mut String, runs: &[RunFolder]) {
    let charts = Over::ALL.map(|over| (over, loss(runs, over)));
    if charts.iter().all(|(_, chart)| chart.is_none()) {
        out.push_str("<p>No step is logged yet.</p>");
        return;
    }
    out.push_str("<figure class=\"loss\"><figcaption>Loss, nats a token</figcaption>");
    for (over, _) in &charts {
        let (name, checked) = (over.label(), if *over == Over::Steps { " checked" } else { "" });
        let _ = write!(
            out,
            "<input type=\"radio\" name=\"over\" id=\"{name}\"{checked}><label for=\"{name}\">{name}\
             </label>"
        );
    }
    for (over, chart) in charts {
        if let Some(chart) = chart {
            let _ = write!(out, "<div class=\"over {}\">{}", over.label(), chart.html());
            legend(out, &chart);
            out.push_str("</div>");
        }
    }
    out.push_str("</figure>");
}

/// The share of right answers in tasks, where the runs had some.
fn task_chart(out: &mut String, runs: &[RunFolder]) {
    if let Some(chart) = tasks(runs, Over::Steps) {
        out.push_str("<div class=\"charts\">");
        figure_with_legend(out, "Right answers in tasks", &chart);
        out.push_str("</div>");
    }
}

/// The norms of the layers, where the run logged them.
fn norm_charts(out: &mut String, run: &RunFolder) {
    let charts = [(0, "Gradient norm of the layers"), (1, "Parameter norm of the layers")];
    let charts = charts.map(|(kind, title)| (title, layer_norms(run, kind)));
    if charts.iter().all(|(_, chart)| chart.is_none()) {
        return;
    }
    out.push_str("<div class=\"charts\">");
    for (title, chart) in charts {
        if let Some(chart) = chart {
            figure_with_legend(out, title, &chart);
        }
    }
    out.push_str("</div>");
}

/// Samples, starts and the configuration of a run.
fn about(out: &mut String, run: &RunFolder, is_named: bool) {
    if is_named {
        let _ = write!(out, "<h2>{}</h2>", escaped(&run.name));
    }
    time(out, run);
    if let Some(start) = run.starts.last() {
        memory(out, start);
    }
    if !run.samples.is_empty() {
        out.push_str("<section><h3>Samples</h3>");
        // The newest first; a page with hundreds would not open quickly.
        for sample in run.samples.iter().rev().take(40) {
            let (prompt, text) = (escaped(&sample.prompt), escaped(&sample.text));
            let step = sample.step;
            let _ =
                write!(out, "<h4>Step {step}</h4><blockquote><b>{prompt}</b>{text}</blockquote>");
        }
        out.push_str("</section>");
    }
    if !run.starts.is_empty() {
        out.push_str("<section><h3>Starts</h3>");
        run.starts.iter().for_each(|start| start_of(out, start));
        out.push_str("</section>");
    }
    if !run.config.is_empty() {
        let toml = escaped(&run.config.to_string());
        let _ = write!(out, "<details><summary>Configuration</summary><pre>{toml}</pre></details>");
    }
}

/// What is in a device's memory.
fn memory(out: &mut String, start: &Start) {
    let parts: Vec<_> = start.memory.iter().map(|(name, &n)| (name.as_str(), n as f64)).collect();
    let total = parts.iter().map(|(_, count)| count).sum();
    let title = format!("Memory of a device, {} by the compiler", bytes(total));
    bar(out, &title, &parts, bytes);
}

/// What the time since the first start went into: steps, which have one color in all runs, and the
/// rest, the largest parts first.
fn time(out: &mut String, run: &RunFolder) {
    let mut parts = run.goodput.parts();
    parts.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    parts.sort_by_key(|(name, _)| *name != "steps");
    if parts.len() > COLORS {
        let rest = parts.split_off(COLORS - 1);
        parts.push(("the rest", rest.iter().map(|(_, seconds)| seconds).sum()));
    }
    let title = format!("Time of the run, {}", duration(run.goodput.elapsed()));
    bar(out, &title, &parts, short_duration);
}

fn start_of(out: &mut String, start: &Start) {
    let command = escaped(&start.command.join(" "));
    let processes = match start.processes {
        0 | 1 => String::new(),
        count => format!(" of {count} processes"),
    };
    let _ = write!(
        out,
        "<p>{} after step {}, llama3-tpu {} on {}: {} × {}{processes}, mesh {}</p>\
         <pre>{command}</pre>",
        date(start.time),
        start.step,
        escaped(&start.version),
        escaped(&start.platform),
        start.devices,
        escaped(&start.device),
        escaped(&start.mesh),
    );
}

/// Seconds since 1970 as `2026-11-28 05:46 UTC`, by the civil calendar:
/// <https://howardhinnant.github.io/date_algorithms.html#civil_from_days>.
pub(super) fn date(time: u64) -> String {
    let days = time / 86_400 + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let (hour, minute) = (time / 3600 % 24, time / 60 % 60);
    format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02} UTC")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::notes::Sample;

    #[test]
    fn a_page_needs_nothing_else_and_shows_no_markup_of_others() {
        let mut run = RunFolder { name: "<run>".to_string(), ..RunFolder::default() };
        let text = "<script>alert(1)</script>".to_string();
        run.samples.push(Sample { step: 3, prompt: "a & b".to_string(), text });
        run.starts.push(Start { command: vec!["<b>".to_string()], ..Start::default() });
        let html = page(&[run]);
        assert!(html.contains("<title>&lt;run&gt;</title>"));
        assert!(!html.contains("alert(1)</script>") && !html.contains("<pre><b>"));
        for outside in ["http://", "https://", "src=", "@import", "url("] {
            assert!(!html.contains(outside), "{outside}");
        }
    }

    #[test]
    fn dates_are_those_of_the_calendar() {
        assert_eq!(date(0), "1970-01-01 00:00 UTC");
        assert_eq!(date(951_782_399), "2000-02-28 23:59 UTC");
        assert_eq!(date(951_827_696), "2000-02-29 12:34 UTC");
        assert_eq!(date(1_764_308_760), "2025-11-28 05:46 UTC");
    }
}
