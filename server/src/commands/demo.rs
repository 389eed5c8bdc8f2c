//! `seekh demo`: people of every kind, and a cohort that two institutions run together. Run again, it makes new links
//! for the same people.

use std::process::ExitCode;

use anyhow::Context;
use campus::cohorts::{self, CohortId, EnrolmentRule, NewCohort};
use campus::institutions::entity::institution;
use campus::institutions::{self, InstitutionId, Role};
use campus::people::{NewPerson, PersonId, PersonName, person_with_code, signed_in};
use campus::{Operator, Wording, courses};
use courseware::Language;

use super::say;
use super::user_add::explain;
use crate::clock;
use crate::configuration::Environment;
use crate::installation::Installation;

const COORDINATOR: &str = "coordinator";

/// Who is made at each institution: what they are called there, and their role.
const PEOPLE: [(&str, Option<Role>); 4] = [
    ("learner", None),
    ("instructor", Some(Role::Instructor)),
    (COORDINATOR, Some(Role::Coordinator)),
    ("administrator", Some(Role::Administrator)),
];

pub(super) async fn run(installation: &Installation) -> anyhow::Result<ExitCode> {
    if installation.configuration.environment == Environment::Production {
        anyhow::bail!("environment is `production`: demonstration people are not made there");
    }
    installation.prepare().await?;
    say("One-time sign-in links for demonstration people:");
    let institutions = institutions::all(&installation.campus).await?;
    let mut coordinators = Vec::new();
    for institution in &institutions {
        for (what, role) in PEOPLE {
            let role = role.map(|role| (role, Some(institution.id)));
            let made = person(installation, what, Some(institution), role).await?;
            if what == COORDINATOR {
                coordinators.push(made);
            }
        }
    }
    let administrator = Some((Role::Administrator, None));
    person(installation, "platform administrator", None, administrator).await?;
    joint_cohort(installation, &institutions, &coordinators).await?;
    Ok(ExitCode::SUCCESS)
}

/// Makes the person, or finds them, and says their link.
async fn person(
    installation: &Installation,
    what: &str,
    institution: Option<&institution::Model>,
    role: Option<(Role, Option<InstitutionId>)>,
) -> anyhow::Result<PersonId> {
    let place = institution.map_or("", |institution| institution.short_name.as_str());
    let name = format!("Demonstration {what} {place}").trim().to_owned();
    let new = NewPerson {
        name: PersonName::parse(&name).map_err(|problem| anyhow::anyhow!("{name}: {problem:?}"))?,
        email: None,
        language: Language::English,
        role,
    };
    let place = institution.map_or("platform", |institution| institution.slug.as_str());
    let code = format!("demonstration-{what}-{place}").replace(' ', "-");
    let operator = Operator::at_the_command_line();
    let campus = &installation.campus;
    let person = person_with_code(campus, &mut clock::now(), operator, &code, new)
        .await
        .map_err(explain)?;
    let address = installation.address(&person.sign_in_path);
    say(&format!("  {name:<36} {address}"));
    Ok(person.id)
}

/// A cohort of the first course, hosted by the first institution with the second as its partner. Each brings a learner;
/// a third learner belongs to both.
async fn joint_cohort(
    installation: &Installation,
    institutions: &[institution::Model],
    coordinators: &[PersonId],
) -> anyhow::Result<()> {
    let campus = &installation.campus;
    let ([host, partner, ..], [coordinator, ..]) = (institutions, coordinators) else {
        return Ok(());
    };
    let Some(course) = courses::catalogue(campus, None).await?.into_iter().next() else {
        return Ok(());
    };
    let new = |host: &institution::Model, title: Wording| NewCohort {
        course: course.id,
        revision: course.revision.id,
        host: host.id,
        title,
        enrolment_rule: EnrolmentRule::Invitation,
    };
    let operator = Operator::at_the_command_line();
    let title = Wording::new("Joint demonstration cohort", "مشترکہ نمائشی گروپ");
    let joint = cohorts::open(campus, &clock::now(), operator, new(host, title)).await?;
    let title = Wording::new(
        "Demonstration cohort of the partner",
        "شریک ادارے کا نمائشی گروپ",
    );
    let other = cohorts::open(campus, &clock::now(), operator, new(partner, title)).await?;
    make_joint(installation, *coordinator, host, partner, joint).await?;
    for sponsor in [host, partner] {
        let learner = person(installation, "brought learner", Some(sponsor), None).await?;
        bring(installation, learner, joint, sponsor).await?;
    }
    let both = person(installation, "learner of both", None, None).await?;
    bring(installation, both, joint, host).await?;
    bring(installation, both, other, partner).await
}

/// As the host's coordinator would.
async fn make_joint(
    installation: &Installation,
    coordinator: PersonId,
    host: &institution::Model,
    partner: &institution::Model,
    cohort: CohortId,
) -> anyhow::Result<()> {
    let campus = &installation.campus;
    let coordinator = signed_in(campus, coordinator)
        .await?
        .context("the coordinator just made")?;
    let (host, partner) = (host.slug.parse()?, partner.slug.parse()?);
    cohorts::add_partner(campus, &clock::now(), &coordinator, &host, cohort, &partner)
        .await
        .map_err(|error| anyhow::anyhow!("the joint cohort: {error:?}"))
}

async fn bring(
    installation: &Installation,
    person: PersonId,
    cohort: CohortId,
    sponsor: &institution::Model,
) -> anyhow::Result<()> {
    let operator = Operator::at_the_command_line();
    let campus = &installation.campus;
    cohorts::bring_in(campus, &clock::now(), operator, person, cohort, sponsor.id)
        .await
        .map_err(|error| anyhow::anyhow!("the joint cohort: {error:?}"))
}
