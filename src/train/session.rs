//! A PJRT client whose devices are laid out on a mesh, and modules compiled for it. Programs take and give [`Array`]s.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use crate::config::UserError;
use crate::graph::Type;
use crate::graph::emit::Module;
use crate::graph::sharding::PartitionSpec;
use crate::parallel::Parallel;
use crate::pjrt::{
    Argument, Client, CompileCache, CompileOptions, Compiled, Device, Error, Event,
    LoadedExecutable, NamedValue, Origin, Plugin, Result, Spec,
};

use super::array::{Array, Block};
use super::hosts::Hosts;
use super::joint::{Arguments, Joint, Results, owned};
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
    /// The other hosts; none where this process is the only one.
    pub hosts: Option<Arc<Hosts>>,
    joint: Option<Arc<Joint>>,
    /// The program of `agree`, once it was needed.
    pub(super) sum: OnceLock<Arc<Program>>,
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
        let (have, want) = (devices.len(), parallel.devices());
        if have < want {
            return Err(Error::Invalid(format!(
                "mesh: {want} devices are needed and the platform has {have}"
            )));
        }
        let process = |d: &Device| d.description().process_index;
        if have > want && devices.iter().any(|d| process(d) != process(&devices[0])) {
            return Err(Error::Invalid(format!(
                "mesh: {want} devices are not all the {have} that the hosts have together; use a mesh of {have}"
            )));
        }
        let devices: Vec<Device> = devices.into_iter().take(parallel.devices()).collect();
        Ok(Session {
            client,
            parallel,
            view: ProcessView::of(&devices)?,
            devices,
            cache: None,
            hosts: None,
            joint: None,
            sum: OnceLock::new(),
        })
    }

    /// The sessions of several hosts with one client, for threads of one process: each has an equal share of the devices, and they
    /// run every program together.
    pub fn of_hosts(client: &Client, parallel: &Parallel, count: usize) -> Result<Vec<Session>> {
        let joint = Arc::new(Joint::new(count));
        let session = |index| {
            let mut session = Session::new(client.clone(), parallel.clone())?;
            session.view = ProcessView::share(index, count, parallel.devices());
            session.joint = Some(joint.clone());
            Ok(session)
        };
        (0..count).map(session).collect()
    }

    /// Makes the other hosts known, of which there must be as many as the devices belong to.
    pub fn with_hosts(mut self, hosts: Arc<Hosts>) -> std::result::Result<Session, UserError> {
        let (expected, found) = (hosts.count, self.view.count);
        if expected != found {
            return Err(UserError(format!(
                "hosts: {expected} are expected and the {} devices belong to {found}; use --process-count {found}",
                self.client.platform_name()
            )));
        }
        if hosts.index != self.view.index {
            return Err(UserError(format!(
                "hosts: this is host {} by its devices and not {}; use --process-id {}",
                self.view.index, hosts.index, self.view.index
            )));
        }
        self.hosts = Some(hosts);
        Ok(self)
    }

    /// Prints a line for people, on the first host.
    pub fn say(&self, text: &str) {
        if self.view.is_coordinator() {
            eprintln!("{text}");
        }
    }

    /// Keeps compiled programs in a cache, and takes them from there.
    pub fn with_cache(mut self, cache: Option<CompileCache>) -> Session {
        self.cache = cache;
        self
    }

    /// Bytes that a device of this process has for programs, where the plugin knows it.
    pub fn memory_limit(&self) -> Option<i64> {
        let (_, device) = self.local_devices().next()?;
        device.memory_stats().ok()?.bytes_limit
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
        self.say(&format!("{name}: {compiled}"));
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
            view: self.view.clone(),
            joint: self.joint.clone(),
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
    view: ProcessView,
    joint: Option<Arc<Joint>>,
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
        let own = self.order.iter().filter(|place| self.view.holds(**place));
        let mut arguments: Vec<(usize, Vec<Argument<'_>>)> = own
            .map(|place| (*place, Vec::with_capacity(inputs.len())))
            .collect();
        for (i, input) in inputs.into_iter().enumerate() {
            self.check(i, &input)?;
            match input {
                Input::Borrowed(array) => {
                    for (place, list) in &mut arguments {
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
                    for (place, list) in &mut arguments {
                        list.push(Argument::Donated(
                            blocks.remove(place).expect("a block on every device"),
                        ));
                    }
                }
            }
        }
        let results = match &self.joint {
            None => self.execute(arguments)?,
            Some(joint) => {
                let owned = |(place, list)| Ok((place, owned(list)?));
                let arguments = arguments.into_iter().map(owned).collect::<Result<_>>()?;
                joint.run(self.view.index, arguments, |all| self.execute_all(all))?
            }
        };
        let mut arrays: Vec<Array> = self
            .results
            .iter()
            .map(|(ty, spec)| Array {
                ty: ty.clone(),
                spec: spec.clone(),
                blocks: Vec::new(),
            })
            .collect();
        let mut events = Vec::with_capacity(results.len());
        for (place, buffers, event) in results {
            arrays
                .iter_mut()
                .zip(buffers)
                .for_each(|(array, b)| array.blocks.push((place, b)));
            events.push(event);
        }
        Ok((arrays, events))
    }

    /// Starts the program with the arguments of each of its devices, in its order.
    fn execute(&self, arguments: Vec<(usize, Vec<Argument<'_>>)>) -> Result<Vec<Results>> {
        let (places, lists): (Vec<usize>, Vec<_>) = arguments.into_iter().unzip();
        let (outputs, events) = self.executable.execute(lists)?.into_parts();
        let results = places.into_iter().zip(outputs).zip(events);
        Ok(results.map(|((p, buffers), e)| (p, buffers, e)).collect())
    }

    /// [`Program::execute`] for all views, whose devices share out the places evenly: results by view.
    fn execute_all(&self, mut arguments: Vec<Arguments>) -> Result<Vec<(usize, Vec<Results>)>> {
        let turn = |place: usize| self.order.iter().position(|p| *p == place);
        arguments.sort_by_key(|(place, _)| turn(*place));
        let share = self.view.places().len();
        let mut by_view: Vec<(usize, Vec<Results>)> = (0..self.view.count)
            .map(|view| (view, Vec::new()))
            .collect();
        for result in self.execute(arguments)? {
            by_view[result.0 / share].1.push(result);
        }
        Ok(by_view)
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
