//! Compile options and the protocol buffer messages that carry them to the compiler. Field numbers
//! are those of `xla/pjrt/proto/compile_options.proto` and `xla/xla_data.proto`; nothing here knows
//! which flags make a program fast.

use std::collections::BTreeMap;
use std::fmt;

use prost::Message;
use serde::{Deserialize, Serialize};

/// How to compile a program.
#[derive(Clone, Debug, PartialEq)]
pub struct CompileOptions {
    /// Devices that run the program on different data without the compiler's knowing; 1 under
    /// automatic partitioning.
    pub num_replicas: usize,
    /// Devices that one program is partitioned over.
    pub num_partitions: usize,
    /// Ids of the devices, in the order of the mesh; without it the plugin's own order.
    pub device_assignment: Option<Vec<usize>>,
    /// Compiler flags by name, without dashes; an unknown one is an error of the compile call.
    pub flags: BTreeMap<String, Flag>,
}

/// Value of a compiler flag.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Flag {
    Text(String),
    Bool(bool),
    Int(i64),
    Float(f64),
}

impl Flag {
    /// The value as a user writes it: a truth value, a number, or else text.
    pub fn parse(text: &str) -> Flag {
        if let Ok(value) = text.parse() {
            Flag::Bool(value)
        } else if let Ok(value) = text.parse() {
            Flag::Int(value)
        } else if let Ok(value) = text.parse() {
            Flag::Float(value)
        } else {
            Flag::Text(text.to_owned())
        }
    }
}

impl fmt::Display for Flag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Flag::Text(text) => f.write_str(text),
            Flag::Bool(value) => write!(f, "{value}"),
            Flag::Int(value) => write!(f, "{value}"),
            Flag::Float(value) => write!(f, "{value}"),
        }
    }
}

impl Default for CompileOptions {
    /// One device.
    fn default() -> CompileOptions {
        CompileOptions::partitioned(1)
    }
}

impl CompileOptions {
    /// One program over this many devices, partitioned by Shardy.
    pub fn partitioned(num_partitions: usize) -> CompileOptions {
        CompileOptions {
            num_replicas: 1,
            num_partitions,
            device_assignment: None,
            flags: BTreeMap::new(),
        }
    }

    /// How many devices run the program.
    pub fn num_devices(&self) -> usize {
        self.num_replicas * self.num_partitions
    }

    /// A serialized `CompileOptionsProto`; the same options give the same bytes.
    pub fn encode(&self) -> Vec<u8> {
        let build = ExecutableBuildOptionsProto {
            device_ordinal: -1,
            num_replicas: self.num_replicas as i64,
            num_partitions: self.num_partitions as i64,
            use_spmd_partitioning: true,
            device_assignment: self.device_assignment.as_deref().map(|ids| self.assignment(ids)),
            use_shardy_partitioner: true,
        };
        let env_option_overrides =
            self.flags.iter().map(|(name, flag)| (name.clone(), flag.into())).collect();
        let options =
            CompileOptionsProto { executable_build_options: Some(build), env_option_overrides };
        options.encode_to_vec()
    }

    /// The assignment has a row for each partition and in it a device for each replica.
    fn assignment(&self, ids: &[usize]) -> DeviceAssignmentProto {
        let row = |partition: usize| ComputationDevice {
            replica_device_ids: (0..self.num_replicas)
                .filter_map(|replica| ids.get(replica * self.num_partitions + partition))
                .map(|id| *id as i64)
                .collect(),
        };
        DeviceAssignmentProto {
            replica_count: self.num_replicas as i32,
            computation_count: self.num_partitions as i32,
            computation_devices: (0..self.num_partitions).map(row).collect(),
        }
    }
}

#[derive(Clone, PartialEq, Message)]
struct CompileOptionsProto {
    #[prost(message, optional, tag = "3")]
    executable_build_options: Option<ExecutableBuildOptionsProto>,
    #[prost(btree_map = "string, message", tag = "7")]
    env_option_overrides: BTreeMap<String, OptionOverrideProto>,
}

#[derive(Clone, PartialEq, Message)]
struct ExecutableBuildOptionsProto {
    #[prost(int64, tag = "1")]
    device_ordinal: i64,
    #[prost(int64, tag = "4")]
    num_replicas: i64,
    #[prost(int64, tag = "5")]
    num_partitions: i64,
    #[prost(bool, tag = "6")]
    use_spmd_partitioning: bool,
    #[prost(message, optional, tag = "9")]
    device_assignment: Option<DeviceAssignmentProto>,
    #[prost(bool, tag = "19")]
    use_shardy_partitioner: bool,
}

#[derive(Clone, PartialEq, Message)]
struct DeviceAssignmentProto {
    #[prost(int32, tag = "1")]
    replica_count: i32,
    #[prost(int32, tag = "2")]
    computation_count: i32,
    #[prost(message, repeated, tag = "3")]
    computation_devices: Vec<ComputationDevice>,
}

#[derive(Clone, PartialEq, Message)]
struct ComputationDevice {
    #[prost(int64, repeated, tag = "1")]
    replica_device_ids: Vec<i64>,
}

#[derive(Clone, PartialEq, Message)]
struct OptionOverrideProto {
    #[prost(oneof = "OptionValue", tags = "1, 2, 3, 4")]
    value: Option<OptionValue>,
}

#[derive(Clone, PartialEq, prost::Oneof)]
enum OptionValue {
    #[prost(string, tag = "1")]
    Text(String),
    #[prost(bool, tag = "2")]
    Bool(bool),
    #[prost(int64, tag = "3")]
    Int(i64),
    #[prost(double, tag = "4")]
    Float(f64),
}

impl From<&Flag> for OptionOverrideProto {
    fn from(flag: &Flag) -> OptionOverrideProto {
        let value = match flag {
            Flag::Text(text) => OptionValue::Text(text.clone()),
            Flag::Bool(value) => OptionValue::Bool(*value),
            Flag::Int(value) => OptionValue::Int(*value),
            Flag::Float(value) => OptionValue::Float(*value),
        };
        OptionOverrideProto { value: Some(value) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_assignment_lists_replicas_of_each_partition() {
        let mut options = CompileOptions::partitioned(2);
        options.num_replicas = 2;
        options.device_assignment = Some(vec![3, 2, 1, 0]);
        let proto = CompileOptionsProto::decode(options.encode().as_slice()).unwrap();
        let assignment = proto.executable_build_options.unwrap().device_assignment.unwrap();
        assert_eq!(assignment.computation_devices[0].replica_device_ids, [3, 1]);
        assert_eq!(assignment.computation_devices[1].replica_device_ids, [2, 0]);
    }

    #[test]
    fn flags_are_typed_as_users_write_them() {
        assert_eq!(Flag::parse("true"), Flag::Bool(true));
        assert_eq!(Flag::parse("49152"), Flag::Int(49152));
        assert_eq!(Flag::parse("0.5"), Flag::Float(0.5));
        assert_eq!(Flag::parse("AUTO"), Flag::Text("AUTO".into()));
    }
}
