//! The settings that a search compiled, as HTML: their memory and their predicted time.

use super::Candidate;
use super::report::GIB;
use crate::page::axis::Axis;
use crate::page::chart::{COLORS, Chart, Curve, Style};
use crate::page::document::{figure, key, table};
use crate::page::numbers::short_duration;

/// Chart and table of the settings; nothing where none was compiled.
pub(super) fn write(out: &mut String, tried: &[Candidate], limit: u64) {
    if tried.is_empty() {
        return;
    }
    let mut ranked: Vec<&Candidate> = tried.iter().collect();
    let time = |c: &Candidate| c.plan.predicted().filter(|_| c.plan.fits).unwrap_or(f64::INFINITY);
    ranked.sort_by(|a, b| time(a).total_cmp(&time(b)));
    let meshes = meshes(tried);
    out.push_str("<h2>Settings that were compiled</h2>");
    let title = "Predicted time of a step, ms, over the memory of a device, GiB";
    figure(out, title, chart(&ranked, &meshes, limit));
    let name = |(i, mesh): (usize, &&str)| (i % COLORS, mesh.to_string());
    key(out, &meshes.iter().enumerate().map(name).collect::<Vec<_>>());
    let head = ["mesh", "remat", "micro-batches", "memory", "predicted step"];
    table(out, "", &head, &ranked.into_iter().map(row).collect::<Vec<_>>());
}

fn meshes(tried: &[Candidate]) -> Vec<&str> {
    let mut meshes = Vec::new();
    for candidate in tried {
        if !meshes.contains(&&*candidate.setting.mesh) {
            meshes.push(&candidate.setting.mesh);
        }
    }
    meshes
}

fn gib(candidate: &Candidate) -> f64 {
    candidate.plan.memory.peak as f64 / GIB
}

fn row(candidate: &Candidate) -> Vec<String> {
    let plan = &candidate.plan;
    let time = match plan.predicted() {
        _ if !plan.fits => "does not fit".to_string(),
        Some(seconds) => short_duration(seconds),
        None => String::new(),
    };
    vec![
        candidate.setting.mesh.clone(),
        candidate.setting.remat.to_string(),
        candidate.setting.gradient_accumulation_steps.to_string(),
        format!("{:.2} GiB", gib(candidate)),
        time,
    ]
}

/// The settings that fit and have a time, in the colours of their meshes.
fn chart(ranked: &[&Candidate], meshes: &[&str], limit: u64) -> Option<Chart> {
    let limit = limit as f64 / GIB;
    let timed = |c: &&&Candidate| c.plan.fits && c.plan.predicted().is_some();
    let point = |candidate: &&Candidate| Curve {
        label: candidate.to_string(),
        color: meshes.iter().position(|mesh| *mesh == candidate.setting.mesh).unwrap_or(0) % COLORS,
        style: Style::Points(9),
        points: vec![(gib(candidate), candidate.plan.predicted().unwrap_or(0.0) * 1e3)],
    };
    let mut curves: Vec<Curve> = ranked.iter().filter(timed).map(point).collect();
    let times = || curves.iter().map(|curve| curve.points[0].1);
    let (low, high) = (times().fold(f64::MAX, f64::min), times().fold(0.0, f64::max));
    let least = curves.iter().map(|curve| curve.points[0].0).fold(limit, f64::min);
    let y = (!curves.is_empty()).then(|| Axis::padded(low * 0.98, high * 1.02, false))?;
    curves.push(Curve {
        label: "available".to_string(),
        color: 3,
        style: Style::Dotted(1),
        points: vec![(limit, y.low), (limit, y.high)],
    });
    let x = Axis::padded(least * 0.95, limit, false);
    Some(Chart { x, y, x_label: "GiB".to_string(), y_unit: (1.0, ""), curves })
}
