//! The schedule of a run that an option makes shorter than its file meant: what the file counts in
//! steps is shortened with the run.

use super::Config;
use super::table_path::{get, insert};
use toml::{Table, Value};

/// Keys that count steps of the run.
const COUNTS: [&str; 4] = ["end_step", "warmup_steps", "decay_steps", "cooldown_steps"];

/// Shortens the counts of `file` where the schedule of `merged` does not fit into its steps and
/// that of the file alone does; `None` where nothing is too long, else a line that says what is
/// taken instead.
pub(super) fn shorten(file: &mut Table, merged: &Config, alone: &Config) -> Option<String> {
    let (steps, meant) = (merged.train.steps, alone.train.steps);
    let fits = |config: &Config| config.schedule.validate(config.train.steps).is_ok();
    if steps >= meant || fits(merged) || !fits(alone) {
        return None;
    }
    let mut taken = Vec::new();
    for path in COUNTS.map(|name| format!("schedule.{name}")) {
        let count = get(file, &path).and_then(Value::as_integer).filter(|count| *count > 0);
        let Some(count) = count else { continue };
        let is_decay = path.ends_with("decay_steps");
        let shorter = (count as usize * steps / meant).max(usize::from(is_decay));
        insert(file, &path, Value::Integer(shorter as i64));
        taken.push(format!("{path} = {shorter} (not {count})"));
    }
    (!taken.is_empty())
        .then(|| format!("config: with train.steps = {steps}, not {meant}: {}", taken.join(", ")))
}
