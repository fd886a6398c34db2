//! Messages of an optimized program, as `Executable::optimized_program` gives it. Field numbers are
//! those of `xla/service/hlo.proto` and `xla/xla_data.proto`. Computations stay encoded: who wants
//! them decodes them.

use std::collections::HashMap;

use prost::Message;

use super::spec::Spec;
use crate::dtype::DType;

/// `HloModuleProtoWithConfig`.
#[derive(Clone, PartialEq, Message)]
pub struct HloModuleProtoWithConfig {
    #[prost(message, optional, tag = "1")]
    pub hlo_module: Option<HloModuleProto>,
}

/// `HloModuleProto`.
#[derive(Clone, PartialEq, Message)]
pub struct HloModuleProto {
    /// `HloComputationProto`s, encoded.
    #[prost(bytes = "vec", repeated, tag = "3")]
    pub computations: Vec<Vec<u8>>,
    #[prost(message, optional, tag = "4")]
    pub host_program_shape: Option<ProgramShapeProto>,
    #[prost(int64, tag = "6")]
    pub entry_computation_id: i64,
    #[prost(message, optional, tag = "7")]
    pub schedule: Option<HloScheduleProto>,
}

/// `HloScheduleProto`: for each computation the order of its instructions.
#[derive(Clone, PartialEq, Message)]
pub struct HloScheduleProto {
    #[prost(map = "int64, message", tag = "1")]
    pub sequences: HashMap<i64, InstructionSequence>,
}

/// `HloScheduleProto.InstructionSequence`.
#[derive(Clone, PartialEq, Message)]
pub struct InstructionSequence {
    #[prost(int64, repeated, tag = "1")]
    pub instruction_ids: Vec<i64>,
}

/// `ProgramShapeProto`.
#[derive(Clone, PartialEq, Message)]
pub struct ProgramShapeProto {
    #[prost(message, repeated, tag = "1")]
    pub parameters: Vec<ShapeProto>,
}

/// `ShapeProto`: an array or a tuple.
#[derive(Clone, PartialEq, Message)]
pub struct ShapeProto {
    /// A `PrimitiveType`.
    #[prost(int32, tag = "2")]
    pub element_type: i32,
    #[prost(int64, repeated, tag = "3")]
    pub dimensions: Vec<i64>,
    #[prost(message, repeated, tag = "4")]
    pub tuple_shapes: Vec<ShapeProto>,
    #[prost(message, optional, tag = "5")]
    pub layout: Option<LayoutProto>,
}

/// `LayoutProto`, of which only the memory space is read.
#[derive(Clone, Copy, PartialEq, Message)]
pub struct LayoutProto {
    /// 0 is the device's main memory.
    #[prost(int64, tag = "8")]
    pub memory_space: i64,
}

/// `PrimitiveType` of a tuple.
pub const TUPLE: i32 = 13;

/// The parameters of an optimized program as each device sees them, if the format is known and
/// every type is ours.
pub(super) fn parameters(code: &[u8], format: &str) -> Option<Vec<Spec>> {
    let module = match format {
        "hlo_with_config" => HloModuleProtoWithConfig::decode(code).ok()?.hlo_module?,
        "hlo" => HloModuleProto::decode(code).ok()?,
        _ => return None,
    };
    module.host_program_shape?.parameters.iter().map(ShapeProto::spec).collect()
}

impl ShapeProto {
    fn spec(&self) -> Option<Spec> {
        // `PrimitiveType` counts as `PJRT_Buffer_Type` does up to F64; BF16 is the exception among
        // our types.
        let dtype = match self.element_type {
            16 => DType::BF16,
            TUPLE => return None,
            code => DType::from_pjrt(code)?,
        };
        let dims: Vec<usize> =
            self.dimensions.iter().map(|d| usize::try_from(*d)).collect::<Result<_, _>>().ok()?;
        Some(Spec::new(dtype, &dims))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_shapes_of_a_module() {
        let shape = |element_type, dimensions: &[i64]| ShapeProto {
            element_type,
            dimensions: dimensions.to_vec(),
            ..ShapeProto::default()
        };
        let program = ProgramShapeProto { parameters: vec![shape(16, &[2, 3]), shape(11, &[])] };
        let module =
            HloModuleProto { host_program_shape: Some(program), ..HloModuleProto::default() };
        let specs = vec![Spec::new(DType::BF16, &[2, 3]), Spec::new(DType::F32, &[])];
        assert_eq!(parameters(&module.encode_to_vec(), "hlo"), Some(specs));
        assert_eq!(parameters(b"", "mlir"), None);
    }
}
