//! A plan as a page: memory and time of a step as pictures. Every number is predicted, and the page
//! says by what.

use std::fmt::Write;
use std::path::Path;

use anyhow::Context;

use super::memory_curve::sum;
use super::report::GIB;
use super::trace::Call;
use super::{Candidate, Course, Plan, StepTime, lanes, lifetimes::Category, roofline, settings};
use crate::atomic_file::write_unsynced;
use crate::hardware::Platform;
use crate::page::axis::Axis;
use crate::page::chart::{Chart, Curve, Style, escaped};
use crate::page::document::{FREE, bar, document, figure_with_legend, table, tiles};
use crate::page::numbers::{bytes, grouped, short, short_duration};
use crate::runtime::presets;

/// Writes the page of a plan, with the other settings that were compiled.
pub fn write_page(plan: &Plan, tried: &[Candidate], path: &Path) -> anyhow::Result<()> {
    write_unsynced(path, page(plan, tried).as_bytes())
        .with_context(|| format!("plan: cannot write {}", path.display()))
}

pub(super) fn page(plan: &Plan, tried: &[Candidate]) -> String {
    let mut out = String::new();
    tiles(&mut out, &figures(plan));
    explanation(&mut out, plan);
    if let Some(time) = plan.time.as_ref().filter(|_| plan.predicted().is_some()) {
        let title = format!("Predicted time of a step, {}", short_duration(time.total));
        bar(&mut out, &title, &spent(time), short_duration);
    }
    memory(&mut out, plan);
    if let Some(course) = &plan.course {
        timelines(&mut out, course);
    }
    collectives(&mut out, plan);
    roofline::write(&mut out, plan);
    settings::write(&mut out, tried, plan.memory.limit);
    if !plan.flags.is_empty() {
        let flags = escaped(&presets::text(&plan.flags));
        let _ =
            write!(out, "<details><summary>Compiler flags</summary><pre>{flags}</pre></details>");
    }
    document(&format!("Plan for {}, mesh {}", plan.slice.text(), plan.mesh), &out)
}

fn figures(plan: &Plan) -> Vec<(String, String)> {
    let gib = |bytes: u64| format!("{:.2} GiB", bytes as f64 / GIB);
    let verdict = if plan.fits { "" } else { ", does not fit" };
    let mut figures = vec![
        ("Devices", format!("{} × {}", plan.devices, plan.slice.chip.name)),
        ("Mesh", plan.mesh.to_string()),
        ("Attention", plan.attention.to_string()),
        ("Tokens a step", grouped(plan.tokens_per_step as f64)),
        ("Model FLOPs a step", short(plan.flops_per_step)),
        ("Memory of a device", format!("{}{verdict}", gib(plan.memory.peak))),
        ("Available", gib(plan.memory.limit)),
    ];
    if let (Some(seconds), Some(mfu)) = (plan.predicted(), plan.mfu()) {
        let rate = plan.tokens_per_step as f64 / seconds;
        figures.extend([
            ("Predicted step", short_duration(seconds)),
            ("Predicted MFU", format!("{:.1} %", 100.0 * mfu)),
            ("Predicted tokens/s", grouped(rate)),
        ]);
    }
    figures.into_iter().map(|(name, value)| (name.to_string(), value)).collect()
}

/// What the numbers come from.
fn explanation(out: &mut String, plan: &Plan) {
    let time = match plan.slice.chip.platform {
        Platform::Tpu => {
            "Times are predicted: the compiled program is simulated in its schedule; matrix products \
             take the compiler's cycle estimate, what is bound by memory its bytes at nine tenths of \
             the published bandwidth, kernels their operations at the share of the peak that their \
             instructions reach, collectives their bytes over the links of the torus."
        }
        Platform::Gpu => {
            "Times are predicted: the compiled program is simulated in its schedule; each operation \
             is a roofline at the published FLOP/s and bytes/s, collectives are bytes over the \
             bandwidth of the switch."
        }
        Platform::Cpu => "No time is predicted for CPUs.",
    };
    let _ = write!(
        out,
        "<p class=\"note\">Nothing ran on a device. The compiler made the program in {} and says \
         what it allocates. {time}</p>",
        short_duration(plan.compile_seconds)
    );
    for note in &plan.notes {
        let _ = write!(out, "<p class=\"note\">{}</p>", escaped(note));
    }
}

