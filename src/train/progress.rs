//! What a person sees while a run goes on: a progress bar on a terminal, plain lines elsewhere.
//! Everything goes to stderr.

use std::io::IsTerminal;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::metrics::{EvalRecord, StepRecord};

/// Progress of a run over a known number of steps.
pub struct Progress {
    bar: Option<ProgressBar>,
    steps: usize,
    started: Instant,
    first: usize,
    shown: bool,
}

impl Progress {
    /// Of the steps after `first`; not `shown` on processes that print nothing.
    pub fn new(first: usize, steps: usize, shown: bool) -> Progress {
        let terminal = shown && std::io::stderr().is_terminal();
        let bar = terminal.then(|| bar(first, steps));
        Progress { shown, bar, steps, started: Instant::now(), first }
    }

    /// A line that stays.
    pub fn log(&self, text: &str) {
        match &self.bar {
            Some(bar) => bar.suspend(|| crate::log!("{text}")),
            None if self.shown => crate::log!("{text}"),
            None => {}
        }
    }

    /// Shows how far the run is. `loss` and `tokens_per_second` are those of the last logged step.
    pub fn step(&self, record: &StepRecord) {
        let speed = format!("{} tokens/s", grouped(record.tokens_per_second));
        let mfu = record.mfu.map_or(String::new(), |m| format!(", MFU {:.1} %", m * 100.0));
        match &self.bar {
            Some(bar) => {
                bar.set_position(record.step as u64);
                bar.set_message(format!("loss {:.4}, {speed}{mfu}", record.loss));
            }
            None if self.shown => crate::log!(
                "step {:>6}/{}  loss {:.4}  grad norm {:.3}  lr {:.2e}  {speed}{mfu}  eta {}",
                record.step,
                self.steps,
                record.loss,
                record.grad_norm,
                record.learning_rate,
                self.eta(record.step)
            ),
            None => {}
        }
    }

    pub fn evaluation(&self, record: &EvalRecord) {
        self.log(&format!(
            "eval at step {}: loss {:.4}, perplexity {:.2}, {:.4} bits per byte",
            record.step, record.eval_loss, record.eval_perplexity, record.eval_bits_per_byte
        ));
    }

    pub fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }

    fn eta(&self, step: usize) -> String {
        let done = (step - self.first).max(1) as f64;
        let left = self.started.elapsed().as_secs_f64() / done * (self.steps - step) as f64;
        duration(left)
    }
}

fn bar(first: usize, steps: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{bar:30} step {pos}/{len}  {msg}  eta {eta}");
    bar.set_style(style.expect("a valid template"));
    bar.set_position(first as u64);
    bar.reset_eta();
    bar
}

/// `1234567` as `1,234,567`.
pub fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) && out != "-" {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// Seconds as `1h02m`, `3m05s` or `7s`.
pub fn duration(seconds: f64) -> String {
    let s = seconds.round() as u64;
    match (s / 3600, s / 60 % 60, s % 60) {
        (0, 0, s) => format!("{s}s"),
        (0, m, s) => format!("{m}m{s:02}s"),
        (h, m, _) => format!("{h}h{m:02}m"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_times_are_readable() {
        assert_eq!(grouped(1234567.0), "1,234,567");
        assert_eq!(grouped(999.4), "999");
        assert_eq!(duration(3725.0), "1h02m");
        assert_eq!(duration(65.0), "1m05s");
    }
}
