//! Devices to compile for, by name: TPU slices such as `v5e:16x16`, GPUs of one host such as
//! `h200:8`, virtual CPU devices such as `cpu:8`. Which sizes exist, how they are wired, what a
//! device can do. It knows no program.

use crate::error::UserError;
use crate::parallel::Hardware;
use crate::pjrt::NamedValue;

/// What one device of a generation can do, for predictions of time. A device is a chip, on tpu7x
/// one of its two cores.
#[derive(Debug, PartialEq)]
pub struct Chip {
    pub name: &'static str,
    pub hardware: Hardware,
    /// Dims of the torus; 1 where every device reaches every other through a switch.
    pub rank: usize,
    /// Chips along a ring that closes: shorter ones are lines.
    ring: usize,
    /// The longest dim that is built.
    longest: usize,
    /// Hz; 0 where the compiler counts no cycles.
    pub clock: f64,
    /// FLOP/s in bf16; 0 where it is not known.
    pub peak: f64,
    /// FLOP/s in f32.
    pub wide_peak: f64,
    /// Bytes/s of device memory.
    pub memory_bandwidth: f64,
    /// Bytes/s of one link in one direction; of a switch, into one device.
    pub link_bandwidth: f64,
    /// Bytes/s of a device into the data-center network, which joins slices; 0 where there are
    /// none.
    pub dcn_bandwidth: f64,
    /// Share of the peak that flash-attention kernels reach, from the bundle counts of 1024 x 1024
    /// blocks.
    pub kernel_efficiency: f64,
}

/// Published peaks and bandwidths; clocks are those that the compiler's cycle estimates are in.
/// Those of the data-center network are from the Cloud TPU documentation (50 Gbit/s a chip of v5p,
/// 100 of v6e and of tpu7x, which has two devices; 6.4 Tbit/s for 256 chips of v5e) and for v4 from
/// "How to Scale Your Model" (<https://jax-ml.github.io/scaling-book/tpus>), which has the same for
/// the others.
pub const CHIPS: [Chip; 8] = [
    tpu("v4", 3, [1.05e9, 275e12, 1228e9, 4.5e10, 6.25e9, 0.5]),
    tpu("v5e", 2, [1.5e9, 197e12, 819e9, 4.5e10, 3.125e9, 0.62]),
    tpu("v5p", 3, [1.75e9, 459e12, 2765e9, 9e10, 6.25e9, 0.62]),
    tpu("v6e", 2, [1.75e9, 918e12, 1640e9, 9e10, 12.5e9, 0.22]),
    tpu("tpu7x", 3, [2.2e9, 1153.5e12, 3690e9, 9e10, 6.25e9, 0.25]),
    switched("h100", Hardware::Gpu, 8, [989e12, 67e12, 3350e9, 4.5e11]),
    switched("h200", Hardware::Gpu, 8, [989e12, 67e12, 4800e9, 4.5e11]),
    // Nothing is predicted for a CPU: its devices are virtual.
    switched("cpu", Hardware::Cpu, 64, [0.0; 4]),
];

const fn tpu(name: &'static str, rank: usize, numbers: [f64; 6]) -> Chip {
    let (ring, longest) = if rank == 2 { (16, 16) } else { (4, 64) };
    Chip {
        name,
        hardware: Hardware::Tpu,
        rank,
        ring,
        longest,
        clock: numbers[0],
        peak: numbers[1],
        // The compiler's cycles hold for every type.
        wide_peak: numbers[1],
        memory_bandwidth: numbers[2],
        link_bandwidth: numbers[3],
        dcn_bandwidth: numbers[4],
        kernel_efficiency: numbers[5],
    }
}

