//! The compiler's optimized program, decoded: computations in the order in which they run. Field
//! numbers are those of `xla/service/hlo.proto` and `xla/xla_data.proto`; nothing here knows what
//! an instruction costs.

use std::collections::HashMap;

use prost::Message;

use crate::pjrt::hlo::{HloModuleProtoWithConfig, ShapeProto, TUPLE};

/// Instructions whose computations are part of them. A custom call holds what a SparseCore does.
const HOLDS: [&str; 4] = ["fusion", "call", "async-start", "custom-call"];

/// A scheduled program of one device.
pub struct Program {
    pub computations: HashMap<i64, Computation>,
    pub entry: i64,
}

/// Instructions in the order in which they run.
pub struct Computation {
    pub instructions: Vec<Instruction>,
    pub root: i64,
    index_of: HashMap<i64, usize>,
}

impl Program {
    /// Reads a serialized `HloModuleProtoWithConfig`.
    pub fn decode(code: &[u8]) -> Result<Program, prost::DecodeError> {
        let module = HloModuleProtoWithConfig::decode(code)?.hlo_module.unwrap_or_default();
        let mut orders = module.schedule.unwrap_or_default().sequences;
        let decode = |code: Vec<u8>| {
            let computation = ComputationProto::decode(&*code)?;
            let order = orders.remove(&computation.id).unwrap_or_default().instruction_ids;
            Ok((computation.id, Computation::new(computation, &order)))
        };
        let computations = module.computations.into_iter().map(decode);
        Ok(Program {
            computations: computations.collect::<Result<_, prost::DecodeError>>()?,
            entry: module.entry_computation_id,
        })
    }

    /// The instructions of a computation and of those fused into it or called from it.
    pub fn inner(&self, computation: i64) -> Vec<(&Computation, &Instruction)> {
        let Some(caller) = self.computations.get(&computation) else {
            return Vec::new();
        };
        let mut instructions = Vec::new();
        for instruction in &caller.instructions {
            instructions.push((caller, instruction));
            if HOLDS.contains(&&*instruction.opcode) {
                for &called in &instruction.called {
                    instructions.extend(self.inner(called));
                }
            }
        }
        instructions
    }

    /// How often the body of a `while` runs: what the compiler found, else what its counter says,
    /// else the largest constant it compares with.
    pub fn trip_count(&self, computation: &Computation, loop_: &Instruction) -> usize {
        if let Some(count) = loop_.number("known_trip_count") {
            return count as usize;
        }
        let largest = || {
            let condition = loop_.called.get(1).copied().unwrap_or_default();
            let constants = self.inner(condition).into_iter();
            constants.filter_map(|(_, i)| i.whole_number()).max()
        };
        let counted = self.counted(computation, loop_).or_else(largest);
        counted.map_or(1, |n| n.max(1) as usize)
    }

    /// The trips of a loop `for (i = start; i < limit; i += step)`. A start that is not a constant
    /// is taken for 0.
    fn counted(&self, computation: &Computation, loop_: &Instruction) -> Option<i64> {
        let called = |i: usize| self.computations.get(loop_.called.get(i)?);
        let (body, condition) = (called(0)?, called(1)?);
        let compare = condition.get(condition.root)?;
        let counter = condition.operand(compare, 0)?;
        if compare.direction != "LT" || counter.opcode != "get-tuple-element" {
            return None;
        }
        let limit = condition.operand(compare, 1)?.whole_number()?;
        let index = counter.tuple_index as usize;
        let next = body.operand(body.get(body.root)?, index)?;
        let step = (next.opcode == "add").then(|| {
            let mut terms = (0..2).filter_map(|i| body.operand(next, i)?.whole_number());
            terms.next()
        });
        let step = step.flatten().filter(|step| *step > 0)?;
        let carried = computation.operand(loop_, 0)?;
        let mut start = computation.operand(carried, index);
        while let Some(copy) = start.filter(|i| i.opcode == "copy") {
            start = computation.operand(copy, 0);
        }
        let start = start.and_then(Instruction::whole_number).unwrap_or(0);
        Some((limit - start + step - 1) / step)
    }
}

impl Computation {
    fn new(proto: ComputationProto, order: &[i64]) -> Computation {
        let mut instructions = proto.instructions;
        let rank: HashMap<i64, usize> = order.iter().enumerate().map(|(i, id)| (*id, i)).collect();
        instructions.sort_by_key(|i| rank.get(&i.id).copied().unwrap_or(0));
        let index_of = instructions.iter().enumerate().map(|(index, i)| (i.id, index)).collect();
        Computation { instructions, root: proto.root, index_of }
    }

    pub fn get(&self, id: i64) -> Option<&Instruction> {
        self.index_of.get(&id).map(|&index| &self.instructions[index])
    }

    /// Operand `i` of an instruction of this computation.
    pub fn operand(&self, instruction: &Instruction, i: usize) -> Option<&Instruction> {
        self.get(*instruction.operands.get(i)?)
    }
}

