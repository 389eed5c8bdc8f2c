//! The right of whoever runs the program on the server itself.

/// Proof that an action was asked for on the server's command line, by someone who could read the database anyway.
/// Only the program's own commands make it; no request ever does.
#[derive(Clone, Copy, Debug)]
pub struct Operator(());

impl Operator {
    /// For the commands of `seekh`, and for tests.
    pub fn at_the_command_line() -> Self {
        Self(())
    }
}
