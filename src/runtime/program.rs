//! A compiled module on a mesh: its arguments and results are [`Array`]s.

use std::collections::HashMap;
use std::sync::Arc;

use crate::graph::sharding::PartitionSpec;
use crate::graph::{Module, Type};
use crate::pjrt::{Argument, Buffer, Error, Event, LoadedExecutable, Result, Spec};

use super::Runtime;
use super::array::Array;
use super::compile_cache::{Compiled, Origin};
use super::device_mesh::DeviceMesh;
use super::process::Process;
use super::shard::Shard;

/// A compiled module.
pub struct Program {
    pub executable: LoadedExecutable,
    parameters: Vec<(Type, PartitionSpec)>,
    results: Vec<(Type, PartitionSpec)>,
    /// Mesh index of each device that the executable lists.
    mesh_indices: Vec<usize>,
    process: Process,
    executor: Arc<dyn Executor>,
    pub origin: Origin,
    /// What compiling it, or loading it from the cache, took.
    pub seconds: f64,
}

/// An argument of a program; a donated array gives its memory to a result.
pub enum Input<'a> {
    Borrowed(&'a Array),
    Donated(Array),
}

/// The arguments of a program on one device.
pub struct DeviceArguments<'a> {
    pub mesh_index: usize,
    pub arguments: Vec<Argument<'a>>,
}

/// The results of a program on one device, which may be used at once.
pub struct DeviceResults {
    pub mesh_index: usize,
    pub buffers: Vec<Buffer>,
    /// Becomes ready when the device is done.
    pub done: Event,
}

/// Starts programs on the devices of one process.
pub trait Executor: Send + Sync {
    /// Starts `program` with the arguments of each of the process's devices, in the order of the
    /// executable.
    fn execute(
        &self,
        program: &Program,
        arguments: Vec<DeviceArguments<'_>>,
    ) -> Result<Vec<DeviceResults>>;
}

/// Gives the arguments to the plugin, which itself talks to those of the other processes.
pub(super) struct PluginExecutor;

impl Executor for PluginExecutor {
    fn execute(
        &self,
        program: &Program,
        arguments: Vec<DeviceArguments<'_>>,
    ) -> Result<Vec<DeviceResults>> {
        program.execute(arguments)
    }
}

impl Program {
    pub(super) fn new(runtime: &Runtime, module: &Module, compiled: Compiled) -> Program {
        let Compiled { executable, origin, seconds } = compiled;
        let shardings = module.arguments.iter().map(|a| a.sharding.clone());
        let parameters = signature(module.function.parameter_types(), shardings);
        let results = signature(module.function.result_types(), module.results.iter().cloned());
        let devices = &runtime.devices;
        let executable = executable.with_parameters(&device_specs(devices, &parameters));
        Program {
            mesh_indices: mesh_indices(devices, &executable),
            executable,
            parameters,
            results,
            process: devices.process.clone(),
            executor: runtime.executor.clone(),
            origin,
            seconds,
        }
    }

    /// Mesh index of each device that the executable lists, in its order.
    pub fn mesh_indices(&self) -> &[usize] {
        &self.mesh_indices
    }

    /// Starts the program and returns its results, which may be used at once.
    pub fn run(&self, inputs: Vec<Input<'_>>) -> Result<Vec<Array>> {
        Ok(self.start(inputs)?.0)
    }

    /// Like [`Program::run`], with an event for each device that becomes ready when it is done.
    pub fn start(&self, inputs: Vec<Input<'_>>) -> Result<(Vec<Array>, Vec<Event>)> {
        let arguments = self.device_arguments(inputs)?;
        let per_device = self.executor.execute(self, arguments)?;
        let empty = |(ty, spec): &(Type, PartitionSpec)| Array {
            ty: ty.clone(),
            spec: spec.clone(),
            shards: Vec::with_capacity(per_device.len()),
        };
        let mut arrays: Vec<Array> = self.results.iter().map(empty).collect();
        let mut events = Vec::with_capacity(per_device.len());
        for DeviceResults { mesh_index, buffers, done } in per_device {
            for (array, buffer) in arrays.iter_mut().zip(buffers) {
                array.shards.push((mesh_index, buffer));
            }
            events.push(done);
        }
        Ok((arrays, events))
    }

