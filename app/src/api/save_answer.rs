//! Saves some answers of an attempt while it is being filled in.

use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

/// What became of the answers that were sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveReport {
    /// The fields whose answers were not saved, each with the reason in words. All others were.
    pub unsaved: Vec<(String, String)>,
    /// Whether sending them again as they are may help.
    pub try_again: bool,
}

/// Saves answers of the visitor's own attempt: pairs of field name and value as its form has them. Saving the same
/// again changes nothing.
///
/// # Errors
/// When something broke on our side, or the connection did: send them again.
#[server(prefix = "/api", endpoint = "save-answer", input = Json, output = Json)]
pub async fn save_answer(
    /// The attempt's number.
    attempt: i64,
    /// Field names and values.
    fields: Vec<(String, String)>,
) -> Result<SaveReport, ServerFnError> {
    body::save(attempt, fields).await
}

#[cfg(feature = "ssr")]
mod body {
    use campus::Error;
    use campus::assessment::{AnswerProblems, AttemptId, SaveRefusal, own_attempt, save_responses};
    use campus::people::SignedIn;
    use campus::{Campus, Failure};

    use super::{SaveReport, ServerFnError};
    use crate::pages::assessment::{SentSheet, answer_problem, field_name};
    use crate::web::Visit;

    pub(super) async fn save(
        attempt: i64,
        fields: Vec<(String, String)>,
    ) -> Result<SaveReport, ServerFnError> {
        let visit: Visit = leptos::prelude::use_context()
            .ok_or_else(|| ServerFnError::new("the visit is missing from the context"))?;
        let sentences = visit.sentences;
        let none = |sentence: String, try_again| {
            let unsaved = fields
                .iter()
                .map(|(name, _)| (name.clone(), sentence.clone()))
                .collect();
            Ok(SaveReport { unsaved, try_again })
        };
        let Some(person) = &visit.person else {
            return none(sentences.assessment_state_signed_out(), true);
        };
        let answers = SentSheet::read(fields.clone()).answers;
        let platform = &visit.platform;
        let (campus, moment) = (platform.campus(), platform.moment());
        match save_responses(campus, &moment, person, AttemptId(attempt), &answers).await {
            Ok(Some(problems)) => Ok(SaveReport {
                unsaved: in_words(&visit, person, AttemptId(attempt), problems)
                    .await
                    .map_err(failed)?,
                try_again: false,
            }),
            Ok(None) => none(sentences.assessment_state_refused(), false),
            Err(Error::Refused(SaveRefusal::AlreadySubmitted)) => {
                none(sentences.assessment_state_handed_in(), false)
            }
            Err(Error::Refused(SaveRefusal::OutOfTime)) => {
                none(sentences.assessment_notice_out_of_time(), false)
            }
            Err(Error::Failed(failure)) => Err(failed(failure)),
        }
    }

    /// Field names with what is wrong, numbered as on the page.
    async fn in_words(
        visit: &Visit,
        person: &SignedIn,
        attempt: AttemptId,
        problems: AnswerProblems,
    ) -> Result<Vec<(String, String)>, Failure> {
        if problems.is_empty() {
            return Ok(Vec::new());
        }
        let campus: &Campus = visit.platform.campus();
        let own = own_attempt(campus, campus.read(), person, attempt).await?;
        let asked = own.as_ref().map(|own| own.drawn().questions());
        let number = |id| {
            let place = asked?.iter().position(|question| &question.id == id)?;
            Some(place + 1)
        };
        Ok(problems
            .iter()
            .map(|(id, problem)| {
                let sentence = answer_problem(visit, number(id).unwrap_or_default(), *problem);
                (field_name(id), sentence)
            })
            .collect())
    }

    fn failed(failure: Failure) -> ServerFnError {
        tracing::error!(%failure, "an answer could not be saved");
        ServerFnError::new("the answer could not be saved")
    }
}
