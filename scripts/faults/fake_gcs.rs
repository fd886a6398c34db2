//! The tests' own gs:// server as a program, for scripts: prints its address and serves until its
//! standard input ends. `cargo run --example fake_gcs -- [SHARE]`, where so large a share of the
//! requests meets a fault: 503, a cut or slow answer, one of the wrong length.

use std::io::{Read, Write};

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/suite/fake_gcs.rs"]
mod fake_gcs;

fn main() {
    let server = fake_gcs::FakeGcs::start();
    let share = std::env::args().nth(1).map_or(0.0, |share| share.parse().expect("a share"));
    server.with(|state| state.fault_rate = share);
    writeln!(std::io::stdout(), "{}", server.address).expect("someone reads it");
    std::io::stdin().read_to_end(&mut Vec::new()).expect("it ends");
}
