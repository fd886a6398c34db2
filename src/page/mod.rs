//! The parts of an HTML page that needs no network: charts, bars, tiles, the document around them.
//!
//! Invariant: it knows neither runs nor plans; every text that is given to it is escaped here.

pub mod axis;
pub mod chart;
pub mod document;
pub mod numbers;
