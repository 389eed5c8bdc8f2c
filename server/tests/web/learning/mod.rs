//! Courses and lessons: who sees what, and what the forms do.

mod audience;
mod courses;
mod frame;
mod lessons;
mod reading;
