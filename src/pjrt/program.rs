//! What can be learned from an optimized program: the shapes that one device's part takes. Field
//! numbers are those of `xla/service/hlo.proto` and `xla/xla_data.proto`; it must not know who
//! asks.

use prost::Message;

use super::spec::Spec;
use crate::dtype::DType;

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

#[derive(Clone, PartialEq, Message)]
struct HloModuleProtoWithConfig {
    #[prost(message, optional, tag = "1")]
    hlo_module: Option<HloModuleProto>,
}

#[derive(Clone, PartialEq, Message)]
struct HloModuleProto {
    #[prost(message, optional, tag = "4")]
    host_program_shape: Option<ProgramShapeProto>,
}

#[derive(Clone, PartialEq, Message)]
struct ProgramShapeProto {
    #[prost(message, repeated, tag = "1")]
    parameters: Vec<ShapeProto>,
}

#[derive(Clone, PartialEq, Message)]
struct ShapeProto {
    #[prost(int32, tag = "2")]
    element_type: i32,
    #[prost(int64, repeated, tag = "3")]
    dimensions: Vec<i64>,
}

impl ShapeProto {
    fn spec(&self) -> Option<Spec> {
        // `PrimitiveType` counts as `PJRT_Buffer_Type` does up to F64; BF16 is the exception among
        // our types.
        let dtype = match self.element_type {
            16 => DType::BF16,
            13 => return None,
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
        };
        let program = ProgramShapeProto { parameters: vec![shape(16, &[2, 3]), shape(11, &[])] };
        let module = HloModuleProto { host_program_shape: Some(program) };
        let specs = vec![Spec::new(DType::BF16, &[2, 3]), Spec::new(DType::F32, &[])];
        assert_eq!(parameters(&module.encode_to_vec(), "hlo"), Some(specs));
        assert_eq!(parameters(b"", "mlir"), None);
    }
}
