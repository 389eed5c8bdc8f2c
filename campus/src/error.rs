//! Which error type to use where.
//!
//! * An action that nobody can be refused returns `Result<T, Failure>`.
//! * An action that may say no returns `Result<T, Error<ItsRefusal>>`. A refusal is an ordinary answer: an enum
//!   beside the action, with what the page needs to tell the person how to go on. It is never logged as an error.
//! * A thing that is not there, or that the actor may not know of, is `Ok(None)`: pages answer 404 to both.
//! * A [`Failure`] is ours, not theirs: the database is gone, a stored document is broken. Pages answer 500 and
//!   log it; it carries no personal data.

use sea_orm::DbErr;

/// Something broke that no user can mend.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The database refused or vanished.
    #[error("database: {0}")]
    Database(#[from] DbErr),
    /// A stored document is not what it should be.
    #[error("stored document: {0}")]
    Document(#[from] serde_json::Error),
    /// The asset store refused or vanished.
    #[error("asset store: {0}")]
    Assets(#[from] object_store::Error),
    /// Too many wait for the same; says for what. Passes by itself.
    #[error("too many at once: {0}")]
    Busy(&'static str),
    /// Something that must be there is missing; says what.
    #[error("broken invariant: {0}")]
    Invariant(&'static str),
}

/// Why an action did not happen: refused for a reason `R`, or failed.
#[derive(Debug, thiserror::Error)]
pub enum Error<R> {
    /// The action said no, for a reason that the person can be told.
    #[error("refused")]
    Refused(R),
    /// The action could not be carried out.
    #[error(transparent)]
    Failed(Failure),
}

impl<R> Error<R> {
    /// The same, with the refusal as another action puts it.
    pub(crate) fn map_refusal<S>(self, into: impl FnOnce(R) -> S) -> Error<S> {
        match self {
            Self::Refused(refusal) => Error::Refused(into(refusal)),
            Self::Failed(failure) => Error::Failed(failure),
        }
    }
}

impl<R, F: Into<Failure>> From<F> for Error<R> {
    fn from(failure: F) -> Self {
        Self::Failed(failure.into())
    }
}
