//! A PJRT client whose devices are laid out on a mesh, and modules compiled for it. Programs take and give [`Array`]s.

use std::collections::HashMap;
use std::path::Path;

use crate::graph::Type;
use crate::graph::emit::Module;
use crate::graph::sharding::PartitionSpec;
use crate::parallel::Parallel;
use crate::pjrt::{
    Argument, Client, CompileCache, CompileOptions, Compiled, Device, Error, Event,
    LoadedExecutable, NamedValue, Origin, Plugin, Result, Spec,
};

use super::array::{Array, Block};
use super::process::ProcessView;

/// The devices of a run in the order of its mesh.
pub struct Session {
    pub client: Client,
    pub parallel: Parallel,
    /// Which of the devices are this process's.
    pub view: ProcessView,
    /// All devices of the mesh, row-major.
    devices: Vec<Device>,
    cache: Option<CompileCache>,
}

impl Session {
    /// Makes as many devices as the mesh has with a plugin of virtual devices (CPU).
    pub fn virtual_devices(plugin: &Path, parallel: Parallel) -> Result<Session> {
        let count = NamedValue::Int(parallel.devices() as i64);
        let client = Client::create(&Plugin::load(plugin)?, &[("cpu_device_count", count)])?;
        Session::new(client, parallel)
    }

    /// Lays the client's devices onto the mesh, which has as many.
    pub fn new(client: Client, parallel: Parallel) -> Result<Session> {
        let devices = client.devices();
        if devices.len() < parallel.devices() {
            let (have, want) = (devices.len(), parallel.devices());
            return Err(Error::Invalid(format!(
                "mesh: {want} devices are needed and the platform has {have}"
            )));
        }
        let devices: Vec<Device> = devices.into_iter().take(parallel.devices()).collect();
        Ok(Session {
            client,
            parallel,
            view: ProcessView::of(&devices)?,
            devices,
            cache: None,
        })
    }

    /// Keeps compiled programs in a cache, and takes them from there.
    pub fn with_cache(mut self, cache: Option<CompileCache>) -> Session {
        self.cache = cache;
        self
    }

    /// Bytes that a device has for programs, where the plugin knows it.
    pub fn memory_limit(&self) -> Option<i64> {
        self.devices[0].memory_stats().ok()?.bytes_limit
    }

    /// The devices of this process with their places on the mesh.
    pub fn local_devices(&self) -> impl Iterator<Item = (usize, &Device)> {
        let places = self.view.places().iter();
        places.map(|&place| (place, &self.devices[place]))
    }

    /// Compiles a module for the mesh or takes it from the cache, and prints which.
    pub fn compile(&self, module: &Module) -> Result<Program> {
        let mut options = CompileOptions::partitioned(self.parallel.devices());
        options.device_assignment = Some(self.devices.iter().map(Device::id).collect());
        let (name, cache) = (&module.name, self.cache.as_ref());
        let compiled = self
            .client
            .compile_cached(cache, name, &module.text(), &options)?;
        eprintln!("{name}: {compiled}");
        let Compiled {
            executable,
            origin,
            seconds,
        } = compiled;
        let arguments = module.arguments.iter().map(|a| a.sharding.clone());
        let parameters = signature(module.function.parameter_types(), arguments);
        let block = |(ty, spec): &(Type, PartitionSpec)| {
            Spec::new(
                ty.dtype,
                &Block::of(spec, &self.parallel.mesh, &ty.shape, 0).sizes,
            )
        };
        let executable =
            executable.with_parameters(&parameters.iter().map(block).collect::<Vec<_>>());
        let places: HashMap<usize, usize> = self
            .devices
            .iter()
            .enumerate()
            .map(|(i, d)| (d.id(), i))
            .collect();
        let order = executable
            .devices()
            .iter()
            .map(|d| places[&d.id()])
            .collect();
        let results = signature(
            module.function.result_types(),
            module.results.iter().cloned(),
        );
        Ok(Program {
            executable,
            parameters,
            results,
            order,
            origin,
            seconds,
        })
    }
}

fn signature(
    types: Vec<Type>,
    specs: impl Iterator<Item = Option<PartitionSpec>>,
) -> Vec<(Type, PartitionSpec)> {
    let spec = |(ty, spec): (Type, Option<PartitionSpec>)| {
        let spec = spec.unwrap_or_else(|| PartitionSpec::replicated(ty.rank()));
        (ty, spec)
    };
    types.into_iter().zip(specs).map(spec).collect()
}

/// A compiled module.
pub struct Program {
    pub executable: LoadedExecutable,
    parameters: Vec<(Type, PartitionSpec)>,
    results: Vec<(Type, PartitionSpec)>,
    /// Place on the mesh of each device that the executable lists.
    order: Vec<usize>,
    pub origin: Origin,
    /// What compiling it, or loading it from the cache, took.
    pub seconds: f64,
}

/// An argument of a program; a donated array gives its memory to a result.
pub enum Input<'a> {
    Borrowed(&'a Array),
    Donated(Array),
}

impl Program {
    /// Starts the program and returns its results, which may be used at once.
    pub fn run(&self, inputs: Vec<Input<'_>>) -> Result<Vec<Array>> {
        Ok(self.start(inputs)?.0)
    }

    /// Like [`Program::run`], with an event for each device that tells when it is done.
    pub fn start(&self, inputs: Vec<Input<'_>>) -> Result<(Vec<Array>, Vec<Event>)> {
        let mut arguments: Vec<Vec<Argument<'_>>> = self
            .order
            .iter()
            .map(|_| Vec::with_capacity(inputs.len()))
            .collect();
        for (i, input) in inputs.into_iter().enumerate() {
            self.check(i, &input)?;
            match input {
                Input::Borrowed(array) => {
                    for (list, place) in arguments.iter_mut().zip(&self.order) {
                        let block = array
                            .blocks
                            .iter()
                            .find(|(p, _)| p == place)
                            .expect("a block on every device");
                        list.push(Argument::Borrowed(&block.1));
                    }
                }
                Input::Donated(array) => {
                    let mut blocks: HashMap<usize, _> = array.blocks.into_iter().collect();
                    for (list, place) in arguments.iter_mut().zip(&self.order) {
                        list.push(Argument::Donated(
                            blocks.remove(place).expect("a block on every device"),
                        ));
                    }
                }
            }
        }
        let (outputs, events) = self.executable.execute(arguments)?.into_parts();
        let mut arrays: Vec<Array> = self
            .results
            .iter()
            .map(|(ty, spec)| Array {
                ty: ty.clone(),
                spec: spec.clone(),
                blocks: Vec::new(),
            })
            .collect();
        for (place, buffers) in self.order.iter().zip(outputs) {
            arrays
                .iter_mut()
                .zip(buffers)
                .for_each(|(array, b)| array.blocks.push((*place, b)));
        }
        Ok((arrays, events))
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
