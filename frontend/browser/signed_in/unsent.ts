// Tells the rest of the site what waits on this device, so that signing out warns of it; the contract stands in
// `sign_out.ts`.

import type { Kept } from "./store";

interface Unsent {
  path: string;
  title: string;
  since: number;
}

const KEY = "seekh:unsent";
/** Where somebody else's answers are, whom nobody but themselves need know more of. */
const OTHERS = "/sign-in";

/** Writes the list anew: entries of attempts are ours, all others somebody else's. */
export function announce(rows: Kept[], person: string, others: string): void {
  const ours = new Map<string, Unsent>();
  for (const row of rows) {
    if (row.state === "sent") continue;
    const mine = row.person === person;
    const path = mine ? row.path : OTHERS;
    const since = Math.min(row.changed_at, ours.get(path)?.since ?? Infinity);
    ours.set(path, { path, title: mine ? row.title : others, since });
  }
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    const rest = (Array.isArray(found) ? (found as Unsent[]) : []).filter(
      ({ path }) => path !== OTHERS && !/^\/attempts\//.test(path),
    );
    const all = [...rest, ...ours.values()];
    if (all.length) localStorage.setItem(KEY, JSON.stringify(all));
    else localStorage.removeItem(KEY);
  } catch {
    // Full or forbidden: nothing is lost by it but the warning.
  }
}
