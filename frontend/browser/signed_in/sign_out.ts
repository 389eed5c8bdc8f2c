// Signing out clears what this device keeps. Where that holds something that was
// not sent, the sign-out page says so first, and lists it.
//
// The contract with whatever keeps unsent work: localStorage["seekh:unsent"] is a
// JSON list of { path, title, since }: the page that sends it, that page's title,
// and since when it waits (milliseconds since 1970). Whoever writes an entry
// removes it once it is sent; an empty list is no key. Without this script
// signing out is a plain form.
//
// The server's answer asks the browser to forget what it stored for this site.
// Not every browser does, so this script forgets it first.

import { clear } from "./store";
import { forgetPages } from "./worker";

interface Unsent {
  path: string;
  title: string;
  since: number;
}

function unsent(): Unsent[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem("seekh:unsent") ?? "[]");
    return Array.isArray(list) ? list.filter((entry) => /^\/(?![/\\])/.test(entry?.path)) : [];
  } catch {
    return [];
  }
}

/** However long that takes: signing out is not kept waiting by a disk. */
const LONGEST_WAIT = 2000;

async function leave(form: HTMLFormElement): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT));
  await Promise.race([Promise.allSettled([clear(), forgetPages()]), late]);
  try {
    localStorage.removeItem("seekh:unsent");
  } catch {
    // There is nothing to remove.
  }
  form.submit();
}

const forms = "form[action='/sign-out'], form[action='/sign-out-everywhere']";
for (const form of document.querySelectorAll<HTMLFormElement>(forms)) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (unsent().length && form.dataset["anyway"] === undefined) location.assign("/sign-out?unsent");
    else void leave(form);
  });
}

const warning = document.querySelector<HTMLElement>("[data-unsent]");
const list = unsent();
if (warning && list[0]) {
  for (const { path, title, since } of list) {
    const link = document.createElement("a");
    link.href = path;
    link.textContent = title || path;
    const time = document.createElement("bdi");
    time.textContent = new Date(since).toLocaleString(document.documentElement.lang);
    const item = document.createElement("li");
    item.append(link, " · ", time);
    warning.querySelector("ul")?.append(item);
  }
  warning.querySelector<HTMLAnchorElement>("a.button")!.href = list[0].path;
  warning.hidden = false;
}
