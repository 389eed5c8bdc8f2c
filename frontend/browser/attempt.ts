// An attempt: every change is kept on this device first and then sent, and the page says which of the two it is.
//
//   <form id="attempt" data-attempt="12" data-now="…" data-started="…" data-deadline="…">
//     <fieldset><legend><span class="question__number">…</span>…</legend> fields called `answer-<question>…` </fieldset>
//     <div class="save-state" data-words="{…}"><p>Press “Save answers” …</p></div>
//   </form>
//
// Times are in milliseconds since 1970, by the server's clock. Without this script the form is a form.

import { Clock } from "./attempt/clock";
import { questionOf, questions, read, write } from "./attempt/fields";
import { guard } from "./attempt/hand_in";
import { onMap } from "./attempt/question_map";
import { States } from "./attempt/states";
import type { Words } from "./attempt/words";
import { outbox, person } from "./signed_in";
import { hear, tell } from "./signed_in/news";
import { everything, forget, keep, type Kept } from "./signed_in/store";

/** How long a pause in typing is taken for the end of an answer, before it is kept and before it is sent. */
const TYPING = 250;
const PAUSE = 1200;

function follow(form: HTMLFormElement, place: HTMLElement): void {
  const attempt = form.dataset["attempt"] ?? "";
  const words = JSON.parse(place.dataset["words"] ?? "{}") as Words;
  const states = new States(form, place, words);
  const clock = new Clock(form, words, () => void sendNow());
  /** Questions that were changed and are not kept yet. */
  const changed = new Set<string>();
  let typing: ReturnType<typeof setTimeout> | undefined;
  let keepsNothing = false;
  /** What was put into the fields last, so that a tab does not put it there again over what is typed now. */
  let newest = 0;

  const rowsHere = async (): Promise<Kept[]> =>
    (await everything()).filter((row) => row.person === person && row.attempt === attempt);

  /** Puts what was answered on this device into the fields, where this page does not know of it. */
  function fill(rows: Kept[]): void {
    for (const row of rows) {
      if (row.state === "lost" || changed.has(row.question)) continue;
      if (row.sequence <= newest) continue;
      write(form, row.question, row.fields);
      onMap(form, row.question, row.fields);
    }
    newest = rows.reduce((highest, row) => Math.max(highest, row.sequence), newest);
  }

  async function begin(): Promise<void> {
    const made = Number(form.dataset["now"]);
    const rows = await rowsHere();
    // A page that was made after the server had taken an answer shows it, and perhaps a later one of another device.
    const known = rows.filter((row) => row.state === "sent" && row.answered_at < made);
    await forget(known);
    const kept = rows.filter((row) => !known.includes(row));
    fill(kept);
    states.show(kept);
    if (kept.some((row) => row.state === "waiting")) outbox.soon();
  }

  async function keepChanged(): Promise<void> {
    clearTimeout(typing);
    const now = [...changed];
    try {
      for (const question of now) {
        const path = location.pathname + location.search;
        const fields = read(form, question);
        const about = { person, attempt, path, title: document.title, question, fields, changed_at: Date.now() };
        await keep({ ...about, state: "waiting", answered_at: 0, message: null });
        changed.delete(question);
      }
      newest = (await rowsHere()).reduce((highest, row) => Math.max(highest, row.sequence), newest);
      if (now.length) tell({ kind: "changed", attempt });
    } catch {
      keepsNothing = true;
      states.keepsNothing();
    }
  }

  async function sendNow(): ReturnType<typeof outbox.now> {
    await keepChanged();
    return outbox.now();
  }

  function note(event: Event, pause: number): void {
    const question = questionOf((event.target as HTMLInputElement).name ?? "");
    if (question === undefined) return;
    changed.add(question);
    onMap(form, question, read(form, question));
    clearTimeout(typing);
    typing = setTimeout(() => void keepChanged().then(() => outbox.soon(pause)), pause ? TYPING : 0);
  }

  form.addEventListener("input", (event) => note(event, PAUSE));
  form.addEventListener("change", (event) => note(event, 0));
  // The last moment that a phone surely gives us.
  document.addEventListener("visibilitychange", () => void (changed.size && sendNow()));
  addEventListener("pagehide", () => void (changed.size && keepChanged()));
  addEventListener("beforeunload", (event) => keepsNothing && changed.size && event.preventDefault());

  addEventListener("online", () => states.answers());
  hear((news) => {
    if (news.kind === "went") return states.heard(news.went);
    if (news.attempt !== attempt) return;
    if (news.kind === "time") {
      states.answers();
      clock.correct(news.now, news.roundTrip, news.deadline);
      if (news.handedIn) states.handedInElsewhere();
      return;
    }
    void rowsHere().then((rows) => {
      fill(rows);
      states.show(rows);
    });
  });

  guard(
    form,
    async () => (keepsNothing ? "sent" : sendNow()),
    (wanted) => states.couldNot(wanted),
  );

  void begin().catch(() => {
    keepsNothing = true;
    states.keepsNothing();
  });
}

const form = document.querySelector<HTMLFormElement>("form#attempt[data-attempt]");
const place = form?.querySelector<HTMLElement>(".save-state[data-words]");
if (form && place && person && questions(form).length) follow(form, place);
