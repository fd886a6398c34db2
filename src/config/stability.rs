//! `[stability]`: what a run does about steps that go wrong.

use super::data::A_YEAR;
use super::key::{Dependency, default};
use super::section::section;
use super::{COUNT, SIZE};

section! {
    /// `[stability]`: what a run does about steps that go wrong. A loss or gradient norm that is
    /// not finite always ends it.
    pub struct StabilityConfig {
        /// A step whose loss or gradient norm is more than so many standard deviations above the
        /// mean of the last steps is skipped: parameters and optimizer state stay as they were; 0:
        /// none is.
        skip_sigma: f64 = default(0.0).within(0.0..=1e6).usual("6");
        /// An update whose norm, without the learning rate, is more than so many standard
        /// deviations above the mean of the last steps is scaled down to that; 0: none is.
        clip_update_sigma: f64 = default(0.0).within(0.0..=1e6).usual("2");
        /// The last steps that outliers are measured by; before there are so many, no step is one.
        window: usize = default(128).within(SIZE).only_with(&OUTLIERS);
        /// Steps skipped in a row after which the run ends.
        max_skips: usize = default(10).within(COUNT).only_with(&SKIPPED);
        /// Seconds without a step after which every process says what it waits for; 0: never.
        stall_timeout: usize = default(600).within(0..=A_YEAR);
    }
}

const OUTLIERS: Dependency = Dependency {
    applies: |config| config.stability.finds_outliers(),
    setting: "stability.skip_sigma or stability.clip_update_sigma",
};
const SKIPPED: Dependency = Dependency {
    applies: |config| config.stability.skip_sigma > 0.0,
    setting: "stability.skip_sigma",
};

impl StabilityConfig {
    /// Whether the steps are compared with the last ones.
    pub fn finds_outliers(&self) -> bool {
        self.skip_sigma > 0.0 || self.clip_update_sigma > 0.0
    }
}
