use super::super::*;
use super::{brought, slug, staff, two_institutions};
use crate::institutions::Role;
use crate::people::SignedIn;
use crate::testing::{World, on_both_databases};
use crate::{Error, Wording};

fn field(key: &str, kind: FieldKind) -> NewField {
    NewField {
        key: key.to_owned(),
        label: Wording::new(key, key),
        kind,
        options: parse_options("Female | عورت\n\nMale | مرد\n").unwrap(),
        required: false,
        position: 0,
        seen_by: FieldSight::Coordinators,
        retired: false,
    }
}

async fn define(world: &World, by: &SignedIn, new: NewField) -> Option<FieldId> {
    define_field(world.campus(), &world.moment(), by, &slug("hsa"), new)
        .await
        .unwrap()
}

async fn answer(
    world: &World,
    who: &SignedIn,
    given: &[(FieldId, &str)],
) -> Result<Option<()>, Vec<(FieldId, AnswerError)>> {
    let given: Vec<_> = given
        .iter()
        .map(|(id, text)| (*id, (*text).to_owned()))
        .collect();
    let campus = world.campus();
    match answer_fields(campus, &world.moment(), who, &slug("hsa"), &given).await {
        Ok(done) => Ok(done),
        Err(Error::Refused(errors)) => Err(errors),
        Err(Error::Failed(failure)) => panic!("{failure}"),
    }
}

#[on_both_databases]
async fn answers_are_for_the_institution_that_asks_and_for_whom_it_says(world: World) {
    let two = two_institutions(&world).await;
    let administrator = staff(&world, "Administrator", two.hsa, Role::Administrator).await;
    let coordinator = staff(&world, "Coordinator", two.hsa, Role::Coordinator).await;
    let at_lums = staff(&world, "LUMS", two.lums, Role::Administrator).await;
    assert_eq!(
        define(&world, &coordinator, field("x", FieldKind::Text)).await,
        None
    );
    assert_eq!(
        define(&world, &at_lums, field("x", FieldKind::Text)).await,
        None
    );
    let gender = define(&world, &administrator, field("gender", FieldKind::Choice)).await;
    let gender = gender.unwrap();
    let facility = NewField {
        seen_by: FieldSight::Administrators,
        required: true,
        position: -1,
        ..field("facility", FieldKind::Text)
    };
    let facility = define(&world, &administrator, facility).await.unwrap();

    let sana = world.person("Sana").await;
    assert_eq!(answer(&world, &sana, &[(gender, "0")]).await, Ok(None));
    brought(&world, &sana, two.cohort, None).await;
    let second = world.cohort(&crate::testing::small_course()).await;
    brought(&world, &sana, second, Some(two.lums)).await;
    let errors = answer(&world, &sana, &[(gender, "2")]).await;
    let expected = vec![
        (facility, AnswerError::Missing),
        (gender, AnswerError::NoOption),
    ];
    assert_eq!(errors, Err(expected));
    let given = [(gender, "0"), (facility, " A rural health centre ")];
    for _ in 0..2 {
        assert_eq!(answer(&world, &sana, &given).await, Ok(Some(())));
    }

    let read = async |by: &SignedIn, at: &str| -> Vec<Option<String>> {
        let records = records(world.campus(), by, &slug(at), sana.id())
            .await
            .unwrap();
        let answers = records.map(|records| records.answers).unwrap_or_default();
        answers
            .into_iter()
            .map(|answered| answered.answer)
            .collect()
    };
    let facility_answer = Some("A rural health centre".to_owned());
    assert_eq!(
        read(&administrator, "hsa").await,
        [facility_answer, Some("0".to_owned())]
    );
    assert_eq!(read(&coordinator, "hsa").await, [Some("0".to_owned())]);
    assert!(read(&at_lums, "lums").await.is_empty());
    assert!(read(&at_lums, "hsa").await.is_empty());
}

#[on_both_databases]
async fn a_field_changes_without_betraying_who_answered(world: World) {
    let two = two_institutions(&world).await;
    let administrator = staff(&world, "Administrator", two.hsa, Role::Administrator).await;
    let private = NewField {
        seen_by: FieldSight::Administrators,
        ..field("gender", FieldKind::Choice)
    };
    let id = define(&world, &administrator, private.clone())
        .await
        .unwrap();
    let change = async |new: NewField| {
        let campus = world.campus();
        match change_field(
            campus,
            &world.moment(),
            &administrator,
            &slug("hsa"),
            id,
            new,
        )
        .await
        {
            Err(Error::Refused(refusal)) => Err(refusal),
            other => Ok(other.unwrap()),
        }
    };
    let wider = NewField {
        seen_by: FieldSight::Coordinators,
        ..private.clone()
    };
    assert_eq!(change(wider).await, Err(DefineRefusal::SightWidened));
    let fewer = NewField {
        options: parse_options("Female | عورت").unwrap(),
        ..private.clone()
    };
    assert_eq!(change(fewer).await, Err(DefineRefusal::TooFewOptions));
    let sana = world.person("Sana").await;
    brought(&world, &sana, two.cohort, None).await;
    answer(&world, &sana, &[(id, "1")]).await.unwrap();
    let retired = NewField {
        retired: true,
        ..private.clone()
    };
    assert_eq!(change(retired).await, Ok(Some(())));
    assert_eq!(answer(&world, &sana, &[(id, "0")]).await, Ok(None));
    let kept = records(world.campus(), &administrator, &slug("hsa"), sana.id())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(kept.answers[0].answer.as_deref(), Some("1"));
    let twice = define_field(
        world.campus(),
        &world.moment(),
        &administrator,
        &slug("hsa"),
        private,
    )
    .await;
    assert!(matches!(
        twice,
        Err(Error::Refused(DefineRefusal::KeyTaken))
    ));
}

#[test]
fn keys_and_options_are_read_strictly() {
    for key in ["district", "a1_b", " gender "] {
        assert!(parse_key(key).is_ok(), "{key}");
    }
    for key in ["", "1a", "District", "a b", "a-b", "ضلع", &"a".repeat(65)] {
        assert!(parse_key(key).is_err(), "{key}");
    }
    assert_eq!(parse_options("a | b\nc"), Err(InvalidOptions::Line(2)));
    assert_eq!(parse_options("a |"), Err(InvalidOptions::Line(1)));
    let many = "a | b\n".repeat(251);
    assert_eq!(parse_options(&many), Err(InvalidOptions::TooMany));
}
