//! The kinds of devices that programs run on: platforms, and one table of chips with what each can
//! do. It must not know a plugin, a mesh or a program.

use std::fmt;
use std::str::FromStr;

/// What a program is compiled for. The same program runs everywhere; some parts have an
/// implementation that is faster on one platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Platform {
    Tpu,
    Gpu,
    Cpu,
}

/// A platform that a user asks for; `None` is `auto`, the best that the machine has.
pub type RequestedPlatform = Option<Platform>;

impl Platform {
    pub const ALL: [Platform; 3] = [Platform::Tpu, Platform::Gpu, Platform::Cpu];

    pub fn name(self) -> &'static str {
        match self {
            Platform::Tpu => "tpu",
            Platform::Gpu => "gpu",
            Platform::Cpu => "cpu",
        }
    }

    /// From `PJRT_Client_PlatformName`; None for a platform that this program does not know.
    pub fn of_client(platform_name: &str) -> Option<Platform> {
        match platform_name.to_ascii_lowercase().as_str() {
            "tpu" => Some(Platform::Tpu),
            "gpu" | "cuda" | "rocm" => Some(Platform::Gpu),
            "cpu" | "host" => Some(Platform::Cpu),
            _ => None,
        }
    }

    /// Reads `auto`, `tpu`, `gpu` or `cpu`, as `--platform` takes them.
    pub fn parse_requested(text: &str) -> Result<RequestedPlatform, String> {
        match text {
            "auto" => Ok(None),
            named => named
                .parse()
                .map(Some)
                .map_err(|_| format!("platform: {text:?} must be one of auto, tpu, gpu, cpu")),
        }
    }

    /// The inverse of [`Platform::parse_requested`].
    pub fn requested_name(requested: RequestedPlatform) -> &'static str {
        requested.map_or("auto", Platform::name)
    }
}

impl FromStr for Platform {
    type Err = String;

    fn from_str(text: &str) -> Result<Platform, String> {
        let named = Platform::ALL.into_iter().find(|p| p.name() == text);
        named
            .or((text == "cuda").then_some(Platform::Gpu))
            .ok_or_else(|| format!("platform: {text:?} must be one of tpu, gpu, cpu"))
    }
}

impl fmt::Display for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How the devices of one slice or host are connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interconnect {
    /// A torus with this many dims.
    Torus(usize),
    /// A switch by which each of up to this many devices reaches every other.
    Switch(usize),
}

/// What one device can do. A device is a chip; on tpu7x one of its two cores.
#[derive(Debug, PartialEq)]
pub struct Chip {
    /// The generation of a TPU, the model of a GPU, or `cpu`.
    pub name: &'static str,
    pub platform: Platform,
    /// Words of the PJRT device kinds that are this chip, in lower case.
    kinds: &'static [&'static str],
    /// None where `plan` has no description of the chip to compile for.
    pub interconnect: Option<Interconnect>,
    /// FLOP/s in bf16, dense; 0 where it is not known.
    pub peak_bf16: f64,
    /// Operations/s on numbers of 8 bits, dense: int8 up to v6e, 8-bit floats on tpu7x and GPUs; 0
    /// where it is not known.
    pub peak_8_bit: f64,
    /// Numbers of 8 bits that matrix units multiply; others are computed in bf16.
    pub eight_bit: EightBit,
    /// FLOP/s in f32 outside the matrix units. Of GPUs; the cycles that the compiler for TPUs
    /// estimates hold for every type.
    pub peak_f32: f64,
    /// Bytes of device memory, as a GPU's driver reports them; libtpu reports that of TPUs itself.
    pub memory_bytes: i64,
    /// Bytes/s of device memory.
    pub memory_bandwidth: f64,
    pub tensor_core: TensorCore,
    /// TensorCores of a device.
    pub cores: usize,
    /// Devices of a chip, which share its links.
    pub devices: usize,
    /// Bytes/s of one link of the torus in one direction; of a switch, into one device.
    pub link_bandwidth: f64,
    /// Bytes/s of a device into the data-center network, which joins slices; 0 where there are
    /// none.
    pub dcn_bandwidth: f64,
    /// Bytes/s between the memories of a device and of its host, in one direction; 0 where it is
    /// not known.
    pub host_bandwidth: f64,
    /// Hz in which the compiler's cycle estimates are; 0 where it makes none.
    pub clock: f64,
}

