//! A run in a few figures, and what tells several runs apart.

use std::collections::BTreeMap;

use super::run_folder::{Column, EvalColumn, RunFolder};
use crate::config::flatten;
use crate::page::numbers::{bytes, duration, short, short_duration};

/// The figures of a run, each with its name.
pub(super) fn figures(run: &RunFolder) -> Vec<(String, String)> {
    let mut figures = Vec::new();
    let mut add = |name: &str, value: Option<String>| {
        figures.extend(value.map(|value| (name.to_string(), value)));
    };
    let last = run.last.as_ref();
    let mean = |column: Column| run.steps.total(column as usize).mean();
    add("Steps", last.map(|last| steps(run, last.step)));
    add("Tokens", last.and_then(|last| last.tokens).map(short));
    add("Training loss", final_loss(run).map(|loss| format!("{loss:.4}")));
    for (name, (step, loss)) in &run.best {
        let text = format!("{loss:.4} at step {}", short(*step));
        add(&format!("Best {name} loss"), Some(text));
    }
    for (name, set) in &run.evaluations {
        let last = set
            .buckets()
            .last()
            .and_then(|bucket| bucket.stats[EvalColumn::BitsPerByte as usize].mean());
        add(&format!("Bits per byte, {name}"), last.map(|bits| format!("{bits:.4}")));
    }
    for (name, task) in &run.tasks {
        let last = task.buckets().last().and_then(|bucket| bucket.stats[0].mean());
        add(&format!("Right answers, {name}"), last.map(|acc| format!("{:.1} %", 100.0 * acc)));
    }
    add("Time in steps", (run.hours > 0.0).then(|| duration(run.hours * 3600.0)));
    let elapsed = run.goodput.elapsed();
    add("Time since the first start", (elapsed > 0.0).then(|| duration(elapsed)));
    let goodput = run.goodput.share(run.goodput.ended());
    add("Goodput", goodput.map(|share| format!("{:.1} %", share * 100.0)));
    add("Median step", run.step_times.quantile(0.5).map(short_duration));
    let seconds = run.hours * 3600.0;
    let tokens = last.and_then(|last| last.tokens).filter(|_| seconds > 0.0);
    add("Tokens per second", tokens.map(|tokens| short(tokens / seconds)));
    add("MFU", mean(Column::Mfu).map(|mfu| format!("{:.1} %", mfu * 100.0)));
    add("Wait for data", mean(Column::DataWait).map(|wait| format!("{:.1} %", wait * 100.0)));
    if let Some((process, wait)) = slowest(&run.data_waits) {
        add("Most wait for data", Some(format!("{:.1} %, process {process}", wait * 100.0)));
    }
    let memory = run.steps.total(Column::Memory as usize);
    add("Peak memory", (memory.count > 0).then(|| bytes(memory.max)));
    if let Some(start) = run.starts.last() {
        add("Parameters", Some(short(start.parameters as f64)));
        add("Devices", Some(format!("{} × {}", start.devices, start.device)));
        add("Mesh", Some(start.mesh.replace(',', ", ")));
    }
    figures
}

/// Of several processes the one that waited for data most, with its share.
fn slowest(waits: &[f64]) -> Option<(usize, f64)> {
    let several = (waits.len() > 1).then_some(waits)?.iter().copied().enumerate();
    several.max_by(|(_, a), (_, b)| a.total_cmp(b))
}

fn steps(run: &RunFolder, done: u64) -> String {
    match run.key("train.steps").and_then(|steps| steps.parse::<u64>().ok()) {
        Some(all) if all > done => format!("{} of {}", short(done as f64), short(all as f64)),
        _ => short(done as f64),
    }
}

/// Mean of the last twentieth of the logged steps.
fn final_loss(run: &RunFolder) -> Option<f64> {
    let buckets = run.steps.buckets();
    let last = &buckets[buckets.len() - buckets.len().div_ceil(20)..];
    let stats = last.iter().map(|bucket| &bucket.stats[Column::Loss as usize]);
    let (sum, count) = stats.fold((0.0, 0), |(sum, n), stat| (sum + stat.sum, n + stat.count));
    (count > 0).then(|| sum / count as f64)
}

/// Names of figures in the order of their first run, each with the values of all runs.
pub(super) fn side_by_side(runs: &[RunFolder]) -> Vec<(String, Vec<String>)> {
    let of_runs: Vec<Vec<(String, String)>> = runs.iter().map(figures).collect();
    let mut names: Vec<&String> = Vec::new();
    for (name, _) in of_runs.iter().flatten() {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let value = |figures: &Vec<(String, String)>, name: &String| {
        figures.iter().find(|(n, _)| n == name).map_or("–".to_string(), |(_, v)| v.clone())
    };
    let row = |name: &String| (name.clone(), of_runs.iter().map(|f| value(f, name)).collect());
    names.into_iter().map(row).collect()
}

/// The keys of the configurations that are not the same in all runs, each with the values of all.
pub(super) fn differences(runs: &[RunFolder]) -> Vec<(String, Vec<String>)> {
    let configs: Vec<BTreeMap<String, String>> = runs.iter().map(|r| flatten(&r.config)).collect();
    let mut keys: Vec<&String> = configs.iter().flat_map(BTreeMap::keys).collect();
    keys.sort();
    keys.dedup();
    let value = |config: &BTreeMap<String, String>, key: &String| {
        config.get(key).map_or("–".to_string(), Clone::clone)
    };
    let rows = keys.into_iter().map(|key| {
        let values: Vec<String> = configs.iter().map(|config| value(config, key)).collect();
        (key.clone(), values)
    });
    rows.filter(|(_, values)| values.iter().any(|v| *v != values[0])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(config: &str) -> RunFolder {
        RunFolder { config: toml::from_str(config).unwrap(), ..RunFolder::default() }
    }

    #[test]
    fn only_what_differs_is_listed() {
        let runs = [
            run("[train]\nsteps = 10\nseed = 1\n[optimizer]\nname = \"adamw\""),
            run("[train]\nsteps = 20\nseed = 1\n"),
        ];
        let rows = differences(&runs);
        let expected = [
            ("optimizer.name".to_string(), vec!["\"adamw\"".to_string(), "–".to_string()]),
            ("train.steps".to_string(), vec!["10".to_string(), "20".to_string()]),
        ];
        assert_eq!(rows, expected);
        assert!(differences(&runs[..1]).is_empty());
    }

    #[test]
    fn figures_that_one_run_lacks_keep_their_row() {
        let mut long = run("");
        long.hours = 2.0;
        let rows = side_by_side(&[run(""), long]);
        let expected = ("Time in steps".to_string(), vec!["–".to_string(), "2h00m".to_string()]);
        assert_eq!(rows, [expected]);
    }
}
