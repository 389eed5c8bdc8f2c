//! The server functions that islands call. Each is a public endpoint and checks its own rights.