/// Types of 8 bits that matrix units multiply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EightBit {
    pub int8: bool,
    pub fp8: bool,
}

impl EightBit {
    const NEITHER: EightBit = EightBit { int8: false, fp8: false };
    const INT8: EightBit = EightBit { int8: true, fp8: false };
    const FP8: EightBit = EightBit { int8: false, fp8: true };
    const BOTH: EightBit = EightBit { int8: true, fp8: true };
}

/// 64 MiB, of which the compiler keeps 64 KiB.
const VMEM_OF_64_MIB: usize = (64 << 20) - (64 << 10);

/// What kernels on a TPU depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TensorCore {
    /// Bytes of on-chip memory (VMEM) that one kernel may use.
    pub vmem_bytes: usize,
    /// Rows and columns of a matrix unit (MXU).
    pub mxu: usize,
}

impl TensorCore {
    /// Mosaic multiplies no bf16 matrices on v2 and v3.
    pub const WITHOUT_KERNELS: TensorCore = TensorCore { vmem_bytes: 0, mxu: 128 };
    pub const V4: TensorCore = TensorCore { vmem_bytes: 16 << 20, mxu: 128 };
    pub const V5: TensorCore = TensorCore { vmem_bytes: 128 << 20, mxu: 128 };
    pub const V5P: TensorCore = TensorCore { vmem_bytes: VMEM_OF_64_MIB, mxu: 128 };
    pub const V6: TensorCore = TensorCore { vmem_bytes: 128 << 20, mxu: 256 };
    pub const V7: TensorCore = TensorCore { vmem_bytes: VMEM_OF_64_MIB, mxu: 256 };
}

const TPU: Chip = Chip { platform: Platform::Tpu, ..NOTHING_KNOWN };
const GPU: Chip = Chip { platform: Platform::Gpu, ..NOTHING_KNOWN };
const NOTHING_KNOWN: Chip = Chip {
    name: "cpu",
    platform: Platform::Cpu,
    kinds: &[],
    interconnect: None,
    peak_bf16: 0.0,
    peak_8_bit: 0.0,
    eight_bit: EightBit::NEITHER,
    peak_f32: 0.0,
    memory_bytes: 0,
    memory_bandwidth: 0.0,
    tensor_core: TensorCore::V5,
    cores: 1,
    devices: 1,
    link_bandwidth: 0.0,
    dcn_bandwidth: 0.0,
    host_bandwidth: 0.0,
    clock: 0.0,
};

