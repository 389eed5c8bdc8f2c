// On every page of someone who is signed in: sends what waits on this device, says what was not taken, keeps pages for
// a dead link, and forgets all of it when they sign out.

import "./signed_in/sign_out";

import { hear } from "./signed_in/news";
import { showNotTaken } from "./signed_in/not_taken";
import { Outbox } from "./signed_in/outbox";
import { everything, isNotTaken, notePerson } from "./signed_in/store";
import { announce } from "./signed_in/unsent";
import { forgetPages, register } from "./signed_in/worker";

/** The mark of who is signed in, which means nothing elsewhere. */
export const person = document.documentElement.dataset["person"] ?? "";
export const outbox = new Outbox(person);

const template = document.querySelector<HTMLTemplateElement>("template#not-taken");
const here = document.querySelector<HTMLElement>("form#attempt")?.dataset["attempt"];

async function look(): Promise<boolean> {
  const rows = await everything();
  announce(rows, person, template?.dataset["others"] ?? "");
  const mine = rows.filter((row) => row.person === person);
  const elsewhere = mine.filter((row) => isNotTaken(row) && row.attempt !== here);
  showNotTaken(elsewhere, template);
  return mine.some((row) => row.state === "waiting");
}

async function begin(): Promise<void> {
  hear((news) => void (news.kind === "changed" && look().catch(() => {})));
  await forgetPages(person);
  await notePerson(person);
  if (await look()) outbox.soon();
}

// A browser that keeps nothing (some private windows) has nothing to send and nothing to forget.
if (person) {
  void begin().catch(() => {});
  addEventListener("load", () => void register().catch(() => {}));
}
