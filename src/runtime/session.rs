//! A PJRT client whose devices are laid out on a mesh, and modules compiled for it. Programs take
//! and give [`Array`]s.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use crate::config::Config;
use crate::error::UserError;
use crate::graph::Module;
use crate::graph::Type;
use crate::graph::sharding::{Mesh, PartitionSpec};
use crate::hardware::Platform;
use crate::llama::Llama;
use crate::parallel::Parallel;
use crate::parallel::torus::slice_order;
use crate::pjrt::{
    Argument, Client, CompileCache, CompileOptions, Compiled, Device, DeviceDescription, Error,
    Event, LoadedExecutable, NamedValue, Origin, Plugin, Result, Spec, compiler_identity,
};

use super::array::{Array, Block};
use super::compiled_step::{Choice, CompiledStep, module_sha256};
use super::hosts::Hosts;
use super::joint::{Arguments, Joint, Results, owned};
use super::presets::Flags;
use super::process::ProcessView;
use crate::step::Programs;

/// The devices of a run in the order of its mesh.
pub struct Session {
    pub client: Client,
    pub parallel: Parallel,
    /// Which of the devices are this process's.
    pub view: ProcessView,
    /// All devices of the mesh, row-major.
    devices: Vec<Device>,
    cache: Option<CompileCache>,
    /// Compiler flags of every program.
    flags: Flags,
    /// The train step, where it was compiled ahead of time.
    planned: Option<CompiledStep>,
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
        let mut devices = client.devices();
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
        devices.truncate(want);
        let described: Vec<_> = devices.iter().map(|d| d.description().clone()).collect();
        let order = placement(&parallel.mesh, &described).into_iter();
        let devices: Vec<Device> = order.map(|i| devices[i].clone()).collect();
        Ok(Session {
            client,
            parallel,
            view: ProcessView::of(&devices)?,
            devices,
            cache: None,
            flags: Flags::new(),
            planned: None,
            hosts: None,
            joint: None,
            sum: OnceLock::new(),
        })
    }

    /// Compiles with these compiler flags.
    pub fn with_flags(mut self, flags: Flags) -> Session {
        self.flags = flags;
        self
    }

    pub fn flags(&self) -> &Flags {
        &self.flags
    }

    /// Takes the train step of a configuration from a file, which must have been compiled for this
    /// session.
    pub fn with_plan(
        mut self,
        planned: CompiledStep,
        config: &Config,
    ) -> std::result::Result<Session, UserError> {
        planned.check(&self.choice(config))?;
        self.planned = Some(planned);
        Ok(self)
    }

    /// Whether the train step comes from a file.
    pub fn is_planned(&self) -> bool {
        self.planned.is_some()
    }

    /// What the train step of a configuration is compiled from and for here.
    fn choice(&self, config: &Config) -> Choice {
        let programs = Programs::new(config, Llama::new(config, self.parallel.clone()));
        let is_cpu = self.parallel.platform == Platform::Cpu;
        Choice {
            config: config.to_toml(),
            mesh: self.parallel.mesh.to_string(),
            topology: String::new(),
            flags: self.flags.clone(),
            device_assignment: self.devices.iter().map(Device::id).collect(),
            device_kind: self.device_kind().to_string(),
            module_sha256: module_sha256(&programs.train_step().text()),
            compiler: compiler_identity(self.client.plugin(), is_cpu),
            compile_seconds: 0.0,
        }
    }

    /// What the devices are, such as `TPU v5 lite`.
    pub fn device_kind(&self) -> &str {
        &self.devices[0].description().kind
    }

    /// The sessions of several hosts with one client, for threads of one process: each has an equal
    /// share of the devices, and they run every program together.
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
        options.flags = self.flags.clone();
        let (name, cache) = (&module.name, self.cache.as_ref());
        let text = module.text();
        let compiled = match self.planned.as_ref().filter(|p| p.is_of(&text)) {
            Some(planned) => planned.load(&self.client)?,
            None => self.client.compile_cached(cache, name, &text, &options)?,
        };
        self.say(&format!("{name}: {compiled}"));
        let Compiled { executable, origin, seconds } = compiled;
        let arguments = module.arguments.iter().map(|a| a.sharding.clone());
        let parameters = signature(module.function.parameter_types(), arguments);
        let block = |(ty, spec): &(Type, PartitionSpec)| {
            Spec::new(ty.dtype, &Block::of(spec, &self.parallel.mesh, &ty.shape, 0).sizes)
        };
        let executable =
            executable.with_parameters(&parameters.iter().map(block).collect::<Vec<_>>());
        let places: HashMap<usize, usize> =
            self.devices.iter().enumerate().map(|(i, d)| (d.id(), i)).collect();
        let order = executable.devices().iter().map(|d| places[&d.id()]).collect();
        let results = signature(module.function.result_types(), module.results.iter().cloned());
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

