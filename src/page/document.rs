//! A page in one file, and what it consists of beside charts.

use std::fmt::Write;

use super::chart::{COLORS, Chart, Style, escaped};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The page with this title over its body, which is HTML.
pub fn document(title: &str, body: &str) -> String {
    let title = escaped(title);
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <title>{title}</title><style>{STYLE}</style></head><body><header><h1>{title}</h1></header>\
         {body}<script>{SCRIPT}</script></body></html>"
    )
}

/// Names with their values.
pub fn tiles(out: &mut String, figures: &[(String, String)]) {
    out.push_str("<dl class=\"tiles\">");
    for (name, value) in figures {
        let (name, value) = (escaped(name), escaped(value));
        let _ = write!(out, "<div><dt>{name}</dt><dd>{value}</dd></div>");
    }
    out.push_str("</dl>");
}

/// A table; the first column names the rows.
pub fn table(out: &mut String, class: &str, head: &[&str], rows: &[Vec<String>]) {
    let head: String = head.iter().map(|name| format!("<th>{}</th>", escaped(name))).collect();
    let _ = write!(out, "<div class=\"wide\"><table class=\"{class}\"><tr>{head}</tr>");
    for row in rows {
        out.push_str("<tr>");
        for (i, text) in row.iter().enumerate() {
            let cell = if i == 0 { "th" } else { "td" };
            let _ = write!(out, "<{cell}>{}</{cell}>", escaped(text));
        }
        out.push_str("</tr>");
    }
    out.push_str("</table></div>");
}

/// What the colours of a picture mean.
pub fn key(out: &mut String, names: &[(usize, String)]) {
    out.push_str("<p class=\"legend\">");
    for (color, name) in names {
        let _ = write!(out, "<span><b class=\"c{color}\"></b>{}</span>", escaped(name));
    }
    out.push_str("</p>");
}

/// What the curves of a chart are.
pub fn legend(out: &mut String, chart: &Chart) {
    out.push_str("<p class=\"legend\">");
    for curve in chart.curves.iter().filter(|curve| !curve.label.is_empty()) {
        let dash = if let Style::Dotted(dash) = curve.style { dash } else { 0 };
        let (color, label) = (curve.color, escaped(&curve.label));
        let _ = write!(out, "<span><b class=\"c{color} d{dash}\"></b>{label}</span>");
    }
    out.push_str("</p>");
}

/// A chart with its title; nothing where there is none.
pub fn figure(out: &mut String, title: &str, chart: Option<Chart>) {
    if let Some(chart) = chart {
        let title = escaped(title);
        let _ = write!(out, "<figure><figcaption>{title}</figcaption>{}</figure>", chart.html());
    }
}

/// A chart with its title and what its curves are.
pub fn figure_with_legend(out: &mut String, title: &str, chart: &Chart) {
    let title = escaped(title);
    let _ = write!(out, "<figure><figcaption>{title}</figcaption>{}", chart.html());
    legend(out, chart);
    out.push_str("</figure>");
}

/// The part of a bar that nothing takes, which has no colour.
pub const FREE: &str = "free";

fn color(index: usize, name: &str) -> usize {
    if name == FREE { COLORS } else { index % COLORS }
}

/// A bar of parts, each with its amount as `text` says it; nothing where there are none.
pub fn bar(out: &mut String, title: &str, parts: &[(&str, f64)], text: fn(f64) -> String) {
    let total: f64 = parts.iter().map(|(_, amount)| amount).sum();
    if total <= 0.0 {
        return;
    }
    let _ = write!(out, "<section><h3>{}</h3><div class=\"bar\">", escaped(title));
    for (i, (name, amount)) in parts.iter().enumerate() {
        let (color, share) = (color(i, name), 100.0 * amount / total);
        let _ = write!(out, "<b class=\"c{color}\" style=\"width:{share:.2}%\"></b>");
    }
    out.push_str("</div>");
    let named = |(i, (name, amount)): (usize, &(&str, f64))| {
        (color(i, name), format!("{name} {}", text(*amount)))
    };
    key(out, &parts.iter().enumerate().map(named).collect::<Vec<_>>());
    out.push_str("</section>");
}
