//! Proof of isolation: every route, asked for by every kind of person, for every institution, cohort and person there
//! is, against a small written model of who may see what (`docs/who-sees-what.md` says it in words).

mod build;
mod coverage;
mod drafts;
mod ledger;
mod model;
mod place;
mod random;
mod records;
mod rows;
mod town;
mod visits;