/// Devices of one host, 1 to `longest` of them.
const fn switched(
    name: &'static str,
    hardware: Hardware,
    longest: usize,
    numbers: [f64; 4],
) -> Chip {
    Chip {
        name,
        hardware,
        rank: 1,
        ring: 1,
        longest,
        clock: 0.0,
        peak: numbers[0],
        wide_peak: numbers[1],
        memory_bandwidth: numbers[2],
        link_bandwidth: numbers[3],
        dcn_bandwidth: 0.0,
        kernel_efficiency: 1.0,
    }
}

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
        let Some(chip) = CHIPS.iter().find(|c| c.name == name) else {
            let near = CHIPS
                .iter()
                .max_by(|a, b| similarity(a.name, name).total_cmp(&similarity(b.name, name)));
            let near = near.expect("the table has rows").nearest(&dims_of(size));
            return Err(UserError(format!(
                "topology: {text:?} names no TPU generation and no GPU; did you mean {near}? There are {}",
                CHIPS.map(|c| c.name).join(", ")
            )));
        };
        let dims = dims_of(size);
        if chip.is_built(&dims) {
            return Ok(Slice { chip, dims, count: 1 });
        }
        Err(UserError(format!(
            "topology: {text:?} is no size of {name}; the nearest is {}",
            chip.nearest(&dims)
        )))
    }

    /// `count` of it, joined by the data-center network.
    pub fn times(self, count: usize) -> Result<Slice, UserError> {
        if count > 1 && self.chip.hardware != Hardware::Tpu {
            return Err(UserError(format!(
                "mesh: axis slice={count} goes over TPU slices, which {} is not; write it as data",
                self.name()
            )));
        }
        Ok(Slice { count, ..self })
    }

    /// Of one slice, as the compiler knows it.
    pub fn name(&self) -> String {
        format!("{}:{}", self.chip.name, sizes(&self.dims))
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
        let closes = |d: &usize| d.is_multiple_of(self.chip.ring);
        match self.chip.rank {
            1 | 2 => self.dims.iter().map(closes).collect(),
            // Slices that do not fill whole cubes of 4x4x4 are not wired through the optical
            // switches.
            _ => vec![self.dims.iter().all(closes); 3],
        }
    }

    /// What libtpu must be told beside the name.
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

impl Chip {
    fn is_built(&self, dims: &[usize]) -> bool {
        let whole = |d: &usize| *d > 0 && d.is_multiple_of(self.ring) && *d <= self.longest;
        // GPUs of one host are rented by powers of two.
        let rented = self.hardware != Hardware::Gpu || dims.iter().all(|d| d.is_power_of_two());
        dims.len() == self.rank && (SMALL.contains(&dims) || dims.iter().all(whole)) && rented
    }

    /// Name of the slice that has the number of chips nearest to that of `dims`.
    fn nearest(&self, dims: &[usize]) -> String {
        let wanted = dims.iter().map(|&d| d.max(1) as f64).product::<f64>().ln();
        let steps = |n: usize| (1..=n / self.ring).map(|i| i * self.ring);
        let mut built: Vec<Vec<usize>> = SMALL.iter().map(|s| s.to_vec()).collect();
        if self.rank == 1 {
            built.extend(steps(self.longest).map(|x| vec![x]));
        }
        for x in steps(self.longest.min(16)) {
            for y in steps(16).filter(|&y| y >= x) {
                match self.rank {
                    2 => built.push(vec![x, y]),
                    _ => built.extend(steps(16).filter(|&z| z >= y).map(|z| vec![x, y, z])),
                }
            }
        }
        let chips = |dims: &[usize]| dims.iter().map(|&d| d as f64).product::<f64>().ln();
        let distance = |dims: &&Vec<usize>| ((chips(dims) - wanted).abs() * 1e9).round();
        let near = built.iter().filter(|s| self.is_built(s)).min_by(|a, b| {
            // Of slices with as many chips the one nearest to a cube.
            let longest = |s: &[usize]| s.iter().copied().max();
            let by_chips = distance(a).total_cmp(&distance(b));
            by_chips.then(longest(a).cmp(&longest(b)))
        });
        format!("{}:{}", self.name, near.map_or(String::new(), |d| sizes(d)))
    }
}

/// The sizes of `16x16`; 0 for what is no number.
fn dims_of(size: &str) -> Vec<usize> {
    size.split('x').map(|d| d.parse().unwrap_or(0)).collect()
}

/// How alike a generation's name and what a user wrote are; Cloud's own name for v5e is v5litepod.
fn similarity(a: &str, b: &str) -> f64 {
    strsim::jaro(a, &b.to_lowercase().replace("litepod", "e"))
}

fn sizes(dims: &[usize]) -> String {
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
            "topology: \"v5e:3x4\" is no size of v5e; the nearest is v5e:4x4"
        );
        assert_eq!(
            error("v5p:16x16"),
            "topology: \"v5p:16x16\" is no size of v5p; the nearest is v5p:4x8x8"
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
            "topology: \"h200:3\" is no size of h200; the nearest is h200:4"
        );
        assert_eq!(
            error("cpu:99"),
            "topology: \"cpu:99\" is no size of cpu; the nearest is cpu:64"
        );
    }
}
