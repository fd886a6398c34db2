//! The refusal of arrays that the memory of a host with virtual CPU devices does not hold, before
//! any of it is taken. Memory of other devices is for their compilers to say.

use super::host_memory::{available_memory, free_address_space};
use crate::error::UserError;
use crate::graph::sharding::{ArraySpec, Mesh};
use crate::hardware::Platform;
use crate::parallel::Parallel;

/// Address space without which the CPU plugin, of 300 MB, ends the process somewhere in the start.
const LEAST_ADDRESS_SPACE: u64 = 1 << 30;

/// Refuses arrays that do not fit; `label` says what they are, and `fix` how to need less.
pub fn check_host_memory<'a>(
    label: &str,
    arrays: impl IntoIterator<Item = &'a ArraySpec>,
    parallel: &Parallel,
    fix: &str,
) -> Result<(), UserError> {
    let needed = arrays.into_iter().map(|array| bytes_on_mesh(array, &parallel.mesh)).sum();
    check_host_bytes(label, needed, parallel, fix)
}

/// As [`check_host_memory`], for bytes of all devices together.
pub fn check_host_bytes(
    label: &str,
    needed: u128,
    parallel: &Parallel,
    fix: &str,
) -> Result<(), UserError> {
    let (Platform::Cpu, Some(available)) = (parallel.platform, available_memory()) else {
        return Ok(());
    };
    if needed <= u128::from(available) {
        return Ok(());
    }
    let limit = free_address_space().map_or("", |_| " to a process with its `ulimit -v`");
    Err(UserError(format!(
        "memory: {label} on {} CPU device(s) takes {} and {} of the host's memory are free{limit}; \
         {fix}",
        parallel.devices(),
        size(needed as f64),
        size(available as f64)
    )))
}

/// Refuses an address space in which no plugin opens its devices and compiles.
pub(super) fn check_address_space() -> Result<(), UserError> {
    let Some(free) = free_address_space().filter(|free| *free < LEAST_ADDRESS_SPACE) else {
        return Ok(());
    };
    Err(UserError(format!(
        "memory: the limit of the address space (`ulimit -v`) leaves {} to this process, and \
         devices and their compiler take {} or more; raise it, or limit memory by a control group",
        size(free as f64),
        size(LEAST_ADDRESS_SPACE as f64)
    )))
}

fn size(bytes: f64) -> String {
    match bytes / f64::from(1 << 30) {
        few if few < 1.0 => format!("{:.0} MiB", few * 1024.0),
        many => format!("{many:.1} GiB"),
    }
}

/// Bytes of all shards of an array, copies included.
fn bytes_on_mesh(array: &ArraySpec, mesh: &Mesh) -> u128 {
    let (_, shard) = array.spec.block(mesh, &array.ty.shape, 0);
    let elements: u128 = shard.iter().map(|size| *size as u128).product();
    elements * array.ty.dtype.size() as u128 * mesh.devices() as u128
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dtype::DType;
    use crate::graph::Type;

    #[test]
    fn arrays_that_do_not_fit_are_refused() {
        let parallel = Parallel::new(Mesh::new(&[("data", 4)]));
        let check = |rows: usize, parallel: &Parallel| {
            let array = ArraySpec::replicated(Type::new(DType::F32, &[rows]));
            check_host_memory("a test", [&array], parallel, "use fewer rows")
        };
        assert_eq!(check(1000, &parallel), Ok(()));
        let error = check(1 << 50, &parallel).unwrap_err().0;
        assert!(error.contains("a test on 4 CPU device(s) takes 16777216.0 GiB"), "{error}");
        assert_eq!(check(1 << 50, &parallel.on(Platform::Tpu)), Ok(()));
    }
}