impl Instruction {
    /// Dimensions of the result, such as [8192,4096]; of a tuple those of its arrays.
    pub fn result_text(&self) -> String {
        let arrays = self.shape.iter().flat_map(ShapeProto::arrays);
        let dims = arrays.map(|a| format!("{:?}", a.dimensions).replace(' ', ""));
        dims.collect::<Vec<_>>().join(" ")
    }

    /// The value of a constant of one whole number.
    fn whole_number(&self) -> Option<i64> {
        let literal = self.literal.as_ref()?;
        let signed = literal.s32s.first().map(|&n| n.into());
        signed.or(literal.u32s.first().map(|&n| n.into()))
    }

    /// The compiler's notes, mostly JSON.
    pub fn config(&self) -> &str {
        std::str::from_utf8(&self.backend_config).unwrap_or_default()
    }

    /// The first number in the notes after `"key"`.
    pub fn number(&self, key: &str) -> Option<f64> {
        let config = self.config();
        let (_, rest) = config.split_once(&format!("\"{key}\""))?;
        let start = rest.find(|c: char| c.is_ascii_digit())?;
        let rest = &rest[start..];
        let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+');
        let end = rest.find(|c| !number(c)).unwrap_or(rest.len());
        rest[..end].parse().ok()
    }

    /// The list of whole numbers in the notes after `"key"`, such as `["1","2"]`.
    pub fn numbers(&self, key: &str) -> Vec<usize> {
        let list = self.config().split_once(&format!("\"{key}\""));
        let list = list.and_then(|(_, rest)| rest.split_once('[')?.1.split_once(']'));
        let numbers = list.map_or("", |(inner, _)| inner).split(',');
        let number = |n: &str| n.trim_matches(|c: char| !c.is_ascii_digit()).parse().ok();
        numbers.filter_map(number).collect()
    }

    /// What was noted on the instruction for others than the compiler, such as the runtime.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let noted = self.frontend_attributes.as_ref()?;
        noted.map.get(name).map(String::as_str)
    }

    pub fn shape(&self) -> &ShapeProto {
        const NONE: &ShapeProto = &ShapeProto {
            element_type: 0,
            dimensions: Vec::new(),
            tuple_shapes: Vec::new(),
            layout: None,
        };
        self.shape.as_ref().unwrap_or(NONE)
    }

    /// Devices that take part together in a collective; none where the instruction does not say.
    pub fn group_size(&self) -> Option<usize> {
        if let Some(list) = &self.mesh_groups {
            let sizes = list.mesh.as_ref().map_or(&[][..], |mesh| &mesh.axes);
            let size = |axis: &AxisRef| match &axis.part {
                Some(part) => part.size,
                None => sizes.get(axis.index as usize).map_or(1, |axis| axis.size),
            };
            return Some(list.axes.iter().map(size).product::<i64>().max(1) as usize);
        }
        if let Some(list) = &self.iota_groups {
            return Some(list.devices as usize);
        }
        let listed = self.device_list.as_ref().map_or(&[][..], |l| &l.groups);
        let group = listed.first().or(self.replica_groups.first())?;
        Some(group.ids.len())
    }
}

impl ShapeProto {
    /// The arrays of a value, those of nested tuples in order.
    pub fn arrays(&self) -> Vec<&ShapeProto> {
        match self.element_type {
            TUPLE => self.tuple_shapes.iter().flat_map(ShapeProto::arrays).collect(),
            _ if self.element_bytes() > 0.0 => vec![self],
            _ => Vec::new(),
        }
    }

    /// Size of an element; 0 for what is not an array.
    pub fn element_bytes(&self) -> f64 {
        match self.element_type {
            1 | 2 | 6 | 19 | 20 | 23 | 24 | 25 | 28 | 29 => 1.0,
            3 | 7 | 10 | 16 => 2.0,
            4 | 8 | 11 => 4.0,
            5 | 9 | 12 | 15 => 8.0,
            18 => 16.0,
            21 | 22 => 0.5,
            _ => 0.0,
        }
    }

    /// Bytes of one array.
    pub fn array_bytes(&self) -> f64 {
        self.element_bytes() * self.dimensions.iter().product::<i64>() as f64
    }

    /// Bytes of all arrays.
    pub fn bytes(&self) -> f64 {
        self.arrays().iter().map(|a| a.array_bytes()).sum()
    }

    pub fn is_in_hbm(&self) -> bool {
        self.layout.as_ref().is_none_or(|l| l.memory_space == 0)
    }

    /// Bytes of those arrays that are in HBM rather than on the chip.
    pub fn hbm_bytes(&self) -> f64 {
        let arrays = self.arrays().into_iter().filter(|a| a.is_in_hbm());
        arrays.map(ShapeProto::array_bytes).sum()
    }
}

#[derive(Clone, PartialEq, Message)]
struct ComputationProto {
    #[prost(message, repeated, tag = "2")]
    instructions: Vec<Instruction>,
    #[prost(int64, tag = "5")]
    id: i64,
    #[prost(int64, tag = "6")]
    root: i64,
}

