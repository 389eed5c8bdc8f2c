//! What moves when two accounts become one, and how conflicts are settled.

use sea_orm::{
    ActiveEnum, ColumnTrait, ConnectionTrait, EntityTrait, ModelTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::journal::{Kept, Step};
use super::unite::unite;
use crate::Failure;
use crate::cohorts::entity::{cohort, cohort_role, enrolment};
use crate::courses::entity::course_role;
use crate::institutions::entity::role_grant;
use crate::people::PersonId;
use crate::people::entity::{consent, identifier, person};
use crate::profiles::entity::{
    accommodation, affiliation, field_answer, professional_registration,
};

/// Everything that changes, row by row, and what is told of it.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(super) steps: Vec<Step>,
    /// What the other account is known by: all of it moves.
    pub identifiers: Vec<identifier::Model>,
    /// Its places in cohorts, and what becomes of each.
    pub places: Vec<(cohort::Model, Settlement)>,
    /// How many roles it holds.
    pub roles: usize,
    /// How many registrations, affiliations, answers and grants of extra time move.
    pub records: usize,
    /// How many of these stay behind, because the account that is signed in has its own.
    pub records_left: usize,
}

/// What becomes of a place in a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// It moves.
    Moves,
    /// Both were in the cohort: one place is left, with the work of both.
    United,
    /// Both were in the cohort, brought by different institutions. Neither may see what the other's learner did, so the
    /// second place stays with the retired account, and nobody learns there any more.
    Left,
}

struct Builder<'a, C> {
    connection: &'a C,
    survivor: PersonId,
    retired: PersonId,
    plan: Plan,
}

/// The plan; `with_roles` says whether roles move too. Enrolments are held until the transaction ends.
pub(super) async fn plan(
    connection: &impl ConnectionTrait,
    survivor: PersonId,
    retired: PersonId,
    with_roles: bool,
) -> Result<Plan, Failure> {
    let mut builder = Builder {
        connection,
        survivor,
        retired,
        plan: Plan {
            steps: Vec::new(),
            identifiers: Vec::new(),
            places: Vec::new(),
            roles: 0,
            records: 0,
            records_left: 0,
        },
    };
    builder.names().await?;
    builder.identity().await?;
    builder.places().await?;
    builder.records().await?;
    builder.roles(with_roles).await?;
    Ok(builder.plan)
}

