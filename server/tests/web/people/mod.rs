//! Accounts through the real router: what strangers learn (nothing), what links do, who is signed in afterwards.

mod accounts;
mod administrator;
mod choosing_password;
mod consents;
mod cookies;
mod forms;
mod passwords;
mod signing_in;
mod signing_up;
