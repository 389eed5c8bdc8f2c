// Says honestly where the answers are: on this device, at the server, or not taken; for the page and at each question.
// Only trouble and its end are read out: "sent" after every answer would be noise.

import type { Went } from "../signed_in/news";
import { isNotTaken, type Kept } from "../signed_in/store";
import { frameOf, questions, read } from "./fields";
import type { Words } from "./words";

const HERE = location.pathname + location.search;

type Mark = "phone" | "sent" | "not-taken";

export class States {
  private readonly line = document.createElement("p");
  private readonly status = document.createElement("p");
  /** Questions that the server has had an answer to since the page was made. */
  private readonly answered = new Set<string>();
  private rows: Kept[] = [];
  private went: Went = "sent";
  private troubled = false;
  private handedIn = false;
  /** The learner pressed a button when there was no link: what is said of it. */
  private wanted: "hand-in" | "other" | undefined;
  private linkIsBack = false;

  constructor(
    private readonly form: HTMLFormElement,
    place: HTMLElement,
    private readonly words: Words,
  ) {
    this.line.className = "save-state__line";
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    place.replaceChildren(this.line, this.status);
    for (const question of questions(form)) {
      const refused = frameOf(form, question)?.classList.contains("field--invalid");
      if (!refused && read(form, question).some(([, value]) => value)) this.answered.add(question);
    }
  }

  show(rows: Kept[]): void {
    this.rows = rows;
    for (const question of questions(this.form)) this.mark(question);
    this.say();
  }

  heard(went: Went): void {
    this.went = went;
    this.say();
  }

  handedInElsewhere(): void {
    this.handedIn = true;
    this.say();
  }

  /** Handing in needs the server; until it answers, nothing is handed in, and the page says so. */
  couldNot(wanted: "hand-in" | "other"): void {
    this.wanted = wanted;
    this.linkIsBack = false;
    // Said again when it is pressed again.
    this.status.textContent = "";
    this.say();
  }

  /** The server has answered, or the device says that it may. */
  answers(): void {
    this.linkIsBack = true;
    if (this.wanted === "other") this.wanted = undefined;
    this.say();
  }

  /** The answers are not on this device, so only the button keeps them. */
  keepsNothing(): void {
    this.put("unsaved", this.words.keeps_nothing);
    this.status.textContent = this.words.keeps_nothing;
  }

  private say(): void {
    const { words, rows, went } = this;
    const waits = rows.some((row) => row.state === "waiting");
    const lost = rows.some(isNotTaken);
    const trouble = this.trouble(waits, lost);
    if (trouble) this.put("unsaved", trouble, went === "signed-out");
    else if (waits) this.put("phone", words.phone);
    else if (rows.length) this.put("sent", words.sent);
    else this.put("", words.ready);
    if (trouble) {
      if (!this.troubled || this.status.textContent !== trouble) this.status.textContent = trouble;
    } else if (this.troubled && !waits) {
      this.status.textContent = words.sent;
    } else return;
    this.troubled = Boolean(trouble);
  }

  private trouble(waits: boolean, lost: boolean): string | undefined {
    const { words, went } = this;
    if (this.handedIn) return words.handed_in;
    if (waits && went === "signed-out") return words.signed_out;
    if (this.wanted === "hand-in") return this.linkIsBack ? words.hand_in_again : words.not_handed_in;
    if (this.wanted) return words.no_link;
    if (waits && went === "away") return words.away;
    return lost ? words.not_taken : undefined;
  }

  private put(state: string, sentence: string, signIn = false): void {
    if (this.line.textContent === sentence) return;
    this.line.textContent = sentence;
    this.line.parentElement!.dataset["state"] = state;
    if (!signIn && !this.handedIn) return;
    const link = document.createElement("a");
    link.href = this.handedIn ? HERE : `/sign-in?return_to=${encodeURIComponent(HERE)}`;
    link.textContent = this.handedIn ? this.words.open_again : this.words.sign_in;
    this.line.append(" ", link);
  }

  private mark(question: string): void {
    const { words } = this;
    const row = this.rows.find((other) => other.question === question);
    if (row?.state === "sent") this.answered.add(question);
    const frame = frameOf(this.form, question);
    const number = frame?.querySelector(".question__number");
    if (!frame || !number) return;
    let mark = number.querySelector<HTMLElement>(".question__state");
    const notTaken = row !== undefined && isNotTaken(row);
    this.explain(frame, notTaken ? (row.message ?? words.not_taken) : undefined);
    const state = notTaken ? "not-taken" : this.markOf(row, question);
    if (!state) return mark?.remove();
    if (!mark) {
      mark = document.createElement("span");
      mark.className = "question__state";
      number.append(" ", mark);
    }
    const said = { phone: words.mark_phone, sent: words.mark_sent, "not-taken": words.mark_not_taken }[state];
    if (mark.textContent !== said) mark.textContent = said;
    mark.dataset["state"] = state;
  }

  private markOf(row: Kept | undefined, question: string): Mark | undefined {
    if (row?.state === "waiting") return "phone";
    return this.answered.has(question) ? "sent" : undefined;
  }

  /** Why the server did not take an answer, at its question. */
  private explain(frame: HTMLElement, message: string | undefined): void {
    let said = frame.querySelector<HTMLElement>("[data-not-taken]");
    if (!message) return said?.remove();
    if (!said) {
      said = document.createElement("p");
      said.className = "field__error";
      said.dataset["notTaken"] = "";
      frame.append(said);
    }
    if (said.textContent !== message) said.textContent = message;
  }
}
