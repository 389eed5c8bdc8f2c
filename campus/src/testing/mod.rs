//! The test world: a database that vanishes, a clock that obeys, chance that repeats itself.
//!
//! ```ignore
//! #[on_both_databases]
//! async fn joining_twice_is_joining_once(world: World) { … }
//! ```

mod course;
mod dump;
mod enrolled;
mod people;
mod postgres;
mod world;

pub use campus_test_macro::on_both_databases;
pub use course::{quiz_of, small_course};
pub use dump::Dump;
pub use enrolled::EnrolledLearner;
pub use people::{token_at_end_of, token_in};
pub use world::World;

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// A file in a temporary folder.
    Sqlite,
    /// A database of its own in the throw-away cluster that `script/postgres start` runs.
    Postgres,
}

/// Runs `test` in a fresh world and takes the world down. Fails when the test left jobs unrun: an effect that
/// nobody looked at is a forgotten assertion.
#[expect(clippy::expect_used, reason = "a test harness fails by panicking")]
pub fn run<F: Future<Output = ()>>(backend: Backend, test: impl FnOnce(World) -> F) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime for the test");
    runtime.block_on(async {
        let world = World::new(backend).await;
        test(world.clone()).await;
        world.assert_no_jobs_left().await;
        world.take_down().await;
    });
}
