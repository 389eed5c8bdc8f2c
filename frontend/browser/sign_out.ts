// Signing out clears what this device keeps. Where that holds something that was
// not sent, the sign-out page says so first, and lists it.
//
// The contract with whatever keeps unsent work: localStorage["seekh:unsent"] is a
// JSON list of { path, title, since }: the page that sends it, that page's title,
// and since when it waits (milliseconds since 1970). Whoever writes an entry
// removes it once it is sent; an empty list is no key. Without this script
// signing out is a plain form.

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

for (const form of document.querySelectorAll("form[action='/sign-out']:not([data-anyway])")) {
  form.addEventListener("submit", (event) => {
    if (!unsent().length) return;
    event.preventDefault();
    location.assign("/sign-out?unsent");
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
