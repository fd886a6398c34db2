//! Several views of one client that run programs together, as the processes of several hosts would:
//! each brings the arguments of its devices, the last one starts the program, and each gets the
//! results of its devices. It must not know what a program computes.

use std::collections::HashMap;
use std::sync::{Condvar, Mutex, PoisonError};

use crate::pjrt::{Argument, Buffer, Error, Event, Result};

/// Arguments of a program on the device at a place of the mesh.
pub type Arguments = (usize, Vec<Argument<'static>>);
/// Results on the device at a place of the mesh, and the event of their completion.
pub type Results = (usize, Vec<Buffer>, Event);

/// The meeting point of `count` views.
pub struct Joint {
    count: usize,
    round: Mutex<Round>,
    changed: Condvar,
}

#[derive(Default)]
struct Round {
    arrived: Vec<usize>,
    arguments: Vec<Arguments>,
    results: HashMap<usize, std::result::Result<Vec<Results>, String>>,
}

impl Joint {
    pub fn new(count: usize) -> Joint {
        Joint { count, round: Mutex::default(), changed: Condvar::new() }
    }

    /// Runs a program that all views come to. `start` is called by the last of them, with the
    /// arguments of all.
    pub fn run(
        &self,
        index: usize,
        arguments: Vec<Arguments>,
        start: impl FnOnce(Vec<Arguments>) -> Result<Vec<(usize, Vec<Results>)>>,
    ) -> Result<Vec<Results>> {
        let mut round = self.round.lock().unwrap_or_else(PoisonError::into_inner);
        round.arrived.push(index);
        round.arguments.extend(arguments);
        if round.arrived.len() == self.count {
            let (all, arrived) =
                (std::mem::take(&mut round.arguments), std::mem::take(&mut round.arrived));
            match start(all) {
                Ok(results) => {
                    let results = results.into_iter().map(|(view, own)| (view, Ok(own)));
                    round.results.extend(results);
                }
                Err(error) => {
                    let failed = arrived.iter().map(|view| (*view, Err(error.to_string())));
                    round.results.extend(failed);
                }
            }
            self.changed.notify_all();
        }
        loop {
            if let Some(own) = round.results.remove(&index) {
                return own.map_err(Error::Invalid);
            }
            let waited = self.changed.wait(round);
            round = waited.unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Arguments that another thread may pass on: what is borrowed is copied.
pub fn owned(arguments: Vec<Argument<'_>>) -> Result<Vec<Argument<'static>>> {
    let own = |argument| match argument {
        Argument::Donated(buffer) => Ok(Argument::Donated(buffer)),
        Argument::Borrowed(buffer) => {
            let mut bytes = vec![0; buffer.spec().bytes()];
            buffer.to_host(&mut bytes)?;
            let copy = Buffer::from_owned(buffer.device(), buffer.dtype(), buffer.dims(), bytes);
            copy.map(Argument::Donated)
        }
    };
    arguments.into_iter().map(own).collect()
}
