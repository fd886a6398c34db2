//! The report as a Markdown card, for a model's README or a message.

use std::fmt::Write;

use super::run_folder::RunFolder;
use super::summary::{differences, side_by_side};

/// A table of figures, the differences of the configurations, the last sample and command.
pub(super) fn card(runs: &[RunFolder]) -> String {
    let names: Vec<String> = runs.iter().map(|run| run.name.clone()).collect();
    let mut out = format!("# {}\n\n", names.join(", "));
    table(&mut out, &names, &side_by_side(runs));
    let rows = differences(runs);
    if !rows.is_empty() {
        out.push_str("\n## Differences of the configurations\n\n");
        table(&mut out, &names, &rows);
    }
    if let [run] = runs {
        if let Some(sample) = run.samples.last() {
            let text = format!("{}{}", sample.prompt, sample.text).replace('\n', "\n> ");
            let _ = write!(out, "\n## Sample after step {}\n\n> {text}\n", sample.step);
        }
        if let Some(start) = run.starts.last() {
            let command = start.command.join(" ");
            let _ = write!(
                out,
                "\n## Command\n\n```\n{command}\n```\n\nllama3-tpu {} on {}\n",
                start.version, start.platform
            );
        }
    }
    out
}

fn table(out: &mut String, names: &[String], rows: &[(String, Vec<String>)]) {
    let cells = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
        cells.join(" | ")
    };
    let _ = writeln!(out, "| | {} |\n|---|{}", cells(names), "---|".repeat(names.len()));
    for (name, values) in rows {
        let _ = writeln!(out, "| {name} | {} |", cells(values));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_a_table() {
        let run = RunFolder { name: "a|b".to_string(), hours: 1.0, ..RunFolder::default() };
        let card = card(&[run]);
        assert_eq!(card, "# a|b\n\n| | a\\|b |\n|---|---|\n| Time in steps | 1h00m |\n");
    }
}
