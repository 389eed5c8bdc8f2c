//! `seekh user add`.

use std::process::ExitCode;

use campus::institutions::{self, GrantRefusal, InstitutionId, Role};
use campus::people::{
    AddPersonRefusal, EmailAddress, InvalidName, NewPerson, PersonName, add_person,
};
use campus::{Error, Operator};
use clap::{Args, ValueEnum};
use courseware::Language;

use super::say;
use crate::clock;
use crate::installation::Installation;

#[derive(Args)]
pub(super) struct Arguments {
    /// The person's name.
    #[arg(long)]
    name: String,
    /// An email address that you vouch for.
    #[arg(long)]
    email: Option<String>,
    /// The language they prefer: `en` or `ur`.
    #[arg(long, default_value = "en")]
    language: Language,
    /// A role to give them.
    #[arg(long, value_enum)]
    role: Option<RoleName>,
    /// The institution of the role: `hsa`, `lums`. An administrator without one runs the platform.
    #[arg(long, requires = "role")]
    institution: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum RoleName {
    Administrator,
    Coordinator,
    Instructor,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Administrator => Self::Administrator,
            RoleName::Coordinator => Self::Coordinator,
            RoleName::Instructor => Self::Instructor,
        }
    }
}

pub(super) async fn run(
    installation: &Installation,
    arguments: &Arguments,
) -> anyhow::Result<ExitCode> {
    installation.prepare().await?;
    let institution = find_institution(installation, arguments.institution.as_deref()).await?;
    let new = NewPerson {
        name: PersonName::parse(&arguments.name).map_err(explain_name)?,
        email: match &arguments.email {
            Some(email) => Some(EmailAddress::parse(email).map_err(|_| {
                anyhow::anyhow!(
                    "--email: `{email}` is not an email address, as in `name@example.org`"
                )
            })?),
            None => None,
        },
        language: arguments.language,
        role: arguments.role.map(|role| (role.into(), institution)),
    };
    let operator = Operator::at_the_command_line();
    let added = add_person(&installation.campus, &mut clock::now(), operator, new)
        .await
        .map_err(explain)?;
    say(&format!(
        "{} is added. This link signs in once, within seven days:",
        arguments.name
    ));
    say(&installation.address(&added.sign_in_path));
    Ok(ExitCode::SUCCESS)
}

/// Why nobody was added, by the name of the argument.
pub(super) fn explain(error: Error<AddPersonRefusal>) -> anyhow::Error {
    match error {
        Error::Refused(AddPersonRefusal::AddressTaken) => {
            anyhow::anyhow!("--email: someone has this address already")
        }
        Error::Refused(AddPersonRefusal::Role(GrantRefusal::RoleNeedsInstitution)) => {
            anyhow::anyhow!(
                "--institution: coordinators and instructors belong to one: `hsa` or `lums`"
            )
        }
        Error::Refused(AddPersonRefusal::Role(GrantRefusal::NoSuchInstitution)) => {
            anyhow::anyhow!("--institution: name one that is on this platform")
        }
        Error::Refused(AddPersonRefusal::Role(GrantRefusal::NoSuchPerson)) => {
            anyhow::anyhow!("the person vanished while the role was given; run the command again")
        }
        Error::Failed(failure) => failure.into(),
    }
}

async fn find_institution(
    installation: &Installation,
    slug: Option<&str>,
) -> anyhow::Result<Option<InstitutionId>> {
    let Some(slug) = slug else { return Ok(None) };
    let known = institutions::all(&installation.campus).await?;
    match known.iter().find(|institution| institution.slug == slug) {
        Some(institution) => Ok(Some(institution.id)),
        None => {
            let slugs: Vec<_> = known
                .iter()
                .map(|institution| institution.slug.as_str())
                .collect();
            anyhow::bail!(
                "--institution: `{slug}` is not here; there are: {}",
                slugs.join(", ")
            )
        }
    }
}

fn explain_name(problem: InvalidName) -> anyhow::Error {
    anyhow::anyhow!(match problem {
        InvalidName::Empty => "--name: write a name",
        InvalidName::TooLong => "--name: a name has at most 200 characters",
        InvalidName::ForbiddenCharacter => "--name: leave out control and invisible characters",
        InvalidName::NoLetter => "--name: write a name that has letters",
    })
}