    /// Starts the executable with the arguments of each device that it lists, in its order.
    pub fn execute(&self, arguments: Vec<DeviceArguments<'_>>) -> Result<Vec<DeviceResults>> {
        let (indices, lists): (Vec<usize>, Vec<_>) =
            arguments.into_iter().map(|d| (d.mesh_index, d.arguments)).unzip();
        let (outputs, events) = self.executable.execute(lists)?.into_parts();
        let results = indices.into_iter().zip(outputs).zip(events);
        Ok(results
            .map(|((mesh_index, buffers), done)| DeviceResults { mesh_index, buffers, done })
            .collect())
    }

    /// The shards of the inputs, by device of this process.
    fn device_arguments<'a>(&self, inputs: Vec<Input<'a>>) -> Result<Vec<DeviceArguments<'a>>> {
        let local = self.mesh_indices.iter().filter(|index| self.process.holds(**index));
        let mut devices: Vec<DeviceArguments<'a>> = local
            .map(|&mesh_index| DeviceArguments { mesh_index, arguments: Vec::new() })
            .collect();
        for (i, input) in inputs.into_iter().enumerate() {
            self.check(i, &input)?;
            let mut shards = shards_by_index(input);
            for device in &mut devices {
                let shard = shards.remove(&device.mesh_index);
                device.arguments.push(shard.expect("an array has a shard on every device"));
            }
        }
        Ok(devices)
    }

    fn check(&self, i: usize, input: &Input<'_>) -> Result<()> {
        let array = match input {
            Input::Borrowed(array) => array,
            Input::Donated(array) => array,
        };
        match self.parameters.get(i) {
            Some((ty, spec)) if *ty == array.ty && *spec == array.spec => Ok(()),
            other => Err(Error::Invalid(format!(
                "argument {i} is {} {:?}, the program takes {other:?}",
                array.ty, array.spec
            ))),
        }
    }
}

fn shards_by_index(input: Input<'_>) -> HashMap<usize, Argument<'_>> {
    match input {
        Input::Borrowed(array) => {
            array.shards.iter().map(|(index, b)| (*index, Argument::Borrowed(b))).collect()
        }
        Input::Donated(array) => {
            array.shards.into_iter().map(|(index, b)| (index, Argument::Donated(b))).collect()
        }
    }
}

/// Types with their shardings; what has none is replicated.
fn signature(
    types: Vec<Type>,
    specs: impl Iterator<Item = Option<PartitionSpec>>,
) -> Vec<(Type, PartitionSpec)> {
    let with_spec = |(ty, spec): (Type, Option<PartitionSpec>)| {
        let spec = spec.unwrap_or_else(|| PartitionSpec::replicated(ty.rank()));
        (ty, spec)
    };
    types.into_iter().zip(specs).map(with_spec).collect()
}

/// What each device takes.
fn device_specs(devices: &DeviceMesh, parameters: &[(Type, PartitionSpec)]) -> Vec<Spec> {
    let of_shard = |(ty, spec): &(Type, PartitionSpec)| {
        Spec::new(ty.dtype, &Shard::of(spec, devices.mesh(), &ty.shape, 0).sizes)
    };
    parameters.iter().map(of_shard).collect()
}

fn mesh_indices(devices: &DeviceMesh, executable: &LoadedExecutable) -> Vec<usize> {
    let by_id: HashMap<usize, usize> =
        devices.devices().iter().enumerate().map(|(i, d)| (d.id(), i)).collect();
    executable.devices().iter().map(|d| by_id[&d.id()]).collect()
}
