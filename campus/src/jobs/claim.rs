//! Takes the next job that is due.

use sea_orm::sea_query::{LockBehavior, LockType};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
};
use time::Duration;

use super::ClaimedJob;
use super::entity::job;
use super::settle::{MOST_ATTEMPTS, give_up};
use crate::{Campus, Failure, Moment};

/// How long a runner may take before another assumes that it died.
const LEASE: Duration = Duration::minutes(2);

/// The next job that is due, leased to the caller; none when there is nothing to do.
///
/// PostgreSQL skips rows that another runner is looking at, SQLite has one writer: on both a job goes to one
/// runner at a time. A payload that can't be read is put aside as failed and the next job is tried; so is
/// a job whose runners all died.
///
/// # Errors
/// When the database fails.
pub async fn claim(campus: &Campus, moment: &Moment) -> Result<Option<ClaimedJob>, Failure> {
    loop {
        let transaction = campus.begin().await?;
        let due = job::Entity::find()
            .filter(job::Column::FinishedAt.is_null())
            .filter(job::Column::RunAt.lte(moment.now()))
            .filter(
                Condition::any()
                    .add(job::Column::LeasedUntil.is_null())
                    .add(job::Column::LeasedUntil.lte(moment.now())),
            )
            .order_by_asc(job::Column::RunAt)
            .order_by_asc(job::Column::Id)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .limit(1)
            .one(&transaction)
            .await?;
        let Some(found) = due else {
            return Ok(None);
        };
        let (id, attempts) = (found.id, found.attempts + 1);
        let task = serde_json::from_str(&found.payload);
        let mut leased = found.into_active_model();
        leased.leased_until = Set(Some(moment.now() + LEASE));
        leased.attempts = Set(attempts);
        leased.update(&transaction).await?;
        transaction.commit().await?;
        match task {
            // Its runners died before they could say how it went, and so would the next.
            Ok(_) if attempts > MOST_ATTEMPTS => {
                give_up(campus, moment, id, attempts, "no runner survived it").await?;
            }
            Ok(task) => return Ok(Some(ClaimedJob { id, task, attempts })),
            Err(error) => give_up(campus, moment, id, attempts, &error.to_string()).await?,
        }
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
    use time::Duration;

    use super::*;
    use crate::jobs::{JobId, Task, enqueue, fail, finish, sweep};
    use crate::messages::MailId;
    use crate::testing::{World, on_both_databases};

    async fn ask(world: &World, mail: i64) {
        let transaction = world.campus().begin().await.unwrap();
        let task = Task::SendMail { mail: MailId(mail) };
        enqueue(&transaction, &world.moment(), &task).await.unwrap();
        transaction.commit().await.unwrap();
    }

    async fn take(world: &World) -> Option<ClaimedJob> {
        claim(world.campus(), &world.moment()).await.unwrap()
    }

    async fn done(world: &World, id: JobId) {
        let transaction = world.campus().begin().await.unwrap();
        finish(&transaction, &world.moment(), id).await.unwrap();
        transaction.commit().await.unwrap();
    }

    async fn row(world: &World, id: JobId) -> job::Model {
        let found = job::Entity::find_by_id(id)
            .one(world.campus().read())
            .await
            .unwrap();
        found.unwrap()
    }

    #[on_both_databases]
    async fn runners_never_share_a_job(world: World) {
        for mail in 0..20 {
            ask(&world, mail).await;
        }
        let runners = (0..4).map(|_| {
            let world = world.clone();
            tokio::spawn(async move {
                let mut mine = Vec::new();
                while let Some(job) = take(&world).await {
                    done(&world, job.id).await;
                    mine.push(job.id);
                }
                mine
            })
        });
        let mut all = Vec::new();
        for runner in runners.collect::<Vec<_>>() {
            all.extend(runner.await.unwrap());
        }
        all.sort_unstable();
        let mut distinct = all.clone();
        distinct.dedup();
        assert_eq!(all, distinct, "a job went to two runners");
        // PostgreSQL's runners may leave one that another was looking at; nobody loses it.
        while let Some(job) = take(&world).await {
            done(&world, job.id).await;
            all.push(job.id);
        }
        assert_eq!(all.len(), 20);
    }

    #[on_both_databases]
    async fn a_transaction_that_fails_asks_for_nothing(world: World) {
        let transaction = world.campus().begin().await.unwrap();
        let task = Task::SendMail { mail: MailId(1) };
        enqueue(&transaction, &world.moment(), &task).await.unwrap();
        drop(transaction);
        assert!(take(&world).await.is_none());
    }

    #[on_both_databases]
    async fn a_job_whose_runner_died_goes_to_the_next(world: World) {
        ask(&world, 1).await;
        let first = take(&world).await.unwrap();
        assert_eq!(first.attempts, 1);
        assert!(take(&world).await.is_none());
        world.advance(LEASE);
        let second = take(&world).await.unwrap();
        assert_eq!((second.id, second.attempts), (first.id, 2));
        // The first was only slow. What it has to say no longer counts.
        fail(
            world.campus(),
            &world.moment(),
            first.id,
            first.attempts,
            "too late",
        )
        .await
        .unwrap();
        assert!(row(&world, first.id).await.leased_until.is_some());
        done(&world, second.id).await;
        fail(
            world.campus(),
            &world.moment(),
            second.id,
            second.attempts,
            "too late",
        )
        .await
        .unwrap();
        assert_eq!(row(&world, first.id).await.last_error, None);
    }

    #[on_both_databases]
    async fn failing_jobs_wait_longer_each_time_and_are_given_up(world: World) {
        ask(&world, 1).await;
        for attempt in 1..=10 {
            let job = take(&world).await.unwrap();
            assert_eq!(job.attempts, attempt);
            fail(
                world.campus(),
                &world.moment(),
                job.id,
                job.attempts,
                "no answer",
            )
            .await
            .unwrap();
            let wait = Duration::minutes(1 << (attempt - 1));
            world.advance(wait - Duration::SECOND);
            assert!(
                take(&world).await.is_none(),
                "attempt {attempt} came too early"
            );
            world.advance(Duration::SECOND);
        }
        assert!(take(&world).await.is_none());
        let left = job::Entity::find()
            .one(world.campus().read())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(left.last_error.as_deref(), Some("no answer"));
        assert!(left.finished_at.is_some());
    }

    #[on_both_databases]
    async fn a_job_that_no_runner_survives_is_given_up(world: World) {
        ask(&world, 1).await;
        for attempt in 1..=10 {
            assert_eq!(take(&world).await.unwrap().attempts, attempt);
            world.advance(LEASE);
        }
        assert!(take(&world).await.is_none());
        let left = job::Entity::find().one(world.campus().read()).await;
        let left = left.unwrap().unwrap();
        assert!(left.finished_at.is_some() && left.last_error.is_some());
    }

    #[on_both_databases]
    async fn an_unreadable_job_is_put_aside_and_does_not_stop_the_others(world: World) {
        let strange = job::ActiveModel {
            kind: Set("from_the_future".to_owned()),
            payload: Set("{\"task\":\"from_the_future\"}".to_owned()),
            run_at: Set(world.now()),
            attempts: Set(0),
            created_at: Set(world.now()),
            ..Default::default()
        };
        let strange = strange
            .insert(world.campus().database().write())
            .await
            .unwrap();
        ask(&world, 1).await;
        let next = take(&world).await.unwrap();
        assert_ne!(next.id, strange.id);
        done(&world, next.id).await;
        let aside = row(&world, strange.id).await;
        assert!(aside.finished_at.is_some() && aside.last_error.is_some());
        world.advance(Duration::days(31));
        sweep(
            world.campus(),
            &world.moment(),
            &crate::Retention::default(),
        )
        .await
        .unwrap();
        assert!(
            job::Entity::find()
                .all(world.campus().read())
                .await
                .unwrap()
                .is_empty()
        );
    }
}
