//! `seekh demo`.

use std::process::ExitCode;

use campus::institutions::{self, Role};
use campus::people::{NewPerson, PersonName};
use courseware::Language;

use super::say;
use super::user_add::add_with_role;
use crate::configuration::Environment;
use crate::installation::Installation;

/// Who is made at each institution: what they are called there, and their role.
const PEOPLE: [(&str, Option<Role>); 3] = [
    ("learner", None),
    ("instructor", Some(Role::Instructor)),
    ("coordinator", Some(Role::Coordinator)),
];

pub(super) async fn run(installation: &Installation) -> anyhow::Result<ExitCode> {
    if installation.configuration.environment == Environment::Production {
        anyhow::bail!("environment is `production`: demonstration people are not made there");
    }
    installation.prepare().await?;
    say("One-time sign-in links for demonstration people:");
    for institution in institutions::all(&installation.campus).await? {
        for (what, role) in PEOPLE {
            let name = format!("Demonstration {what} {}", institution.short_name);
            let new = NewPerson {
                name: PersonName::parse(&name)
                    .map_err(|problem| anyhow::anyhow!("{name}: {problem:?}"))?,
                email: None,
                language: Language::English,
            };
            let path = add_with_role(installation, new, role, role.map(|_| institution.id)).await?;
            say(&format!(
                "  {name:<32} {}{path}",
                installation.configuration.local_url()
            ));
        }
    }
    Ok(ExitCode::SUCCESS)
}
