//! How long what has served its time is kept.

use time::Duration;

/// Periods, counted from when a thing was done, ended or ran out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Sign-ups whose link ran out unused.
    pub sign_ups: Duration,
    /// Links that were used or ran out, for whoever must find out what happened.
    pub links: Duration,
    /// Invitations that ran out and the addresses they went to; until then one to a role can be sent anew.
    pub invitations: Duration,
    /// Sessions that ended.
    pub sessions: Duration,
    /// That there was a mail or a text, sent or given up. What it said goes at once.
    pub mails: Duration,
    /// What stands in the app, read or not.
    pub notifications: Duration,
    /// Jobs that were done or given up.
    pub jobs: Duration,
    /// Accounts that nobody uses, counted from when their owner was last here; none keeps them for good.
    pub accounts: Option<Duration>,
    /// Sealed audit entries; none keeps them for good.
    pub audit: Option<Duration>,
}

impl Default for Retention {
    fn default() -> Self {
        Self {
            sign_ups: Duration::ZERO,
            links: Duration::days(30),
            invitations: Duration::days(30),
            sessions: Duration::ZERO,
            mails: Duration::days(30),
            notifications: Duration::days(365),
            jobs: Duration::days(30),
            accounts: None,
            audit: Some(Duration::days(2190)),
        }
    }
}
