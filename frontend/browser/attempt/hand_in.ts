// The buttons of the form. What waits is sent first, and whether the server answers is known before the browser leaves
// the page: a form that is sent into a dead link is an error page in its place. Without a link nothing is handed in, and
// the page says so; nobody is promised that it will be.

import type { Went } from "../signed_in/news";

const LONGEST_WAIT = 15_000;

/** `send` answers how sending went; `couldNot` says that there was no link. */
export function guard(form: HTMLFormElement, send: () => Promise<Went>, couldNot: (wanted: "hand-in" | "other") => void): void {
  let pressed: HTMLButtonElement | null = null;
  let going = false;
  // Older browsers don't say which button it was; one may stand outside of the form, as the language switch does.
  document.addEventListener("click", (event) => {
    const button = (event.target as Element | null)?.closest("button");
    if (button?.form === form) pressed = button;
  });
  // Back from an error page or the next one, as it was left.
  addEventListener("pageshow", () => {
    going = false;
    form.querySelector("input[type=hidden][name=do]")?.remove();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (going) return;
    going = true;
    void go((event.submitter as HTMLButtonElement | null) ?? pressed);
  });

  async function go(button: HTMLButtonElement | null): Promise<void> {
    const intent = button?.value || "save";
    const late = new Promise<Went>((resolve) => setTimeout(() => resolve("away"), LONGEST_WAIT));
    const went = await Promise.race([send(), late]);
    if (went === "away" || !(await answers())) {
      going = false;
      if (await goToKept(intent)) return;
      return couldNot(intent.startsWith("hand-in") ? "hand-in" : "other");
    }
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "do";
    field.value = intent;
    form.append(field);
    form.submit();
  }
}

/** Where each question has its own page, one that was opened before is there without a link, too. */
async function goToKept(intent: string): Promise<boolean> {
  const place = /^go:(\d+)$/.exec(intent)?.[1];
  const address = `${location.pathname}?question=${place}`;
  if (place === undefined || typeof caches === "undefined") return false;
  if (!(await caches.match(address, { ignoreVary: true }))) return false;
  location.assign(address);
  return true;
}

/** Whether there is a server at the other end. */
async function answers(): Promise<boolean> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LONGEST_WAIT / 2);
  try {
    return (await fetch("/health", { cache: "no-store", signal: stop.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
