//! The operations of a step as HTML: by time, and each below the roof that the device's peak and
//! bandwidth are.

use super::time::{Operation, Unit};
use super::{Plan, StepTime};
use crate::hardware::Chip;
use crate::page::axis::Axis;
use crate::page::chart::{Chart, Curve, Style};
use crate::page::document::{figure, table};
use crate::page::numbers::{bytes, short, short_duration};

/// How many operations the table has.
const LISTED: usize = 40;
/// How many are drawn.
const DRAWN: usize = 300;
/// Width in pixels of an operation that takes all of the step.
const WIDEST: f64 = 40.0;

/// The roof over an operation.
struct Roof {
    chip: &'static Chip,
    operation: Operation,
}

impl Roof {
    fn intensity(&self) -> f64 {
        self.operation.flops / self.operation.bytes.max(1.0)
    }

    /// FLOP/s of the type that the operation multiplies.
    fn peak(&self) -> f64 {
        self.chip.peak_of(self.operation.element_bytes.min(2.0))
    }

    /// Seconds that the operations take at the peak, and the bytes at the bandwidth.
    fn limits(&self) -> (f64, f64) {
        let Operation { flops, bytes, .. } = self.operation;
        (flops / self.peak(), bytes / self.chip.memory_bandwidth)
    }

    fn bound(&self) -> &'static str {
        let (compute, memory) = self.limits();
        if compute > memory { "compute" } else { "memory" }
    }

    /// How near the operation is predicted to come to the roof.
    fn share(&self) -> f64 {
        let (compute, memory) = self.limits();
        compute.max(memory) / self.operation.seconds
    }
}

/// Chart and table; nothing where no time is predicted.
pub(super) fn write(out: &mut String, plan: &Plan) {
    let Some(time) = plan.time.as_ref().filter(|_| plan.predicted().is_some()) else {
        return;
    };
    let chip = plan.slice.chip;
    let title = "Roofline: predicted TFLOP/s of matrix products and kernels over FLOPs a byte";
    figure(out, title, chart(time, chip));
    out.push_str("<h2>Operations by predicted time</h2>");
    let row = |(name, operation): (&str, Operation)| row(name, operation, time.total, chip);
    let rows: Vec<Vec<String>> = time.longest(LISTED).into_iter().map(row).collect();
    let head = ["operation and its result", "count", "time", "share", "FLOPs", "bytes", "bound by"];
    table(out, "operations", &[&head[..], &["of its roof"]].concat(), &rows);
    out.push_str(
        "<p class=\"note\">FLOPs are those of matrix products and kernels; bytes follow from the \
         shapes of what is read and written in the device's memory. Both are of all runs.</p>",
    );
}

/// An operation with the arrays that it makes; what else it returns waits for memory.
fn without_scalars(name: &str) -> String {
    name.replace(" []", "")
}

fn row(name: &str, operation: Operation, total: f64, chip: &'static Chip) -> Vec<String> {
    let roof = Roof { chip, operation };
    vec![
        without_scalars(name),
        operation.count.to_string(),
        short_duration(operation.seconds),
        format!("{:.1} %", 100.0 * operation.seconds / total),
        short(operation.flops),
        bytes(operation.bytes),
        roof.bound().to_string(),
        format!("{:.0} %", 100.0 * roof.share()),
    ]
}

fn chart(time: &StepTime, chip: &'static Chip) -> Option<Chart> {
    let mut drawn = time.longest(DRAWN);
    drawn.retain(|(_, o)| o.flops > 0.0 && o.bytes > 0.0 && o.seconds > 0.0);
    let intensity = |operation: Operation| Roof { chip, operation }.intensity();
    let peaks = drawn.iter().map(|&(_, operation)| Roof { chip, operation }.peak());
    let peak = peaks.fold(chip.peak_bf16, f64::max);
    let ridge = peak / chip.memory_bandwidth;
    let all = || drawn.iter().map(|(_, o)| intensity(*o)).chain([ridge]);
    let (low, high) = (all().fold(f64::MAX, f64::min) / 2.0, all().fold(0.0, f64::max) * 2.0);
    let roof = [low, ridge, high].map(|x| (x, peak.min(x * chip.memory_bandwidth) / 1e12));
    let point = |(name, operation): &(&str, Operation)| point(name, *operation, time.total, chip);
    let mut curves: Vec<Curve> = drawn.iter().map(point).collect();
    let lowest = curves.iter().map(|c| c.points[0].1).fold(roof[0].1, f64::min);
    curves.push(Curve {
        label: "roof".to_string(),
        color: 3,
        style: Style::Line,
        points: roof.to_vec(),
    });
    (curves.len() > 1).then(|| Chart {
        x: Axis::new(low, high, true),
        y: Axis::padded(lowest, peak / 1e12, true),
        x_label: "FLOPs a byte".to_string(),
        y_unit: (1.0, ""),
        curves,
    })
}

fn point(name: &str, operation: Operation, total: f64, chip: &'static Chip) -> Curve {
    let roof = Roof { chip, operation };
    let (each, rate) =
        (operation.seconds / operation.count as f64, operation.flops / operation.seconds);
    let width = WIDEST * (operation.seconds / total).sqrt();
    Curve {
        label: format!(
            "{}: {} × {}, {} FLOP/s, {:.0} % of its roof",
            without_scalars(name),
            operation.count,
            short_duration(each),
            short(rate),
            100.0 * roof.share()
        ),
        color: if operation.unit == Unit::Kernel { 1 } else { 0 },
        style: Style::Points((width as usize).max(4)),
        points: vec![(roof.intensity(), rate / 1e12)],
    }
}
