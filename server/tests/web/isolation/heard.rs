//! Those who may are heard: what refuses the others is then no more than that they may not.

use super::build::Town;
use super::errands::Call;
use super::place::Who;
use super::rows::{DEEDS, Row, rows};
use super::visits::{answered_as_it_should, is_get};

/// How many people try before a form counts as one that does nothing.
const PATIENCE: usize = 8;

impl Town {
    /// Sends every form that names no thing as everyone whom the model admits: none may be told that there is no such
    /// page.
    pub(super) async fn forms_refused(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for row in rows().filter(|row| !is_get(row) && row.who != Who::Anyone) {
            for errand in self.errands_with(row, row.form) {
                let call = &errand.plain;
                for actor in self.actors().filter(|_| errand.kind.is_none()) {
                    if row.who.admits(&self.model, actor, call.place) {
                        let answer = self.send(row, call, actor).await;
                        let as_told = answered_as_it_should(row, actor, true, &answer);
                        faults.extend(self.fault(row, call, actor, as_told, &answer));
                    }
                }
            }
        }
        faults
    }

    /// Sends every form as people who may until it has changed something, and says which never did: those that refuse
    /// others would prove nothing.
    pub(super) async fn forms_without_effect(&self, excused: &[(&str, &str)]) -> Vec<String> {
        let mut faults = Vec::new();
        let mut before = self.world.dump().await;
        let with_deeds = DEEDS.iter().map(|deed| (deed.route, deed.form));
        let without = rows()
            .filter(|row| DEEDS.iter().all(|deed| deed.route != row.route))
            .map(|row| (row.route, row.form));
        for (route, form) in with_deeds.chain(without) {
            let row = rows().find(|row| row.route == route).unwrap();
            let is_excused = excused
                .iter()
                .any(|(excused, _)| route.starts_with(excused));
            let is_open = row.who == Who::Anyone && DEEDS.iter().all(|deed| deed.route != route);
            if is_get(row) || is_open || is_excused {
                continue;
            }
            let (mut done, mut answers) = (false, Vec::new());
            for (call, actor) in self.admitted(row, form) {
                let answer = self.send(row, &call, Some(actor)).await;
                let after = self.world.dump().await;
                done = after != before;
                before = after;
                answers.push(format!("{} as {actor}: {}", call.path, answer.status));
                if done || answers.len() == PATIENCE {
                    break;
                }
            }
            if !done {
                faults.push(format!("{route} with {form} changed nothing; say in rows/deeds.rs what does, or excuse it: {answers:#?}"));
            }
        }
        faults
    }

    /// Every call of the form by somebody who may.
    fn admitted(&self, row: &'static Row, form: &str) -> Vec<(Call, usize)> {
        let mut admitted = Vec::new();
        for errand in self.errands_with(row, form) {
            for actor in 0..self.model.people {
                let own: Vec<_> = match errand.kind {
                    None => vec![&errand.plain],
                    Some(_) => {
                        let here = errand
                            .things
                            .iter()
                            .filter(|thing| thing.is_here(Some(actor)));
                        here.map(|thing| &thing.call).collect()
                    }
                };
                for call in own {
                    if row.who.admits(&self.model, Some(actor), call.place) {
                        admitted.push((call.clone(), actor));
                    }
                }
            }
        }
        admitted
    }
}
