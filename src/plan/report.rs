//! A plan as the JSON that programs read and as the table that people read.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{Memory, Plan, StepTime};
use crate::hardware::Platform;
use crate::runtime::presets;

pub(super) const GIB: f64 = (1_u64 << 30) as f64;

/// What a predicted step of a TPU leaves out.
const NOT_COUNTED: [&str; 4] = [
    "stalls inside kernels: bundles that wait for VMEM banks, the vector-unit pipelines or scalar loads",
    "a kernel's first and last block DMA, which no compute hides",
    "HBM bandwidth that DMAs of collectives take from compute, and congestion on the ICI links",
    "dispatch by the host, and waits for the slowest chip at collectives",
];

impl Plan {
    /// The object that `plan --json` prints.
    pub fn json(&self) -> Value {
        let mut collectives = serde_json::Map::new();
        for (kind, traffic) in self.time.iter().flat_map(|t| &t.collectives) {
            collectives.insert(kind.to_string(), traffic.count.into());
        }
        json!({
            "devices": self.devices,
            "argument_bytes": self.memory.arguments(),
            "temp_bytes": self.memory.temporaries,
            "peak_bytes": self.memory.peak,
            "hbm_bytes": self.memory.limit,
            "fits": self.fits,
            "flops_per_step": self.flops_per_step,
            "collectives": collectives,
            "predicted_step_seconds": self.predicted(),
            "compile_seconds": self.compile_seconds,
            "xla_flags": self.flags,
            "remat": self.remat.to_string(),
            "attention": self.attention.to_string(),
            "notes": self.notes,
        })
    }

    /// What its remat policy comes to, as far as is known.
    pub(super) fn memory_line(&self) -> String {
        let [peak, limit] = [self.memory.peak, self.memory.limit].map(|bytes| bytes as f64 / GIB);
        format!("remat {} takes about {peak:.1} of {limit:.1} GiB", self.remat)
    }

    /// A human-readable report, with what the sums consist of.
    pub fn text(&self) -> String {
        let mut out = format!(
            "{} on {} devices, mesh {}, attention {}, remat {}\n",
            self.slice.text(),
            self.devices,
            self.mesh,
            self.attention,
            self.remat
        );
        for note in &self.notes {
            writeln!(out, "note: {note}").expect("a string takes text");
        }
        self.write_memory(&mut out).expect("a string takes text");
        self.write_time(&mut out).expect("a string takes text");
        out
    }

    /// The `most` operations of a step that take longest, a line each.
    pub fn longest_text(&self, most: usize) -> String {
        let mut out = String::from("\n  count       ms  operation and its result\n");
        for (name, operation) in self.time.iter().flat_map(|t| t.longest(most)) {
            let (count, ms) = (operation.count, operation.seconds * 1e3);
            writeln!(out, "{count:7}{ms:9.2}  {name}").expect("a string takes text");
        }
        out
    }

    fn write_memory(&self, out: &mut String) -> std::fmt::Result {
        let verdict = if self.fits { "fits" } else { "does not fit" };
        writeln!(out, "\n{}  {verdict}", self.memory.text())
    }

    fn write_time(&self, out: &mut String) -> std::fmt::Result {
        let tera = self.flops_per_step / self.devices as f64 / 1e12;
        writeln!(out, "\nmodel FLOPs a device: {tera:.1} T (causal count)")?;
        if let Some(time) = &self.time {
            self.write_step(time, out)?;
            if !time.collectives.is_empty() {
                self.write_collectives(time, out)?;
            }
        }
        if self.memory.peak == self.memory.arguments() {
            return writeln!(out, "\nnot compiled: what goes into the step is too large as it is");
        }
        writeln!(out, "\ncompiled in {:.1} s", self.compile_seconds)?;
        if !self.flags.is_empty() {
            writeln!(out, "compiler flags {}", presets::text(&self.flags))?;
        }
        Ok(())
    }

    fn write_step(&self, time: &StepTime, out: &mut String) -> std::fmt::Result {
        let Some(total) = self.predicted() else {
            return writeln!(out, "no time is predicted for CPUs");
        };
        let how = match self.slice.chip.platform {
            Platform::Gpu => "; a roofline: each operation at published FLOP/s or bytes/s",
            _ => "",
        };
        writeln!(out, "\npredicted step                 ms{how}")?;
        let mut row = |name: &str, s: f64| writeln!(out, "{name:26}{:7.1}", s * 1e3);
        row("  matrix products", time.matmul)?;
        row("  attention kernels", time.kernel)?;
        row("  elementwise and copies", time.vector)?;
        row("  exposed communication", time.exposed())?;
        row("  total", total)?;
        let mfu = self.mfu().unwrap_or_default() * 100.0;
        let rate = self.tokens_per_step as f64 / total / self.devices as f64;
        writeln!(out, "  MFU {mfu:.1} %, {rate:.0} tokens/s a device")?;
        let not_counted = match self.slice.chip.platform {
            Platform::Tpu => NOT_COUNTED,
            _ => return Ok(()),
        };
        writeln!(out, "\nnot counted")?;
        not_counted.iter().try_for_each(|what| writeln!(out, "  {what}"))
    }

    fn write_collectives(&self, time: &StepTime, out: &mut String) -> std::fmt::Result {
        let is_timed = self.predicted().is_some();
        let head = if is_timed { "      ms  exposed ms" } else { "" };
        writeln!(out, "\ncommunication           count      GB{head}")?;
        for (kind, t) in &time.collectives {
            write!(out, "  {kind:20}{:7}{:8.2}", t.count, t.bytes / 1e9)?;
            if is_timed {
                write!(out, "{:8.1}{:12.1}", t.seconds * 1e3, t.exposed * 1e3)?;
            }
            writeln!(out)?;
        }
        Ok(())
    }
}

impl Memory {
    /// A line for each category, in GiB; sums that were not measured are left out.
    pub fn text(&self) -> String {
        let rows = [
            ("  parameters", Some(self.parameters)),
            ("  optimizer state", Some(self.optimizer)),
            ("  batch", Some(self.batch)),
            ("  temporaries", known(self.temporaries)),
            ("    gradients, up to", Some(self.gradients)),
            ("    activations saved", self.activations),
            ("    logits of a chunk", Some(self.logits)),
            ("  peak", known(self.peak)),
            ("  available", known(self.limit)),
            ("  of the host, pinned", known(self.host)),
        ];
        let mut out = String::from("memory of a device            GiB\n");
        for (name, bytes) in rows {
            if let Some(bytes) = bytes {
                let gib = bytes as f64 / GIB;
                writeln!(out, "{name:26}{gib:7.2}").expect("a string takes text");
            }
        }
        out
    }
}

fn known(bytes: u64) -> Option<u64> {
    (bytes > 0).then_some(bytes)
}
