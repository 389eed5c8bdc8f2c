//! courseware