impl<C: ConnectionTrait> Builder<'_, C> {
    fn moved(&mut self, table: &str, row: i64) {
        let step = Step::of(table, row).number("person_id", self.retired.0, self.survivor.0);
        self.plan.steps.push(step);
    }

    async fn rows<E>(&self, column: E::Column) -> Result<Vec<E::Model>, Failure>
    where
        E: EntityTrait,
        E::Model: ModelTrait<Entity = E> + Send + Sync,
    {
        let rows = E::find().filter(column.eq(self.retired));
        Ok(rows.all(self.connection).await?)
    }

    /// The retired account is part of the other, whose empty names it fills.
    async fn names(&mut self) -> Result<(), Failure> {
        let find = async |id| person::Entity::find_by_id(id).one(self.connection).await;
        let (Some(mine), Some(theirs)) = (find(self.survivor).await?, find(self.retired).await?)
        else {
            return Err(Failure::Invariant("an account to merge is gone"));
        };
        let into = Step::of("person", theirs.id.0).set(
            "merged_into",
            Kept::Number(None),
            Kept::Number(Some(mine.id.0)),
        );
        let mut filled = Step::of("person", mine.id.0);
        for (column, mine, theirs) in [
            ("name_urdu", mine.name_urdu, theirs.name_urdu),
            (
                "name_on_certificates",
                mine.name_on_certificates,
                theirs.name_on_certificates,
            ),
        ] {
            if mine.is_none() {
                filled = filled.set(column, Kept::Text(None), Kept::Text(theirs));
            }
        }
        if mine.cadre.is_none() {
            let cadre = theirs.cadre.map(|cadre| cadre.to_value());
            filled = filled
                .set("cadre", Kept::Text(None), Kept::Text(cadre))
                .set(
                    "cadre_words",
                    Kept::Text(None),
                    Kept::Text(theirs.cadre_words),
                );
        }
        self.plan.steps.extend([into, filled]);
        Ok(())
    }

    async fn identity(&mut self) -> Result<(), Failure> {
        let identifiers = self
            .rows::<identifier::Entity>(identifier::Column::PersonId)
            .await?;
        for row in &identifiers {
            self.moved("identifier", row.id);
        }
        self.plan.identifiers = identifiers;
        for row in self
            .rows::<consent::Entity>(consent::Column::PersonId)
            .await?
        {
            self.moved("consent", row.id);
        }
        Ok(())
    }

    async fn places(&mut self) -> Result<(), Failure> {
        let both = [self.survivor, self.retired];
        let all = enrolment::Entity::find()
            .filter(enrolment::Column::PersonId.is_in(both))
            .order_by_asc(enrolment::Column::Id)
            .lock_exclusive()
            .all(self.connection)
            .await?;
        let (mine, theirs): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|row| row.person_id == self.survivor);
        for other in theirs {
            let cohort = cohort::Entity::find_by_id(other.cohort_id)
                .one(self.connection)
                .await?
                .ok_or(Failure::Invariant("an enrolment without its cohort"))?;
            let settlement = match mine.iter().find(|row| row.cohort_id == other.cohort_id) {
                None => {
                    self.moved("enrolment", other.id.0);
                    Settlement::Moves
                }
                Some(own) if own.sponsor_id == other.sponsor_id => {
                    let steps = unite(self.connection, own, &other).await?;
                    self.plan.steps.extend(steps);
                    Settlement::United
                }
                Some(_) => Settlement::Left,
            };
            self.plan.places.push((cohort, settlement));
        }
        Ok(())
    }

    async fn records(&mut self) -> Result<(), Failure> {
        let registrations = self
            .rows::<professional_registration::Entity>(professional_registration::Column::PersonId)
            .await?;
        for row in registrations {
            self.record("professional_registration", row.id.0, false);
        }
        let affiliations = self
            .rows::<affiliation::Entity>(affiliation::Column::PersonId)
            .await?;
        for row in affiliations {
            self.record("affiliation", row.id.0, false);
        }
        let answered = field_answer::Entity::find()
            .filter(field_answer::Column::PersonId.eq(self.survivor))
            .all(self.connection)
            .await?;
        let answers = self
            .rows::<field_answer::Entity>(field_answer::Column::PersonId)
            .await?;
        for row in answers {
            let own = answered.iter().any(|own| own.field_id == row.field_id);
            self.record("field_answer", row.id, own);
        }
        let granted = accommodation::Entity::find()
            .filter(accommodation::Column::PersonId.eq(self.survivor))
            .all(self.connection)
            .await?;
        let grants = self
            .rows::<accommodation::Entity>(accommodation::Column::PersonId)
            .await?;
        for row in grants {
            let own = granted
                .iter()
                .any(|own| own.institution_id == row.institution_id);
            self.record("accommodation", row.id, own);
        }
        Ok(())
    }

    /// A record moves, unless the survivor has its own.
    fn record(&mut self, table: &str, row: i64, has_own: bool) {
        if has_own {
            self.plan.records_left += 1;
        } else {
            self.plan.records += 1;
            self.moved(table, row);
        }
    }

    /// Standing roles. One that the survivor holds or held stays behind: what was taken back does not come back so.
    async fn roles(&mut self, with_roles: bool) -> Result<(), Failure> {
        let mut moving = Vec::new();
        let both = [self.survivor, self.retired];
        let grants = role_grant::Entity::find()
            .filter(role_grant::Column::PersonId.is_in(both))
            .all(self.connection)
            .await?;
        moving.extend(self.to_move("role_grant", &grants, |row| {
            let standing = row.withdrawn_at.is_none();
            (
                (row.institution_id, row.role),
                row.person_id,
                row.id,
                standing,
            )
        }));
        let teaching = cohort_role::Entity::find()
            .filter(cohort_role::Column::PersonId.is_in(both))
            .all(self.connection)
            .await?;
        moving.extend(self.to_move("cohort_role", &teaching, |row| {
            let standing = row.withdrawn_at.is_none();
            ((row.cohort_id, row.role), row.person_id, row.id, standing)
        }));
        let writing = course_role::Entity::find()
            .filter(course_role::Column::PersonId.is_in(both))
            .all(self.connection)
            .await?;
        moving.extend(self.to_move("course_role", &writing, |row| {
            let standing = row.withdrawn_at.is_none();
            ((row.course_id, row.role), row.person_id, row.id, standing)
        }));
        self.plan.roles = moving.len();
        if with_roles {
            for (table, row) in moving {
                self.moved(table, row);
            }
        }
        Ok(())
    }

    fn to_move<R, K: PartialEq>(
        &self,
        table: &'static str,
        rows: &[R],
        told: impl Fn(&R) -> (K, PersonId, i64, bool),
    ) -> Vec<(&'static str, i64)> {
        let (mine, theirs): (Vec<_>, Vec<_>) = rows
            .iter()
            .map(told)
            .partition(|(_, person, _, _)| *person == self.survivor);
        theirs
            .into_iter()
            .filter(|(key, _, _, standing)| *standing && mine.iter().all(|own| own.0 != *key))
            .map(|(_, _, row, _)| (table, row))
            .collect()
    }
}
