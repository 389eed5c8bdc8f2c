//! The rows that say who holds a role. They are of three tables that differ only in how they name the place.

use sea_orm::sea_query::{Expr, ExprTrait, LockType, Order, Query, SelectStatement};
use sea_orm::{ActiveEnum, ConnectionTrait, EntityTrait, FromQueryResult, QuerySelect};
use time::OffsetDateTime;

use super::{PlaceNumber, PlaceRole};
use crate::audit::{self, Actor, Deed, Entry, Subject};
use crate::cohorts::entity::cohort;
use crate::courses::entity::course;
use crate::institutions::InstitutionId;
use crate::people::PersonId;
use crate::people::entity::person;
use crate::{Failure, Moment, Transaction};

/// That somebody holds a role, or held it.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Grant {
    pub(super) id: i64,
    #[sea_orm(from_alias = "person_id")]
    pub(super) person: PersonId,
    pub(super) role: PlaceRole,
    /// None for whoever runs the server; the same with who took it back.
    pub(super) granted_by: Option<PersonId>,
    pub(super) granted_at: OffsetDateTime,
    pub(super) withdrawn_by: Option<PersonId>,
    pub(super) withdrawn_at: Option<OffsetDateTime>,
}

impl Grant {
    pub(super) fn stands(&self) -> bool {
        self.withdrawn_at.is_none()
    }
}

/// All grants of exactly this place, in the order in which they were given.
pub(super) async fn grants(
    connection: &impl ConnectionTrait,
    place: PlaceNumber,
) -> Result<Vec<Grant>, Failure> {
    let query = rows_of(place)
        .order_by("granted_at", Order::Asc)
        .order_by("id", Order::Asc)
        .take();
    read(connection, place, &query).await
}

/// Gives the role, or leaves it given, and says whether it is new; one that was taken back is given anew. Who calls this has proved that the actor
/// may, and that the role is one of the place.
pub(crate) async fn give(
    transaction: &Transaction,
    moment: &Moment,
    by: Actor,
    person: PersonId,
    place: PlaceNumber,
    role: PlaceRole,
) -> Result<bool, Failure> {
    person::Entity::find_by_id(person)
        // Two who give the same person the same role do so one after the other.
        .lock(LockType::NoKeyUpdate)
        .one(transaction)
        .await?;
    let query = rows_of(place)
        .and_where(Expr::col("person_id").eq(person))
        .and_where(Expr::col("role").eq(stored(role)))
        .take();
    let held = read(transaction, place, &query).await?.pop();
    if held.as_ref().is_some_and(Grant::stands) {
        return Ok(false);
    }
    let (table, column, number) = kept(place);
    let given = [
        ("granted_by", Expr::value(by.person())),
        ("granted_at", Expr::value(moment.now())),
    ];
    match held {
        Some(held) => {
            let mut update = Query::update();
            update
                .table(table)
                .values(given)
                .value("withdrawn_by", None::<PersonId>)
                .value("withdrawn_at", None::<OffsetDateTime>)
                .and_where(Expr::col("id").eq(held.id));
            transaction.execute(&update).await?
        }
        None => {
            let new = [
                (column, Expr::value(number)),
                ("person_id", Expr::value(person)),
                ("role", Expr::value(stored(role))),
            ];
            let (columns, values): (Vec<_>, Vec<_>) = new.into_iter().chain(given).unzip();
            let mut insert = Query::insert();
            insert.into_table(table).columns(columns);
            insert.values_panic(values);
            transaction.execute(&insert).await?
        }
    };
    let deed = match place {
        PlaceNumber::Platform | PlaceNumber::Institution(_) => Deed::RoleGranted,
        PlaceNumber::Course(_) => Deed::CourseRoleGranted,
        PlaceNumber::Cohort(_) => Deed::CohortRoleGranted,
    };
    let entry = Entry::new(by, deed).to(Subject::Person(person));
    record(transaction, moment, entry, place, role).await?;
    Ok(true)
}

