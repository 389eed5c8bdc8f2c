//! `seekh demo`. Run again, it makes new links for the same people.

use std::process::ExitCode;

use campus::Operator;
use campus::institutions::{self, Role};
use campus::people::{NewPerson, PersonName, person_with_code};
use courseware::Language;

use super::say;
use super::user_add::explain;
use crate::clock;
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
                role: role.map(|role| (role, Some(institution.id))),
            };
            let code = format!("demonstration-{what}-{}", institution.slug);
            let operator = Operator::at_the_command_line();
            let person = person_with_code(
                &installation.campus,
                &mut clock::now(),
                operator,
                &code,
                new,
            )
            .await
            .map_err(explain)?;
            let address = installation.address(&person.sign_in_path);
            say(&format!("  {name:<32} {address}"));
        }
    }
    Ok(ExitCode::SUCCESS)
}