/// Peaks and bandwidths from the vendors' data sheets. Bandwidths of the data-center network are
/// from the Cloud TPU documentation (50 Gbit/s a chip of v5p, 100 of v6e and of tpu7x, which has
/// two devices; 6.4 Tbit/s for 256 chips of v5e) and for v4 from "How to Scale Your Model"
/// (<https://jax-ml.github.io/scaling-book/tpus>), which has the same for the others. So are those
/// of the link to the host; that of tpu7x is not published, and taken to be v6e's for a chip.
pub const CHIPS: [Chip; 14] = [
    Chip {
        name: "v4",
        kinds: &["v4"],
        interconnect: Some(Interconnect::Torus(3)),
        peak_bf16: 275e12,
        peak_8_bit: 275e12,
        eight_bit: EightBit::INT8,
        memory_bandwidth: 1228e9,
        tensor_core: TensorCore::V4,
        cores: 2,
        link_bandwidth: 4.5e10,
        dcn_bandwidth: 6.25e9,
        host_bandwidth: 1.5e10,
        clock: 1.05e9,
        ..TPU
    },
    Chip {
        name: "v5e",
        kinds: &["v5 lite", "v5e"],
        interconnect: Some(Interconnect::Torus(2)),
        peak_bf16: 197e12,
        peak_8_bit: 394e12,
        eight_bit: EightBit::INT8,
        memory_bandwidth: 819e9,
        link_bandwidth: 4.5e10,
        dcn_bandwidth: 3.125e9,
        host_bandwidth: 1.5e10,
        clock: 1.5e9,
        ..TPU
    },
    Chip {
        name: "v5p",
        cores: 2,
        kinds: &["v5", "v5p"],
        interconnect: Some(Interconnect::Torus(3)),
        peak_bf16: 459e12,
        peak_8_bit: 918e12,
        eight_bit: EightBit::INT8,
        memory_bandwidth: 2765e9,
        tensor_core: TensorCore::V5P,
        link_bandwidth: 9e10,
        dcn_bandwidth: 6.25e9,
        host_bandwidth: 1.5e10,
        clock: 1.75e9,
        ..TPU
    },
    Chip {
        name: "v6e",
        tensor_core: TensorCore::V6,
        kinds: &["v6 lite", "v6e"],
        interconnect: Some(Interconnect::Torus(2)),
        peak_bf16: 918e12,
        peak_8_bit: 1836e12,
        eight_bit: EightBit::INT8,
        memory_bandwidth: 1640e9,
        link_bandwidth: 9e10,
        dcn_bandwidth: 12.5e9,
        host_bandwidth: 3.2e10,
        clock: 1.75e9,
        ..TPU
    },
    Chip {
        name: "tpu7x",
        devices: 2,
        kinds: &["tpu7x", "v7x", "v7"],
        interconnect: Some(Interconnect::Torus(3)),
        peak_bf16: 1153.5e12,
        peak_8_bit: 2307e12,
        eight_bit: EightBit::FP8,
        memory_bandwidth: 3690e9,
        tensor_core: TensorCore::V7,
        link_bandwidth: 9e10,
        dcn_bandwidth: 6.25e9,
        host_bandwidth: 1.6e10,
        clock: 2.2e9,
        ..TPU
    },
    // A device is one of two cores.
    Chip {
        name: "v3",
        kinds: &["v3"],
        peak_bf16: 61.5e12,
        memory_bandwidth: 450e9,
        tensor_core: TensorCore::WITHOUT_KERNELS,
        ..TPU
    },
    Chip {
        name: "v2",
        kinds: &["v2"],
        peak_bf16: 22.5e12,
        memory_bandwidth: 350e9,
        tensor_core: TensorCore::WITHOUT_KERNELS,
        ..TPU
    },
    Chip {
        name: "h100",
        kinds: &["h100", "gh200"],
        interconnect: Some(Interconnect::Switch(8)),
        peak_bf16: 989e12,
        peak_8_bit: 1979e12,
        eight_bit: EightBit::BOTH,
        peak_f32: 67e12,
        memory_bytes: 84_942_979_072,
        memory_bandwidth: 3350e9,
        link_bandwidth: 4.5e11,
        ..GPU
    },
    Chip {
        name: "h200",
        kinds: &["h200"],
        interconnect: Some(Interconnect::Switch(8)),
        peak_bf16: 989e12,
        peak_8_bit: 1979e12,
        eight_bit: EightBit::BOTH,
        peak_f32: 67e12,
        memory_bytes: 151_397_597_184,
        memory_bandwidth: 4800e9,
        link_bandwidth: 4.5e11,
        ..GPU
    },
    Chip {
        name: "b200",
        kinds: &["b200", "gb200"],
        peak_bf16: 2250e12,
        eight_bit: EightBit::BOTH,
        ..GPU
    },
    Chip { name: "a100", kinds: &["a100"], peak_bf16: 312e12, eight_bit: EightBit::INT8, ..GPU },
    Chip { name: "l4", kinds: &["l4"], peak_bf16: 121e12, eight_bit: EightBit::BOTH, ..GPU },
    Chip {
        name: "rtx4090",
        kinds: &["rtx 4090"],
        peak_bf16: 165e12,
        eight_bit: EightBit::BOTH,
        ..GPU
    },
    // Nothing is predicted for a CPU: its devices are virtual.
    Chip { name: "cpu", interconnect: Some(Interconnect::Switch(64)), ..NOTHING_KNOWN },
];

