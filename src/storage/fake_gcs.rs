//! The tests' own server, and a place in its bucket.

use std::sync::Arc;

use super::{Bucket, Endpoint, Location};

#[allow(dead_code, reason = "the command line tests use more of it")]
#[path = "../../tests/suite/fake_gcs.rs"]
mod server;

pub(crate) use server::{FakeGcs, Fault};

/// A server, and the place of a run in its bucket.
pub(crate) fn bucket() -> (FakeGcs, Location) {
    let server = FakeGcs::start();
    let run = run_at(&server.address);
    (server, run)
}

/// The place of a run in the bucket of the server at an address.
pub(crate) fn run_at(address: &str) -> Location {
    let endpoint = Endpoint { address: Some(address.to_string()), ..Endpoint::default() };
    let storage = Arc::new(Bucket::open("gs://bucket", &endpoint).unwrap());
    Location::Bucket { storage, key: "run".into() }
}
