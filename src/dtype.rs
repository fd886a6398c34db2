//! Element types: the StableHLO spelling, the size in bytes and the PJRT code of each.
//! The only thing that `graph` and `pjrt` share; it knows nothing of either.

use std::fmt;

/// Element type of a tensor or a device buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DType {
    Bool,
    I8,
    U8,
    I32,
    I64,
    U32,
    U64,
    F16,
    BF16,
    F32,
    F64,
    /// 4 bits of exponent, 3 of mantissa, no infinities; largest number 448.
    F8E4M3FN,
    /// 5 bits of exponent, 2 of mantissa; largest number 57344.
    F8E5M2,
}

impl DType {
    /// Every element type that host data has. The 8-bit floats exist inside programs alone.
    pub const ALL: [DType; 11] = [
        DType::Bool,
        DType::I8,
        DType::U8,
        DType::I32,
        DType::I64,
        DType::U32,
        DType::U64,
        DType::F16,
        DType::BF16,
        DType::F32,
        DType::F64,
    ];

    /// Spelling inside `tensor<…>` of a StableHLO module.
    pub fn stablehlo(self) -> &'static str {
        match self {
            DType::Bool => "i1",
            DType::I8 => "i8",
            DType::U8 => "ui8",
            DType::I32 => "i32",
            DType::I64 => "i64",
            DType::U32 => "ui32",
            DType::U64 => "ui64",
            DType::F16 => "f16",
            DType::BF16 => "bf16",
            DType::F32 => "f32",
            DType::F64 => "f64",
            DType::F8E4M3FN => "f8E4M3FN",
            DType::F8E5M2 => "f8E5M2",
        }
    }

    /// Bytes of one element in host memory.
    pub fn size(self) -> usize {
        match self {
            DType::Bool | DType::I8 | DType::U8 | DType::F8E4M3FN | DType::F8E5M2 => 1,
            DType::F16 | DType::BF16 => 2,
            DType::I32 | DType::U32 | DType::F32 => 4,
            DType::I64 | DType::U64 | DType::F64 => 8,
        }
    }

    /// Value of `PJRT_Buffer_Type` in `pjrt_c_api.h`.
    pub fn pjrt(self) -> i32 {
        match self {
            DType::Bool => 1,
            DType::I8 => 2,
            DType::I32 => 4,
            DType::I64 => 5,
            DType::U8 => 6,
            DType::U32 => 8,
            DType::U64 => 9,
            DType::F16 => 10,
            DType::F32 => 11,
            DType::F64 => 12,
            DType::BF16 => 13,
            DType::F8E5M2 => 16,
            DType::F8E4M3FN => 17,
        }
    }

    /// The element type of a `PJRT_Buffer_Type`, if it is one of ours.
    pub fn from_pjrt(code: i32) -> Option<DType> {
        DType::ALL.into_iter().find(|d| d.pjrt() == code)
    }

    /// Whether values are floating point that a gradient can be taken of. The 8-bit floats, which
    /// stand for other numbers by a scale, are not.
    pub fn is_float(self) -> bool {
        matches!(self, DType::F16 | DType::BF16 | DType::F32 | DType::F64)
    }

    /// Whether values are the numbers of an 8-bit float.
    pub fn is_float8(self) -> bool {
        matches!(self, DType::F8E4M3FN | DType::F8E5M2)
    }
}

impl fmt::Display for DType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.stablehlo())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pjrt_codes_are_distinct_and_round_trip() {
        for d in DType::ALL {
            assert_eq!(DType::from_pjrt(d.pjrt()), Some(d));
        }
        assert_eq!(DType::from_pjrt(0), None);
    }
}