/// For each place on the mesh (row-major) the index of the device that stands there: TPU chips lie
/// on the torus as [`slice_order`] says, other devices keep their order.
pub fn placement(mesh: &Mesh, devices: &[DeviceDescription]) -> Vec<usize> {
    let coordinates: Vec<Vec<usize>> = devices.iter().map(torus_place).collect();
    let slice = |d: &DeviceDescription| d.attributes.get("slice_index")?.as_int();
    let slices: Vec<usize> = devices.iter().map(|d| slice(d).unwrap_or(0) as usize).collect();
    slice_order(mesh, &slices, &coordinates)
}

/// Coordinates of the chip, x first, and behind them the core on the chip.
fn torus_place(device: &DeviceDescription) -> Vec<usize> {
    let chip = device.coords().unwrap_or_default().iter();
    let core = device.attributes.get("core_on_chip");
    let core = core.and_then(NamedValue::as_int).unwrap_or(0);
    chip.chain([&core]).map(|&c| c as usize).collect()
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
        let mut arguments: Vec<(usize, Vec<Argument<'_>>)> =
            own.map(|place| (*place, Vec::with_capacity(inputs.len()))).collect();
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
            .map(|(ty, spec)| Array { ty: ty.clone(), spec: spec.clone(), blocks: Vec::new() })
            .collect();
        let mut events = Vec::with_capacity(results.len());
        for (place, buffers, event) in results {
            arrays.iter_mut().zip(buffers).for_each(|(array, b)| array.blocks.push((place, b)));
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

    /// [`Program::execute`] for all views, whose devices share out the places evenly: results by
    /// view.
    fn execute_all(&self, mut arguments: Vec<Arguments>) -> Result<Vec<(usize, Vec<Results>)>> {
        let turn = |place: usize| self.order.iter().position(|p| *p == place);
        arguments.sort_by_key(|(place, _)| turn(*place));
        let share = self.view.places().len();
        let mut by_view: Vec<(usize, Vec<Results>)> =
            (0..self.view.count).map(|view| (view, Vec::new())).collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn described(id: usize, attributes: &[(&str, NamedValue)]) -> DeviceDescription {
        DeviceDescription {
            id,
            process_index: id / 4,
            kind: "TPU v6 lite".into(),
            debug_string: String::new(),
            attributes: attributes
                .iter()
                .map(|(name, value)| (name.to_string(), value.clone()))
                .collect(),
        }
    }

    /// A slice of 4x4 chips as libtpu lists it: by hosts of 2x2.
    fn by_hosts() -> Vec<DeviceDescription> {
        let host =
            |h: i64| [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(x, y)| (h % 2 * 2 + x, h / 2 * 2 + y));
        let chips = (0..4).flat_map(host);
        chips
            .map(|(x, y)| {
                let coords = NamedValue::Ints(vec![x, y, 0]);
                let core = ("core_on_chip", NamedValue::Int(0));
                described((y * 4 + x) as usize, &[("coords", coords), core])
            })
            .collect()
    }

    #[test]
    fn the_busiest_axis_of_the_mesh_lies_on_rows_of_the_torus() {
        let devices = by_hosts();
        let mesh = Mesh::new(&[("fsdp", 4), ("tensor", 4)]);
        let order = placement(&mesh, &devices);
        let ids: Vec<usize> = order.iter().map(|&i| devices[i].id).collect();
        assert_eq!(ids, (0..16).collect::<Vec<_>>(), "tensor runs along x");
        assert_ne!(order, ids, "the plugin lists them by host");
    }

    #[test]
    fn devices_without_coordinates_keep_their_order() {
        let devices: Vec<_> = (0..8).map(|id| described(id, &[])).collect();
        let mesh = Mesh::new(&[("data", 4), ("tensor", 2)]);
        assert_eq!(placement(&mesh, &devices), [0, 1, 2, 3, 4, 5, 6, 7]);
    }
}
