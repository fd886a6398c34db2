//! The charts of a report: which numbers of which runs are drawn over what.

use super::run_folder::{Column, EvalColumn, RunFolder};
use super::thinned::{Position, smoothed};
use crate::page::axis::Axis;
use crate::page::chart::{COLORS, Chart, Curve, Style};

/// What a curve is drawn over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Over {
    Steps,
    Tokens,
    Hours,
}

impl Over {
    pub(super) const ALL: [Over; 3] = [Over::Steps, Over::Tokens, Over::Hours];

    pub(super) fn label(self) -> &'static str {
        match self {
            Over::Steps => "steps",
            Over::Tokens => "tokens",
            Over::Hours => "hours",
        }
    }

    fn of(self, position: &Position) -> f64 {
        match self {
            Over::Steps => position.step,
            Over::Tokens => position.tokens,
            Over::Hours => position.hours,
        }
    }
}

/// How the numbers of one column are shown.
pub(super) struct Plotted {
    pub(super) title: &'static str,
    column: Column,
    unit: (f64, &'static str),
    /// Drawn raw and smoothed.
    noisy: bool,
    /// Logarithmic where the range asks for it.
    log: bool,
}

/// The charts below that of the loss.
pub(super) const PLOTTED: [Plotted; 6] = [
    Plotted {
        title: "Gradient norm",
        column: Column::GradNorm,
        unit: (1.0, ""),
        noisy: true,
        log: true,
    },
    Plotted {
        title: "Learning rate",
        column: Column::LearningRate,
        unit: (1.0, ""),
        noisy: false,
        log: false,
    },
    Plotted {
        title: "Tokens per second",
        column: Column::TokensPerSecond,
        unit: (1.0, ""),
        noisy: true,
        log: false,
    },
    Plotted {
        title: "Model FLOPs utilization",
        column: Column::Mfu,
        unit: (100.0, "%"),
        noisy: true,
        log: false,
    },
    Plotted {
        title: "Wait for data, share of a step",
        column: Column::DataWait,
        unit: (100.0, "%"),
        noisy: true,
        log: false,
    },
    Plotted {
        title: "Peak memory, GB",
        column: Column::Memory,
        unit: (1e-9, ""),
        noisy: false,
        log: false,
    },
];

/// Dashes of the page, one of them none, for the validation sets of several runs.
const DASHES: usize = 3;

/// Training and validation loss; none where nothing is logged.
pub(super) fn loss(runs: &[RunFolder], over: Over) -> Option<Chart> {
    let mut curves = Vec::new();
    for (i, run) in runs.iter().enumerate() {
        let mut training = noisy(run, Column::Loss, over, i);
        if runs.len() == 1 {
            training[1].label = "training".to_string();
        }
        curves.extend(training);
    }
    for (i, run) in runs.iter().enumerate() {
        for (set, (name, rows)) in run.evaluations.iter().enumerate() {
            let points = rows.buckets().iter().filter_map(|bucket| {
                let loss = bucket.stats[EvalColumn::Loss as usize].mean()?;
                Some((over.of(&bucket.position), loss))
            });
            let alone = runs.len() == 1;
            curves.push(Curve {
                label: if alone { name.clone() } else { format!("{}, {name}", run.name) },
                color: if alone { set + 1 } else { i } % COLORS,
                style: Style::Dotted(if alone { 0 } else { set % DASHES }),
                points: points.collect(),
            });
        }
    }
    // The first steps of a long run are as far off as spikes.
    chart(curves, over, (1.0, ""), false, 500)
}

/// The share of right answers in each task; none where no run has tasks.
pub(super) fn tasks(runs: &[RunFolder], over: Over) -> Option<Chart> {
    let mut curves = Vec::new();
    for (i, run) in runs.iter().enumerate() {
        for (task, (name, rows)) in run.tasks.iter().enumerate() {
            let points = rows
                .buckets()
                .iter()
                .filter_map(|bucket| Some((over.of(&bucket.position), bucket.stats[0].mean()?)));
            let alone = runs.len() == 1;
            curves.push(Curve {
                label: if alone { name.clone() } else { format!("{}, {name}", run.name) },
                color: if alone { task } else { i } % COLORS,
                style: Style::Dotted(if alone { 0 } else { task % DASHES }),
                points: points.collect(),
            });
        }
    }
    chart(curves, over, (100.0, "%"), false, 50)
}

/// One column of the steps of all runs; none where no run has it.
pub(super) fn column(runs: &[RunFolder], plotted: &Plotted, over: Over) -> Option<Chart> {
    let of_run = |(i, run)| match plotted.noisy {
        true => noisy(run, plotted.column, over, i),
        false => vec![curve(run, mean_points(run, plotted.column, over), i, Style::Line)],
    };
    let curves = runs.iter().enumerate().flat_map(of_run).collect();
    chart(curves, over, plotted.unit, plotted.log, 50)
}

/// How often a step took how long, from the shortest to the 99.5th percentile.
pub(super) fn step_times(runs: &[RunFolder]) -> Option<Chart> {
    const BINS: usize = 50;
    let quantiles = |share| runs.iter().filter_map(move |r| r.step_times.quantile(share));
    let low = quantiles(0.0).reduce(f64::min)? * 0.98;
    let high = quantiles(0.995).reduce(f64::max)? * 1.02;
    let width = (high - low) / BINS as f64;
    let curves = runs.iter().enumerate().map(|(i, run)| {
        let shares = run.step_times.shares(low, high, BINS);
        let bar = |(bin, share): (usize, f64)| {
            let left = low + bin as f64 * width;
            [(left, share), (left + width, share)]
        };
        curve(run, shares.into_iter().enumerate().flat_map(bar).collect(), i, Style::Area)
    });
    let curves: Vec<Curve> = curves.collect();
    let points = curves.iter().flat_map(|c| &c.points);
    let largest = points.map(|(_, share)| *share).fold(0.0, f64::max);
    Some(Chart {
        x: Axis::new(low, high, false),
        y: Axis::padded(0.0, largest, false),
        x_label: "seconds a step".to_string(),
        y_unit: (100.0, "%"),
        curves,
    })
}

/// The norms of a run's layers at some steps: those of the gradients where `kind` is 0, else those
/// of the tensors.
pub(super) fn layer_norms(run: &RunFolder, kind: usize) -> Option<Chart> {
    let records = run.layer_norms.at(COLORS, kind);
    let curves = records.into_iter().enumerate().map(|(color, (step, norms))| {
        let points = norms.iter().enumerate().map(|(layer, norm)| (layer as f64, *norm));
        let label = format!("step {step}");
        Curve { label, color, style: Style::Dotted(0), points: points.collect() }
    });
    let chart = chart(curves.collect(), Over::Steps, (1.0, ""), true, 50)?;
    Some(Chart { x_label: "layer".to_string(), ..chart })
}

/// The range of the numbers pale, their moving average on top.
fn noisy(run: &RunFolder, column: Column, over: Over, color: usize) -> Vec<Curve> {
    let mut range = Vec::new();
    for bucket in run.steps.buckets() {
        let stat = &bucket.stats[column as usize];
        let x = over.of(&bucket.position);
        match stat.count {
            0 => {}
            1 => range.push((x, stat.sum)),
            _ => range.extend([(x, stat.min), (x, stat.max)]),
        }
    }
    let average = smoothed(&mean_points(run, column, over));
    let raw = Curve { label: String::new(), ..curve(run, range, color, Style::Raw) };
    vec![raw, curve(run, average, color, Style::Line)]
}

fn mean_points(run: &RunFolder, column: Column, over: Over) -> Vec<(f64, f64)> {
    let point = |bucket: &super::thinned::Bucket<_>| {
        Some((over.of(&bucket.position), bucket.stats[column as usize].mean()?))
    };
    run.steps.buckets().iter().filter_map(point).collect()
}

fn curve(run: &RunFolder, points: Vec<(f64, f64)>, color: usize, style: Style) -> Curve {
    Curve { label: run.name.clone(), color: color % COLORS, style, points }
}

/// Curves that have points, over the range of all of them. One in `outside` of the raw numbers may
/// be above it, and one below: a single spike would flatten everything else.
fn chart(
    curves: Vec<Curve>,
    over: Over,
    y_unit: (f64, &'static str),
    log: bool,
    outside: usize,
) -> Option<Chart> {
    let curves: Vec<Curve> = curves.into_iter().filter(|c| !c.points.is_empty()).collect();
    let xs = || curves.iter().flat_map(|c| c.points.iter().map(|p| p.0));
    let (first, last) = (xs().reduce(f64::min)?, xs().reduce(f64::max)?);
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for curve in &curves {
        let mut ys: Vec<f64> = curve.points.iter().map(|p| p.1).collect();
        ys.sort_by(f64::total_cmp);
        let outside = if curve.style == Style::Raw { ys.len() / outside } else { 0 };
        low = low.min(ys[outside]);
        high = high.max(ys[ys.len() - 1 - outside]);
    }
    Some(Chart {
        x: Axis { whole: over == Over::Steps, ..Axis::new(first, last, false) },
        y: Axis::padded(low, high, log && low > 0.0 && high > 20.0 * low),
        x_label: over.label().to_string(),
        y_unit,
        curves,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(losses: &[f64]) -> RunFolder {
        let mut run = RunFolder { name: "a".to_string(), ..RunFolder::default() };
        for (i, loss) in losses.iter().enumerate() {
            let position = Position { step: i as f64, tokens: 10.0 * i as f64, hours: 0.0 };
            let mut row = [None; 7];
            row[Column::Loss as usize] = Some(*loss);
            run.steps.push(position, row);
        }
        run
    }

    #[test]
    fn curves_go_over_what_is_asked_for() {
        let chart = loss(&[run(&[3.0, 2.0, 1.0])], Over::Tokens).unwrap();
        assert_eq!((chart.x.low, chart.x.high), (0.0, 20.0));
        assert_eq!(chart.curves[0].points, [(0.0, 3.0), (10.0, 2.0), (20.0, 1.0)]);
        assert_eq!(chart.curves.len(), 2);
        assert!(column(&[run(&[1.0])], &PLOTTED[0], Over::Steps).is_none());
        assert!(step_times(&[run(&[1.0])]).is_none());
    }

    #[test]
    fn a_spike_does_not_flatten_the_rest() {
        let mut losses = vec![2.0; 1000];
        losses[500] = 1e6;
        let chart = loss(&[run(&losses)], Over::Steps).unwrap();
        let raw = chart.curves.iter().find(|c| c.style == Style::Raw).unwrap();
        assert_eq!(raw.points[500].1, 1e6);
        losses[500] = f64::NAN;
        assert!(loss(&[run(&losses)], Over::Steps).unwrap().y.high < 2.3);
    }
}