/// Takes back a grant that stands. Who calls this has proved that the actor may.
pub(super) async fn take_back(
    transaction: &Transaction,
    moment: &Moment,
    by: Actor,
    place: PlaceNumber,
    grant: &Grant,
) -> Result<(), Failure> {
    let (table, ..) = kept(place);
    let mut update = Query::update();
    update
        .table(table)
        .value("withdrawn_by", by.person())
        .value("withdrawn_at", moment.now())
        .and_where(Expr::col("id").eq(grant.id));
    transaction.execute(&update).await?;
    let deed = match place {
        PlaceNumber::Platform | PlaceNumber::Institution(_) => Deed::RoleWithdrawn,
        PlaceNumber::Course(_) => Deed::CourseRoleWithdrawn,
        PlaceNumber::Cohort(_) => Deed::CohortRoleWithdrawn,
    };
    let entry = Entry::new(by, deed).to(Subject::Person(grant.person));
    record(transaction, moment, entry, place, grant.role).await
}

/// The table of a place's grants, and its column and number that name the place.
fn kept(place: PlaceNumber) -> (&'static str, &'static str, Option<i64>) {
    match place {
        PlaceNumber::Platform => ("role_grant", "institution_id", None),
        PlaceNumber::Institution(id) => ("role_grant", "institution_id", Some(id.0)),
        PlaceNumber::Course(id) => ("course_role", "course_id", Some(id.0)),
        PlaceNumber::Cohort(id) => ("cohort_role", "cohort_id", Some(id.0)),
    }
}

/// What the row calls the role: who runs the platform is an administrator of no institution.
fn stored(role: PlaceRole) -> String {
    match role {
        PlaceRole::PlatformAdministrator => PlaceRole::Administrator,
        role => role,
    }
    .to_value()
}

fn rows_of(place: PlaceNumber) -> SelectStatement {
    let (table, column, number) = kept(place);
    Query::select()
        .columns(["id", "person_id", "role"])
        .columns(["granted_by", "granted_at", "withdrawn_by", "withdrawn_at"])
        .from(table)
        .and_where(match number {
            Some(number) => Expr::col(column).eq(number),
            None => Expr::col(column).is_null(),
        })
        .take()
}

async fn read(
    connection: &impl ConnectionTrait,
    place: PlaceNumber,
    query: &SelectStatement,
) -> Result<Vec<Grant>, Failure> {
    let rows = connection.query_all(query).await?;
    rows.iter()
        .map(|row| {
            let mut grant = Grant::from_query_result(row, "")?;
            if place == PlaceNumber::Platform {
                grant.role = PlaceRole::PlatformAdministrator;
            }
            Ok(grant)
        })
        .collect()
}

async fn record(
    transaction: &Transaction,
    moment: &Moment,
    entry: Entry,
    place: PlaceNumber,
    role: PlaceRole,
) -> Result<(), Failure> {
    let entry = match place {
        PlaceNumber::Platform | PlaceNumber::Institution(_) => entry,
        PlaceNumber::Course(id) => entry.fact("course", id.0),
        PlaceNumber::Cohort(id) => entry.fact("cohort", id.0),
    };
    let entry = entry
        .at(institution_of(transaction, place).await?)
        .fact("role", stored(role));
    audit::record(transaction, moment, entry).await
}

/// In whose hands the place is; none for the platform.
async fn institution_of(
    connection: &impl ConnectionTrait,
    place: PlaceNumber,
) -> Result<Option<InstitutionId>, Failure> {
    Ok(match place {
        PlaceNumber::Platform => None,
        PlaceNumber::Institution(id) => Some(id),
        PlaceNumber::Course(id) => {
            let course = course::Entity::find_by_id(id).one(connection).await?;
            course.map(|course| course.owner_id)
        }
        PlaceNumber::Cohort(id) => {
            let cohort = cohort::Entity::find_by_id(id).one(connection).await?;
            cohort.map(|cohort| cohort.host_id)
        }
    })
}
