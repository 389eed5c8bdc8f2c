//! What people are reached by: telephones, codes, slips.

mod addresses;
mod invitations;
mod slips;
mod telephones;
mod town;

use campus::messages::{TextMessage, WaitingText};
use campus::testing::World;

/// The code in the newest text message.
pub(crate) async fn texted_code(world: &World) -> String {
    let texts = world.deliver_texts().await;
    match texts.last() {
        Some(WaitingText {
            message: TextMessage::Code { digits },
            ..
        }) => digits.reveal().to_owned(),
        other => panic!("{other:?}"),
    }
}

/// A code of six digits that is not this one.
pub(crate) fn another_than(code: &str) -> &'static str {
    if code == "000000" { "000001" } else { "000000" }
}
