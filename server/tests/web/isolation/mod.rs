//! Proof of isolation: every route, asked for by every kind of person, for every institution, cohort and person there
//! is, against a small written model of who may see what (`docs/who-sees-what.md` says it in words).

mod build;
mod coverage;
mod drafts;
mod errands;
mod facts;
mod heard;
mod ledger;
mod logs;
mod model;
mod place;
mod planting;
mod random;
mod records;
mod rows;
mod things;
mod town;
mod visits;
