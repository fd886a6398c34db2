//! What a person sees while a run goes on: one live line on a terminal, plain lines elsewhere.
//! Everything goes to stderr. Colors are left out where `NO_COLOR` is set.

use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};

use super::metrics::{EvalRecord, Rewards, StepRecord};
use super::sparkline::Sparkline;
use crate::batch_sizes::BatchSizes;
use crate::page::numbers::{bytes, duration, grouped};

/// Progress of a run over a known number of steps.
pub struct Progress {
    bar: Option<ProgressBar>,
    steps: usize,
    /// What the time of a step goes by.
    batch_sizes: BatchSizes,
    started: Instant,
    first: usize,
    shown: bool,
    losses: Sparkline,
    /// Whether the terminal has too few columns for a bar.
    is_narrow: bool,
}

impl Progress {
    /// Of the steps after `first`; not `shown` on processes that print nothing.
    pub fn new(first: usize, steps: usize, batch_sizes: BatchSizes, shown: bool) -> Progress {
        let shown = shown && !crate::log::is_quiet();
        let terminal = shown && crate::log::is_terminal();
        let bar = terminal.then(|| bar(first, steps));
        let losses = Sparkline::default();
        let started = Instant::now();
        Progress { shown, bar, steps, batch_sizes, started, first, losses, is_narrow: false }
    }

    /// A line that stays.
    pub fn log(&self, text: &str) {
        if self.shown {
            crate::log!("{text}");
        }
    }

    /// Moves the live line to a step that need not be logged.
    pub fn advance(&self, step: usize) {
        if let Some(bar) = &self.bar {
            bar.set_position(step as u64);
        }
    }

    /// Shows a logged step.
    pub fn step(&mut self, record: &StepRecord) {
        if let Some(bar) = &self.bar {
            let is_narrow = crate::log::columns() < COLUMNS;
            if is_narrow != self.is_narrow {
                self.is_narrow = is_narrow;
                bar.set_style(style(is_narrow));
            }
            self.losses.push(record.loss);
            bar.set_position(record.step as u64);
            bar.set_message(live(record, &self.losses.text()));
            return;
        }
        let speed = format!("{} tokens/s", grouped(record.tokens_per_second));
        let mfu = record.mfu.map_or(String::new(), |m| format!(", MFU {:.1} %", m * 100.0));
        let (data, rewards) = (data(record), rewards(record.rewards.as_ref()));
        if self.shown {
            crate::log!(
                "step {:>6}/{}  loss {:.4}{rewards}  grad norm {:.3}  lr {:.2e}  {speed}{mfu}{data}  eta {}",
                record.step,
                self.steps,
                record.loss,
                record.grad_norm,
                record.learning_rate,
                self.eta(record.step)
            );
        }
    }

    pub fn evaluation(&self, record: &EvalRecord) {
        let set = record.eval_name.as_ref().map_or(String::new(), |name| format!(" of {name}"));
        self.log(&format!(
            "eval{set} at step {}: loss {:.4}{}, perplexity {:.2}, {:.4} bits per byte, {:.1} s",
            record.step,
            record.eval_loss,
            rewards(record.eval_rewards.as_ref()),
            record.eval_perplexity,
            record.eval_bits_per_byte,
            record.eval_runtime
        ));
    }

    pub fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }

    fn eta(&self, step: usize) -> String {
        let [first, done, all] =
            [self.first, step, self.steps].map(|step| self.batch_sizes.before(step as u64) as f64);
        let left = self.started.elapsed().as_secs_f64() / (done - first) * (all - done);
        duration(left)
    }
}

/// The numbers of the live line, the most important first: a narrow terminal cuts the end off.
fn live(record: &StepRecord, losses: &str) -> String {
    let mut text = format!("loss {:.4} {losses}", record.loss);
    text += &rewards(record.rewards.as_ref());
    text += &format!("  {} tokens/s", grouped(record.tokens_per_second));
    text += &record.mfu.map_or(String::new(), |mfu| format!("  MFU {:.1} %", mfu * 100.0));
    text += &data(record);
    text += &record.memory_bytes.map_or(String::new(), |n| format!("  {}", bytes(n as f64)));
    let wait = 100.0 * record.data_wait_seconds / record.step_time_seconds.max(1e-9);
    text += &format!("  data wait {wait:.1} %");
    text + &record.hosts.map_or(String::new(), |hosts| {
        let deviation = hosts.step_time_deviation_seconds;
        format!("  process {} takes {deviation:.3} s more", hosts.slowest_process)
    })
}

/// How far chosen answers are preferred, and in which share of the pairs.
fn rewards(rewards: Option<&Rewards>) -> String {
    rewards.map_or(String::new(), |r| {
        format!("  margin {:.4}  accuracy {:.1} %", r.margins, 100.0 * r.accuracies)
    })
}

/// Tokens that count and positions that hold none, where they change from step to step.
fn data(record: &StepRecord) -> String {
    let scored = record.scored_tokens.map(|tokens| format!("  {} scored", grouped(tokens as f64)));
    let padding = record.padding.map(|share| format!(", padding {:.1} %", 100.0 * share));
    scored.unwrap_or_default() + &padding.unwrap_or_default()
}

/// Columns below which the live line has no bar.
const COLUMNS: usize = 80;

fn style(is_narrow: bool) -> ProgressStyle {
    let template = match is_narrow {
        true => "{pos}/{len}  eta {eta}  {wide_msg}",
        false => "{bar:20.cyan/dim} step {pos}/{len}  eta {eta}  {wide_msg}",
    };
    ProgressStyle::with_template(template).expect("a valid template")
}

fn bar(first: usize, steps: usize) -> ProgressBar {
    let bar = crate::log::bar(ProgressBar::new(steps as u64).with_style(style(false)));
    bar.set_position(first as u64);
    bar.reset_eta();
    bar
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_live_line_has_what_is_known() {
        let mut record = StepRecord {
            loss: 2.5,
            tokens_per_second: 12_345.0,
            step_time_seconds: 0.2,
            data_wait_seconds: 0.001,
            ..StepRecord::default()
        };
        assert_eq!(live(&record, "█▁"), "loss 2.5000 █▁  12,345 tokens/s  data wait 0.5 %");
        (record.mfu, record.memory_bytes) = (Some(0.431), Some(12_300_000_000));
        let line = "loss 2.5000 █▁  12,345 tokens/s  MFU 43.1 %  12.30 GB  data wait 0.5 %";
        assert_eq!(live(&record, "█▁"), line);
    }
}
