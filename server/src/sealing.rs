//! Seals the audit log while the platform runs.

use std::path::PathBuf;

use campus::audit::{self, AuditKey, SealRefusal};
use campus::{Campus, Error, Moment};

use crate::audit_heads;

/// What sealing needs besides the database.
pub(crate) struct Sealer {
    /// The key outside the database.
    pub(crate) key: AuditKey,
    /// Where the heads are noted.
    pub(crate) heads: PathBuf,
}

impl Sealer {
    /// Seals what is not sealed yet, and notes the heads. What goes wrong is logged; the next call makes it good.
    pub(crate) async fn seal_all(&self, campus: &Campus, moment: impl Fn() -> Moment) {
        loop {
            match audit::seal(campus, &moment(), &self.key).await {
                Ok(Some(_)) => {}
                Ok(None) => break,
                Err(Error::Refused(SealRefusal::NotOurs(seal))) => {
                    tracing::error!(
                        %seal,
                        "the audit log is not sealed: its newest seal was not made with this installation's audit.key"
                    );
                    return;
                }
                Err(Error::Failed(failure)) => {
                    tracing::error!(%failure, "the audit log could not be sealed");
                    return;
                }
            }
        }
        if let Err(error) = self.note_heads(campus).await {
            tracing::error!("the heads of the audit log could not be noted: {error:#}");
        }
    }

    /// Notes every head that is not noted yet: the program may have ended between sealing and noting.
    async fn note_heads(&self, campus: &Campus) -> anyhow::Result<()> {
        loop {
            let newest = audit_heads::newest(&self.heads)?;
            let heads = audit::heads_after(campus, newest).await?;
            if heads.is_empty() {
                return Ok(());
            }
            audit_heads::append(&self.heads, &heads)?;
        }
    }
}

#[cfg(test)]
mod tests {
    use campus::audit::verify;
    use campus::institutions::{Role, grant_role};
    use campus::testing::{World, on_both_databases};

    use super::*;

    #[on_both_databases]
    async fn what_is_sealed_is_noted_even_when_it_was_forgotten_before(world: World) {
        let folder = tempfile::tempdir().unwrap();
        let sealer = Sealer {
            key: AuditKey::new(&[7; 64]).unwrap(),
            heads: audit_heads::path(folder.path()),
        };
        let campus = world.campus();
        for name in ["A", "B", "C"] {
            let person = world.person(name).await.id();
            let by = campus::Operator::at_the_command_line();
            let moment = world.moment();
            grant_role(campus, &moment, by, person, None, Role::Administrator)
                .await
                .unwrap();
            if name == "B" {
                // As if the program ended before it could note the head.
                audit::seal(campus, &moment, &sealer.key).await.unwrap();
            } else {
                sealer.seal_all(campus, || world.moment()).await;
            }
        }
        let heads = audit_heads::read(&sealer.heads).unwrap();
        let numbers: Vec<_> = heads.iter().map(|head| head.seal).collect();
        assert_eq!(numbers, [1, 2, 3]);
        let report = verify(campus, &sealer.key, &heads).await.unwrap();
        assert!(report.is_sound() && report.unsealed == 0, "{report:?}");
    }
}
