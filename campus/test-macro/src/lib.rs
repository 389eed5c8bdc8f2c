//! campus/test-macro