impl Chip {
    /// The chip of a PJRT device kind, such as `TPU v5 lite` or `NVIDIA H100 80GB HBM3`. libtpu
    /// calls a v5e `TPU v5 lite` and a v5p `TPU v5`.
    pub fn of_kind(device_kind: &str) -> Option<&'static Chip> {
        let separate = |c: char| if c.is_alphanumeric() { c } else { ' ' };
        let lower = device_kind.to_lowercase().chars().map(separate).collect::<String>();
        let kind = format!(" {lower} ");
        let named = CHIPS.iter().flat_map(|chip| chip.kinds.iter().map(move |word| (chip, word)));
        let matching = named.filter(|(_, word)| kind.contains(&format!(" {word} ")));
        matching.max_by_key(|(_, word)| word.len()).map(|(chip, _)| chip)
    }

    /// FLOP/s of matrix products of elements of this many bytes.
    pub fn peak_of(&self, element_bytes: f64) -> f64 {
        match element_bytes {
            4.0.. => self.peak_f32,
            1.0 if self.peak_8_bit > 0.0 => self.peak_8_bit,
            _ => self.peak_bf16,
        }
    }
}

/// Peak bf16 FLOP/s of a device by its PJRT device kind; None for CPUs and unknown chips.
pub fn peak_flops(device_kind: &str) -> Option<f64> {
    Chip::of_kind(device_kind).map(|chip| chip.peak_bf16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn device_kinds_are_chips() {
        let name = |kind| Chip::of_kind(kind).map(|chip| chip.name);
        for (kind, chip) in [
            ("TPU v2", "v2"),
            ("TPU v3", "v3"),
            ("TPU v4", "v4"),
            ("TPU v5 lite", "v5e"),
            ("TPU v5", "v5p"),
            ("TPU v5p", "v5p"),
            ("TPU v6 lite", "v6e"),
            ("TPU7x", "tpu7x"),
            ("NVIDIA H100 80GB HBM3", "h100"),
            ("NVIDIA H200", "h200"),
            ("NVIDIA A100-SXM4-80GB", "a100"),
            ("NVIDIA L4", "l4"),
            ("NVIDIA GeForce RTX 4090", "rtx4090"),
        ] {
            assert_eq!(name(kind), Some(chip), "{kind}");
        }
        for kind in ["cpu", "TPU v99", "NVIDIA L40S", "NVIDIA GeForce RTX 3090"] {
            assert_eq!(name(kind), None, "{kind}");
        }
        assert_eq!(peak_flops("TPU v5 lite"), Some(197e12));
        assert_eq!(peak_flops("cpu"), None);
    }

    #[test]
    fn platforms_read_as_written() {
        for platform in Platform::ALL {
            assert_eq!(platform.name().parse(), Ok(platform));
            assert_eq!(Platform::of_client(platform.name()), Some(platform));
            assert_eq!(Platform::parse_requested(platform.name()), Ok(Some(platform)));
        }
        assert_eq!("cuda".parse(), Ok(Platform::Gpu));
        assert_eq!(Platform::parse_requested("auto"), Ok(None));
        let error = Platform::parse_requested("npu").unwrap_err();
        assert_eq!(error, "platform: \"npu\" must be one of auto, tpu, gpu, cpu");
        assert_eq!(Platform::of_client("iree"), None);
    }
}
