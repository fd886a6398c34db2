//! Devices to compile for, by name: TPU slices such as `v5e:16x16`, GPUs of one host such as
//! `h200:8`, virtual CPU devices such as `cpu:8`. Which sizes exist, how they are wired, what a
//! device can do.

use crate::error::UserError;
use crate::hardware::{CHIPS, Chip, Interconnect, Platform};
use crate::pjrt::NamedValue;

/// Sizes below one ring in every dim of a torus.
const SMALL: [&[usize]; 11] = [
    &[1, 1],
    &[2, 2],
    &[2, 4],
    &[4, 4],
    &[4, 8],
    &[8, 8],
    &[8, 16],
    &[2, 2, 1],
    &[2, 2, 2],
    &[2, 2, 4],
    &[2, 4, 4],
];

/// Devices of one kind, connected, and as many more of such slices as the data-center network joins
/// to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Slice {
    pub chip: &'static Chip,
    /// Chips along each dim of the torus.
    pub dims: Vec<usize>,
    /// How many such slices there are.
    pub count: usize,
}

impl Slice {
    /// Reads `v5e:16x16`.
    pub fn parse(text: &str) -> Result<Slice, UserError> {
        // Cloud writes v5litepod-16.
        let (name, size) = text.split_once([':', '-']).unwrap_or((text, ""));
        let dims = dims_of(size);
        let Some(chip) = planned().find(|c| c.name == name) else {
            let alike = |c: &&Chip| similarity(c.name, name);
            let near = planned().max_by(|a, b| alike(a).total_cmp(&alike(b)));
            let near = near.map(|chip| nearest(chip, &dims)).unwrap_or_default();
            let names: Vec<&str> = planned().map(|c| c.name).collect();
            return Err(UserError(format!(
                "topology: {text:?} names no TPU generation and no GPU; did you mean {near}? There are {}",
                names.join(", ")
            )));
        };
        if Sizes::of(chip).contains(&dims) {
            return Ok(Slice { chip, dims, count: 1 });
        }
        Err(UserError(format!(
            "topology: {text:?} is not a size of {name}; the nearest is {}",
            nearest(chip, &dims)
        )))
    }

    /// `count` of it, joined by the data-center network.
    pub fn times(self, count: usize) -> Result<Slice, UserError> {
        if count > 1 && self.chip.platform != Platform::Tpu {
            return Err(UserError(format!(
                "mesh: axis slice={count} goes over TPU slices, which {} is not; write it as data",
                self.name()
            )));
        }
        Ok(Slice { count, ..self })
    }

    /// Of one slice, as the compiler knows it.
    pub fn name(&self) -> String {
        format!("{}:{}", self.chip.name, size_text(&self.dims))
    }

    /// What people read of all slices.
    pub fn text(&self) -> String {
        match self.count {
            1 => self.name(),
            n => format!("{n} slices {}", self.name()),
        }
    }

    /// How many chips one slice has.
    pub fn chips(&self) -> usize {
        self.dims.iter().product()
    }

    /// Whether each dim closes to a ring.
    pub fn wraps(&self) -> Vec<bool> {
        let Sizes { rank, ring, .. } = Sizes::of(self.chip);
        let closes = |d: &usize| d.is_multiple_of(ring);
        match rank {
            1 | 2 => self.dims.iter().map(closes).collect(),
            // Slices that do not fill whole cubes of 4x4x4 are not wired through the optical
            // switches.
            _ => vec![self.dims.iter().all(closes); 3],
        }
    }

    /// What libtpu needs beside the name.
    pub fn options(&self) -> Vec<(&'static str, NamedValue)> {
        let mut wrap: Vec<i64> = self.wraps().into_iter().map(i64::from).collect();
        wrap.resize(3, 0);
        let mut options = vec![("wrap", NamedValue::Ints(wrap))];
        if self.chip.name == "v4" {
            // Both cores of a chip as one device, as Cloud TPU VMs present them.
            options.push(("chip_config_name", NamedValue::Text("megacore".into())));
        }
        if self.count > 1 {
            options.push(("num_slices", NamedValue::Int(self.count as i64)));
        }
        options
    }
}

/// Chips that a plan can be made for.
fn planned() -> impl Iterator<Item = &'static Chip> {
    CHIPS.iter().filter(|chip| chip.interconnect.is_some())
}

/// Which sizes of a chip's slices are built.
#[derive(Clone, Copy)]
struct Sizes {
    /// Dims of the torus; 1 where every device reaches every other through a switch.
    rank: usize,
    /// Chips along a ring that closes: shorter ones are lines.
    ring: usize,
    /// The longest dim that is built.
    longest: usize,
    powers_of_two: bool,
}

impl Sizes {
    fn of(chip: &Chip) -> Sizes {
        let (rank, ring, longest) = match chip.interconnect {
            Some(Interconnect::Torus(2)) => (2, 16, 16),
            Some(Interconnect::Torus(rank)) => (rank, 4, 64),
            Some(Interconnect::Switch(devices)) => (1, 1, devices),
            None => (1, 1, 1),
        };
        // GPUs of one host are rented by powers of two.
        Sizes { rank, ring, longest, powers_of_two: chip.platform == Platform::Gpu }
    }