/// `HloInstructionProto`, as far as time and traffic depend on it.
#[derive(Clone, PartialEq, Message)]
pub struct Instruction {
    #[prost(string, tag = "1")]
    pub name: String,
    #[prost(string, tag = "2")]
    pub opcode: String,
    #[prost(message, optional, tag = "3")]
    shape: Option<ShapeProto>,
    #[prost(message, optional, tag = "8")]
    literal: Option<Literal>,
    #[prost(int64, tag = "9")]
    pub parameter_number: i64,
    #[prost(int64, tag = "13")]
    pub tuple_index: i64,
    #[prost(message, optional, tag = "15")]
    pub window: Option<Window>,
    #[prost(message, optional, tag = "16")]
    pub convolution: Option<ConvolutionDims>,
    #[prost(string, tag = "28")]
    pub custom_call_target: String,
    #[prost(message, optional, tag = "30")]
    pub dot: Option<DotDims>,
    #[prost(int64, tag = "35")]
    pub id: i64,
    #[prost(int64, repeated, tag = "36")]
    pub operands: Vec<i64>,
    #[prost(int64, repeated, tag = "38")]
    pub called: Vec<i64>,
    #[prost(bytes = "vec", tag = "43")]
    backend_config: Vec<u8>,
    #[prost(message, repeated, tag = "49")]
    replica_groups: Vec<ReplicaGroup>,
    #[prost(string, tag = "63")]
    direction: String,
    #[prost(message, optional, tag = "68")]
    frontend_attributes: Option<FrontendAttributes>,
    #[prost(message, optional, tag = "87")]
    device_list: Option<DeviceList>,
    #[prost(message, optional, tag = "92")]
    iota_groups: Option<IotaGroups>,
    #[prost(message, optional, tag = "93")]
    mesh_groups: Option<MeshGroups>,
}

#[derive(Clone, PartialEq, Message)]
struct FrontendAttributes {
    #[prost(map = "string, string", tag = "1")]
    map: HashMap<String, String>,
}

#[derive(Clone, PartialEq, Message)]
struct Literal {
    #[prost(int32, repeated, tag = "4")]
    s32s: Vec<i32>,
    #[prost(uint32, repeated, tag = "6")]
    u32s: Vec<u32>,
}

#[derive(Clone, PartialEq, Message)]
pub struct Window {
    #[prost(message, repeated, tag = "1")]
    pub dimensions: Vec<WindowDim>,
}

#[derive(Clone, Copy, PartialEq, Message)]
pub struct WindowDim {
    #[prost(int64, tag = "1")]
    pub size: i64,
    #[prost(int64, tag = "2")]
    pub stride: i64,
    #[prost(int64, tag = "3")]
    pub padding_low: i64,
    #[prost(int64, tag = "5")]
    pub window_dilation: i64,
    #[prost(int64, tag = "6")]
    pub base_dilation: i64,
}

#[derive(Clone, PartialEq, Message)]
pub struct ConvolutionDims {
    #[prost(int64, tag = "3")]
    pub kernel_input_feature: i64,
    #[prost(int64, repeated, tag = "11")]
    pub input_spatial: Vec<i64>,
    #[prost(int64, repeated, tag = "12")]
    pub output_spatial: Vec<i64>,
}

#[derive(Clone, PartialEq, Message)]
pub struct DotDims {
    #[prost(int64, repeated, tag = "1")]
    pub lhs_contracting: Vec<i64>,
}

#[derive(Clone, PartialEq, Message)]
struct ReplicaGroup {
    #[prost(int64, repeated, tag = "1")]
    ids: Vec<i64>,
}

#[derive(Clone, PartialEq, Message)]
struct DeviceList {
    #[prost(message, repeated, tag = "1")]
    groups: Vec<ReplicaGroup>,
}

#[derive(Clone, Copy, PartialEq, Message)]
struct IotaGroups {
    #[prost(int64, tag = "2")]
    devices: i64,
}

#[derive(Clone, PartialEq, Message)]
struct MeshGroups {
    #[prost(message, optional, tag = "1")]
    mesh: Option<MeshProto>,
    #[prost(message, repeated, tag = "2")]
    axes: Vec<AxisRef>,
}

#[derive(Clone, PartialEq, Message)]
struct MeshProto {
    #[prost(message, repeated, tag = "1")]
    axes: Vec<MeshAxis>,
}

#[derive(Clone, Copy, PartialEq, Message)]
struct MeshAxis {
    #[prost(int64, tag = "2")]
    size: i64,
}

#[derive(Clone, Copy, PartialEq, Message)]
struct AxisRef {
    #[prost(int64, tag = "1")]
    index: i64,
    #[prost(message, optional, tag = "2")]
    part: Option<AxisPart>,
}

#[derive(Clone, Copy, PartialEq, Message)]
struct AxisPart {
    #[prost(int64, tag = "2")]
    size: i64,
}

#[cfg(test)]
mod tests;
