use serde_json::Value;

use crate::Error;
use crate::people::slow_down::Caller;
use crate::people::{Password, Unproved};
use crate::privacy::{TakeRefusal, take_data};
use crate::testing::{World, on_both_databases, small_course};

const PASSWORD: &str = "seven paper cranes";

#[on_both_databases]
async fn the_file_has_what_is_mine_no_secret_and_nothing_of_others(world: World) {
    let cohort = world.cohort(&small_course()).await;
    let sana = world.member("Sana", "sana@example.org", PASSWORD).await;
    world.member("Bilal", "bilal@example.org", PASSWORD).await;
    crate::cohorts::enrol(world.campus(), &world.moment(), &sana, cohort)
        .await
        .unwrap();
    let take = async |password| {
        let password = Password::to_check(password);
        let caller = Caller::default();
        let taken = take_data(world.campus(), &world.moment(), &sana, password, &caller).await;
        world.deliver_mail().await;
        taken
    };
    let wrong = take("not her password").await;
    assert!(matches!(
        wrong,
        Err(Error::Refused(TakeRefusal::Unproved(
            Unproved::WrongPassword
        )))
    ));
    let file = take(PASSWORD).await.unwrap().to_json().unwrap();
    assert!(
        !file.to_lowercase().contains("bilal") && !file.contains("argon2"),
        "{file}"
    );
    let file: Value = serde_json::from_str(&file).unwrap();
    let held = &file["held"];
    assert_eq!(held["person"][0]["name"], "Sana");
    assert_eq!(held["identifier"][0]["value"], "sana@example.org");
    assert_eq!(held["enrolment"][0]["state"], "active");
    assert_eq!(held["consent"][0]["document"], "privacy-notice");
    let mails = held["outgoing_mail"].as_array().unwrap();
    assert!(mails.iter().any(|mail| mail["sent_at"].is_string()));
    assert_eq!(held["audit_entry"][0]["deed"], "data_taken");

    for _ in 0..4 {
        take(PASSWORD).await.unwrap();
    }
    let often = take(PASSWORD).await;
    assert!(matches!(often, Err(Error::Refused(TakeRefusal::TooOften))));
    world.advance(time::Duration::days(1));
    assert!(take(PASSWORD).await.is_ok());
}