    fn contains(self, dims: &[usize]) -> bool {
        let is_rings = |d: &usize| *d > 0 && d.is_multiple_of(self.ring) && *d <= self.longest;
        let is_rented = !self.powers_of_two || dims.iter().all(|d| d.is_power_of_two());
        let is_built = SMALL.contains(&dims) || dims.iter().all(is_rings);
        dims.len() == self.rank && is_built && is_rented
    }

    /// Candidates for [`Sizes::nearest`], small ones and whole rings.
    fn candidates(self) -> Vec<Vec<usize>> {
        let steps = |n: usize| (1..=n / self.ring).map(|i| i * self.ring);
        let mut candidates: Vec<Vec<usize>> = SMALL.iter().map(|s| s.to_vec()).collect();
        if self.rank == 1 {
            candidates.extend(steps(self.longest).map(|x| vec![x]));
        }
        for x in steps(self.longest.min(16)) {
            for y in steps(16).filter(|&y| y >= x) {
                match self.rank {
                    2 => candidates.push(vec![x, y]),
                    _ => candidates.extend(steps(16).filter(|&z| z >= y).map(|z| vec![x, y, z])),
                }
            }
        }
        candidates.retain(|dims| self.contains(dims));
        candidates
    }

    /// The size that has the number of chips nearest to that of `dims`.
    fn nearest(self, dims: &[usize]) -> Option<Vec<usize>> {
        let log_chips =
            |dims: &[usize]| dims.iter().map(|&d| d.max(1) as f64).product::<f64>().ln();
        let distance = |size: &[usize]| ((log_chips(size) - log_chips(dims)).abs() * 1e9).round();
        self.candidates().into_iter().min_by(|a, b| {
            // Of slices with the same number of chips the one nearest to a cube.
            let by_chips = distance(a).total_cmp(&distance(b));
            by_chips.then(a.iter().max().cmp(&b.iter().max()))
        })
    }
}

/// Name of the slice of a chip whose size is nearest.
fn nearest(chip: &Chip, dims: &[usize]) -> String {
    let size = Sizes::of(chip).nearest(dims).unwrap_or_default();
    format!("{}:{}", chip.name, size_text(&size))
}

/// The sizes of `16x16`; 0 for what is not a number.
fn dims_of(size: &str) -> Vec<usize> {
    size.split('x').map(|d| d.parse().unwrap_or(0)).collect()
}

/// How alike a generation's name and what a user wrote are; Cloud's own name for v5e is v5litepod.
fn similarity(a: &str, b: &str) -> f64 {
    strsim::jaro(a, &b.to_lowercase().replace("litepod", "e"))
}

fn size_text(dims: &[usize]) -> String {
    let texts: Vec<String> = dims.iter().map(usize::to_string).collect();
    texts.join("x")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_and_wrap_as_wired() {
        let wraps = |text| Slice::parse(text).unwrap().wraps();
        assert_eq!(wraps("v5e:16x16"), [true, true]);
        assert_eq!(wraps("v6e:8x16"), [false, true]);
        assert_eq!(wraps("v5p:4x4x8"), [true; 3]);
        assert_eq!(wraps("v4:2x2x4"), [false; 3]);
        assert_eq!(Slice::parse("tpu7x:4x4x4").unwrap().name(), "tpu7x:4x4x4");
        assert_eq!(Slice::parse("h200:8").unwrap().chips(), 8);
    }

    #[test]
    fn slices_are_of_tpus() {
        let several = |text, n| Slice::parse(text).unwrap().times(n);
        let two = several("v6e:16x16", 2).unwrap();
        assert_eq!(two.text(), "2 slices v6e:16x16");
        let joined = ("num_slices", NamedValue::Int(2));
        assert!(two.options().contains(&joined));
        assert_eq!(several("cpu:8", 1).unwrap().text(), "cpu:8");
        assert_eq!(
            several("h200:8", 2).unwrap_err().to_string(),
            "mesh: axis slice=2 goes over TPU slices, which h200:8 is not; write it as data"
        );
    }

    #[test]
    fn unknown_slices_name_the_nearest() {
        let error = |text| Slice::parse(text).unwrap_err().to_string();
        assert_eq!(
            error("v5e:3x4"),
            "topology: \"v5e:3x4\" is not a size of v5e; the nearest is v5e:4x4"
        );
        assert_eq!(
            error("v5p:16x16"),
            "topology: \"v5p:16x16\" is not a size of v5p; the nearest is v5p:4x8x8"
        );
        assert!(error("v5litepod-16").contains("did you mean v5e:4x4?"));
        assert!(error("v5e").contains("nearest is v5e:1x1"));
        assert_eq!(
            error("h300:16"),
            "topology: \"h300:16\" names no TPU generation and no GPU; did you mean h200:8? There are v4, v5e, v5p, v6e, tpu7x, \
             h100, h200, cpu"
        );
        assert_eq!(
            error("h200:3"),
            "topology: \"h200:3\" is not a size of h200; the nearest is h200:4"
        );
        assert_eq!(
            error("cpu:99"),
            "topology: \"cpu:99\" is not a size of cpu; the nearest is cpu:64"
        );
    }
}
