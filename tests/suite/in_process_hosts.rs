//! Several processes of a run, simulated by threads of one: each brings the arguments of its
//! devices, the last one starts the program, and each gets the results of its devices.

use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use llama3_tpu::parallel::Parallel;
use llama3_tpu::pjrt::{Argument, Buffer, Client, Error, Result};
use llama3_tpu::runtime::process::Process;
use llama3_tpu::runtime::program::{DeviceArguments, DeviceResults};
use llama3_tpu::runtime::{Executor, Program, Runtime};

use crate::support::with_shared_cache;

/// One of several simulated processes, which share a client.
struct InProcessHost {
    process: Process,
    exchange: Arc<Exchange>,
}

/// Where the processes wait for each other.
#[derive(Default)]
struct Exchange {
    round: Mutex<Round>,
    changed: Condvar,
}

#[derive(Default)]
struct Round {
    arrived: usize,
    arguments: Vec<DeviceArguments<'static>>,
    /// By process.
    results: HashMap<usize, std::result::Result<Vec<DeviceResults>, String>>,
}

/// The runtimes of `count` processes, for threads of one: each has an equal share of the devices,
/// and they run every program together.
pub(crate) fn in_process_hosts(client: &Client, parallel: &Parallel, count: usize) -> Vec<Runtime> {
    let exchange = Arc::new(Exchange::default());
    let runtime = |index| {
        let runtime = Runtime::new(client.clone(), parallel.clone()).unwrap();
        let mut runtime = with_shared_cache(runtime);
        let process = Process::share(index, count, parallel.devices());
        runtime.devices.process = process.clone();
        runtime.with_executor(Arc::new(InProcessHost { process, exchange: exchange.clone() }))
    };
    (0..count).map(runtime).collect()
}

impl Executor for InProcessHost {
    fn execute(
        &self,
        program: &Program,
        arguments: Vec<DeviceArguments<'_>>,
    ) -> Result<Vec<DeviceResults>> {
        let arguments: Vec<_> = arguments.into_iter().map(owned).collect::<Result<_>>()?;
        let lock = self.exchange.round.lock();
        let mut round = lock.unwrap_or_else(PoisonError::into_inner);
        round.arrived += 1;
        round.arguments.extend(arguments);
        if round.arrived == self.process.count {
            self.start(program, &mut round);
            self.exchange.changed.notify_all();
        }
        loop {
            if let Some(results) = round.results.remove(&self.process.index) {
                return results.map_err(Error::Invalid);
            }
            let waited = self.exchange.changed.wait(round);
            round = waited.unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl InProcessHost {
    /// Starts the program with the arguments of all processes.
    fn start(&self, program: &Program, round: &mut Round) {
        round.arrived = 0;
        let mut arguments = std::mem::take(&mut round.arguments);
        let turn = |index: usize| program.mesh_indices().iter().position(|i| *i == index);
        arguments.sort_by_key(|device| turn(device.mesh_index));
        let share = self.process.mesh_indices().len();
        let processes = 0..self.process.count;
        match program.execute(arguments) {
            Ok(results) => {
                round.results.extend(processes.map(|process| (process, Ok(Vec::new()))));
                for device in results {
                    let process = round.results.get_mut(&(device.mesh_index / share));
                    let process = process.and_then(|results| results.as_mut().ok());
                    process.expect("a process of these").push(device);
                }
            }
            Err(error) => {
                let error = error.to_string();
                round.results.extend(processes.map(|process| (process, Err(error.clone()))));
            }
        }
    }
}

/// Arguments that another thread may pass on: what is borrowed is copied.
fn owned(device: DeviceArguments<'_>) -> Result<DeviceArguments<'static>> {
    let own = |argument| match argument {
        Argument::Donated(buffer) => Ok(Argument::Donated(buffer)),
        Argument::Borrowed(buffer) => {
            let mut bytes = vec![0; buffer.spec().bytes()];
            buffer.to_host(&mut bytes)?;
            let copy = Buffer::from_owned(buffer.device(), buffer.dtype(), buffer.dims(), bytes);
            copy.map(Argument::Donated)
        }
    };
    let DeviceArguments { mesh_index, arguments } = device;
    let arguments = arguments.into_iter().map(own).collect::<Result<_>>()?;
    Ok(DeviceArguments { mesh_index, arguments })
}
