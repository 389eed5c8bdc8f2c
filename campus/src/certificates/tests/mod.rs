//! Certificates, from a completed enrolment to a stranger's question, on both databases.

mod fixture;
mod issuing;
mod reading;