/// What the time of a step is spent on.
fn spent(time: &StepTime) -> Vec<(&str, f64)> {
    let exposed = time.exposed();
    let mut parts = vec![
        ("matrix products", time.matmul),
        ("attention kernels", time.kernel),
        ("elementwise and copies", time.vector),
        ("exposed communication", exposed),
    ];
    parts.retain(|(_, seconds)| *seconds > 0.0);
    parts
}

fn memory(out: &mut String, plan: &Plan) {
    let memory = &plan.memory;
    let parts = [
        ("parameters", memory.parameters),
        ("optimizer state", memory.optimizer),
        ("batch", memory.batch),
        ("temporaries", memory.temporaries),
        (FREE, memory.limit.saturating_sub(memory.peak)),
    ];
    let parts: Vec<_> = parts.iter().map(|&(name, n)| (name, n as f64)).collect();
    let title = format!("Memory of a device, {} by the compiler", bytes(memory.peak as f64));
    bar(out, &title, &parts, bytes);
    if let Some(course) = &plan.course {
        let title = "Memory over the step, GB, estimated from the lifetimes of values";
        figure_with_legend(out, title, &memory_chart(plan, course));
        let _ = write!(
            out,
            "<p class=\"note\">At most {} live at once by this estimate, {} by the compiler, which \
             also counts what kernels work in and the space between values.</p>",
            bytes(course.memory.peak()),
            bytes(memory.peak as f64)
        );
    }
}

/// The memory of every part of the step, the categories over each other.
fn memory_chart(plan: &Plan, course: &Course) -> Chart {
    let columns = &course.memory.columns;
    let is_timed = plan.predicted().is_some();
    let scale = if is_timed { 1e3 } else { 1.0 };
    let width = course.trace.length * scale / columns.len() as f64;
    // Those below are drawn over those above.
    let stacked = |top: usize| {
        let height = |column: &[f64; 6]| column[..=top].iter().sum::<f64>() * 1e-9;
        let corners = columns.iter().enumerate().flat_map(|(i, column)| {
            let (left, y) = (i as f64 * width, height(column));
            [(left, y), (left + width, y)]
        });
        corners.collect()
    };
    let mut curves: Vec<Curve> = (0..Category::ALL.len())
        .rev()
        .map(|i| Curve {
            label: Category::ALL[i].label().to_string(),
            color: i,
            style: Style::Stack,
            points: stacked(i),
        })
        .collect();
    let end = course.trace.length * scale;
    let line = |label: &str, dash, bytes: u64| Curve {
        label: label.to_string(),
        color: 3,
        style: Style::Dotted(dash),
        points: vec![(0.0, bytes as f64 * 1e-9), (end, bytes as f64 * 1e-9)],
    };
    let highest = columns.iter().map(sum).fold(plan.memory.peak as f64, f64::max);
    let mut top = highest;
    curves.push(line("peak by the compiler", 2, plan.memory.peak));
    if (plan.memory.limit as f64) < 2.5 * highest {
        top = highest.max(plan.memory.limit as f64);
        curves.push(line("available", 1, plan.memory.limit));
    }
    let unit = if is_timed { "ms" } else { "instructions" };
    Chart {
        x: Axis::new(0.0, end, false),
        y: Axis::padded(0.0, top * 1e-9, false),
        x_label: unit.to_string(),
        y_unit: (1.0, ""),
        curves,
    }
}

/// The whole step, and one pass of the loops that take longest.
fn timelines(out: &mut String, course: &Course) {
    lanes::write(out, "The step", &course.trace);
    for call in course.trace.loops(3) {
        lanes::write(out, &loop_title(call), &call.trace);
    }
}

fn loop_title(call: &Call) -> String {
    let (times, each) = (call.times, call.trace.length);
    let all = short_duration(each * times as f64);
    format!("One pass of a loop that runs {times} × {} = {all}", short_duration(each))
}

fn collectives(out: &mut String, plan: &Plan) {
    let all = plan.time.iter().flat_map(|time| &time.collectives);
    let is_timed = plan.predicted().is_some();
    let seconds = |s: f64| if is_timed { short_duration(s) } else { String::new() };
    let row = |(kind, t): (&&str, &super::collectives::Traffic)| {
        vec![
            kind.to_string(),
            t.count.to_string(),
            bytes(t.bytes),
            seconds(t.seconds),
            seconds(t.exposed),
        ]
    };
    let rows: Vec<Vec<String>> = all.map(row).collect();
    if !rows.is_empty() {
        out.push_str("<h2>Collectives of a step</h2>");
        table(out, "short", &["", "count", "bytes", "on the links", "exposed"], &rows);
    }
}
