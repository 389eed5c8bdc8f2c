//! Watches the form, sends what changed, and tries again until it is saved.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FormData, HtmlFormElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement,
};

use super::{SaveStates, Shown, UNSAVED, unsent};
use crate::api::{SaveReport, save_answer};

/// How long a pause in typing is taken for the end of an answer.
const PAUSE: Duration = Duration::from_millis(1200);
const LONGEST_WAIT: u64 = 60;

struct Keeper {
    attempt: i64,
    form: String,
    states: SaveStates,
    shown: RwSignal<Shown>,
    /// Answers that changed since they were last sent, by the names of their fields.
    changed: RefCell<BTreeSet<String>>,
    /// Fields that the server would not take, with the reason.
    refused: RefCell<BTreeMap<String, String>>,
    sending: Cell<bool>,
    failures: Cell<u32>,
    /// The form itself is being sent: it takes everything along.
    leaving: Cell<bool>,
    timer: Cell<Option<TimeoutHandle>>,
}

/// Begins to watch the form.
pub(super) fn keep(attempt: i64, form: String, states: SaveStates, shown: RwSignal<Shown>) {
    let keeper = Rc::new(Keeper {
        attempt,
        form,
        shown,
        changed: RefCell::default(),
        refused: RefCell::default(),
        sending: Cell::new(false),
        failures: Cell::new(0),
        leaving: Cell::new(false),
        timer: Cell::new(None),
        states,
    });
    keeper.say("", keeper.states.ready.clone());
    // A page that has just been opened holds nothing, whatever an earlier one had to leave unsent.
    unsent::note(false);
    // These events rise to the window, so the form needs no listeners of its own.
    let mine = Rc::clone(&keeper);
    window_event_listener(ev::input, move |event| mine.note(&event, PAUSE));
    let mine = Rc::clone(&keeper);
    window_event_listener(ev::change, move |event| mine.note(&event, Duration::ZERO));
    let mine = Rc::clone(&keeper);
    window_event_listener(ev::online, move |_| mine.send_after(Duration::ZERO));
    let mine = Rc::clone(&keeper);
    window_event_listener(ev::submit, move |event| {
        let form = target::<HtmlFormElement>(&event);
        if form.is_some_and(|form| form.id() == mine.form) {
            mine.leaving.set(true);
            unsent::note(false);
        }
    });
    window_event_listener(ev::beforeunload, move |event| {
        if keeper.has_unsaved() && !keeper.leaving.get() {
            event.prevent_default();
        }
    });
}

impl Keeper {
    fn note(self: &Rc<Self>, event: &Event, pause: Duration) {
        let Some((name, form)) = named(event) else {
            return;
        };
        if form.is_some_and(|form| form.id() == self.form) {
            self.changed
                .borrow_mut()
                .insert(answer_of(&name).to_owned());
            unsent::note(true);
            self.say(UNSAVED, self.states.saving.clone());
            self.send_after(pause);
        }
    }

    fn has_unsaved(&self) -> bool {
        self.sending.get() || !self.changed.borrow().is_empty() || !self.refused.borrow().is_empty()
    }

    fn send_after(self: &Rc<Self>, pause: Duration) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
        let mine = Rc::clone(self);
        self.timer
            .set(set_timeout_with_handle(move || mine.send(), pause).ok());
    }

    fn send(self: &Rc<Self>) {
        if self.sending.get() || self.changed.borrow().is_empty() {
            return;
        }
        let names = self.changed.take();
        let Some(fields) = self.values(&names) else {
            return;
        };
        self.sending.set(true);
        self.say("saving", self.states.saving.clone());
        let mine = Rc::clone(self);
        spawn_local(async move {
            let answer = save_answer(mine.attempt, fields).await;
            mine.sending.set(false);
            match answer {
                Ok(report) => mine.take_report(&names, report),
                Err(_) => mine.try_again(names, mine.states.unsaved.clone()),
            }
        });
    }

    fn take_report(self: &Rc<Self>, names: &BTreeSet<String>, report: SaveReport) {
        if report.try_again {
            let because = report.unsaved.into_iter().next();
            let because = because.map_or_else(|| self.states.unsaved.clone(), |(_, said)| said);
            return self.try_again(names.clone(), because);
        }
        self.failures.set(0);
        let mut refused = self.refused.borrow_mut();
        refused.retain(|name, _| !names.contains(name));
        refused.extend(report.unsaved);
        match refused.values().next() {
            Some(because) => self.say(UNSAVED, because.clone()),
            None if self.changed.borrow().is_empty() => {
                self.say("saved", self.states.saved.clone())
            }
            None => {}
        }
        drop(refused);
        unsent::note(self.has_unsaved());
        if !self.changed.borrow().is_empty() {
            self.send_after(PAUSE);
        }
    }

    fn try_again(self: &Rc<Self>, names: BTreeSet<String>, because: String) {
        self.changed.borrow_mut().extend(names);
        let failures = self.failures.get().saturating_add(1);
        self.failures.set(failures);
        let wait = 1_u64.checked_shl(failures).unwrap_or(LONGEST_WAIT);
        self.say(UNSAVED, because);
        self.send_after(Duration::from_secs(wait.min(LONGEST_WAIT)));
    }

    /// The values of these answers as the form would send them now. An answer goes whole, with all of its fields.
    fn values(&self, names: &BTreeSet<String>) -> Option<Vec<(String, String)>> {
        let form = document().get_element_by_id(&self.form)?;
        let form = form.dyn_into::<HtmlFormElement>().ok()?;
        let data = FormData::new_with_form(&form).ok()?;
        let fields = document()
            .query_selector_all(&format!("#{} [name]", self.form))
            .ok()?;
        let fields: BTreeSet<String> = (0..fields.length())
            .filter_map(|place| fields.item(place)?.dyn_into::<Element>().ok())
            .filter_map(|field| field.get_attribute("name"))
            .filter(|name| names.contains(answer_of(name)))
            .collect();
        let values = fields.iter().flat_map(|name| {
            let values = data.get_all(name).to_vec();
            values
                .into_iter()
                .filter_map(|value| Some((name.clone(), value.as_string()?)))
        });
        Some(values.collect())
    }

    fn say(&self, state: &'static str, sentence: String) {
        self.shown.set(Shown { state, sentence });
    }
}

/// The answer that a field belongs to: what stands before the point in its name, where it is one of several.
fn answer_of(name: &str) -> &str {
    name.split_once('.').map_or(name, |(answer, _)| answer)
}

/// The name of the field that changed, and the form that it is in.
fn named(event: &Event) -> Option<(String, Option<HtmlFormElement>)> {
    let target = event.target()?;
    if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
        return Some((field.name(), field.form()));
    }
    if let Some(field) = target.dyn_ref::<HtmlSelectElement>() {
        return Some((field.name(), field.form()));
    }
    let field = target.dyn_ref::<HtmlTextAreaElement>()?;
    Some((field.name(), field.form()))
}

fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}
