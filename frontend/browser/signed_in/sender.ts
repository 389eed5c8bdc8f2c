// Sends what waits. Pages and the service worker use the same, one at a time.

import { tell, type Went } from "./news";
import { device, everything, settle, type Kept, type State } from "./store";

/** A request is small even on a bad link; the rest goes with the next. */
const AT_ONCE = 25;
const LONGEST_ANSWER = 20_000;
/** What the server will never take, however often it is asked. */
const NEVER = [400, 405, 409, 410, 413, 415, 422];

interface Result {
  sequence: number;
  outcome: "saved" | "superseded" | "late" | "too_late" | "refused";
  message: string | null;
}

interface Answer {
  now: number;
  deadline: number | null;
  state: "in_progress" | "submitted";
  results: Result[];
}

/** Sends everything that waits for this person. */
export function send(person: string): Promise<Went> {
  // A browser without locks may send a thing twice, which the server takes for what it is.
  if (!navigator.locks) return sendAll(person);
  return navigator.locks.request("seekh-answers", () => sendAll(person));
}

async function sendAll(person: string): Promise<Went> {
  for (;;) {
    const waiting = (await everything()).filter((row) => row.person === person && row.state === "waiting");
    const first = waiting[0];
    if (!first) return "sent";
    const batch = waiting.filter((row) => row.attempt === first.attempt).slice(0, AT_ONCE);
    const went = await sendBatch(first.attempt, batch);
    if (went !== "sent") return went;
  }
}

async function sendBatch(attempt: string, batch: Kept[]): Promise<Went> {
  const changes = batch.map(({ sequence, question, fields, changed_at }) => ({ sequence, question, fields, changed_at }));
  const body = JSON.stringify({ device: await device(), changes });
  const begun = performance.now();
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LONGEST_ANSWER);
  try {
    const response = await fetch(`/attempts/${attempt}/answers`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      credentials: "same-origin",
      // A page that is closed meanwhile does not take it along; browsers carry 64 KB in this way.
      keepalive: body.length < 15_000,
      redirect: "error",
      signal: stop.signal,
      body,
    });
    // 404: the attempt of somebody else than is signed in by now. Their answers stay for them.
    if (response.status === 401 || response.status === 404) return "signed-out";
    if (NEVER.includes(response.status)) {
      await settle(batch.map((row) => ({ ...row, state: "refused", answered_at: 0, message: null })));
      tell({ kind: "changed", attempt });
      return "sent";
    }
    if (!response.ok) return "away";
    const answer = (await response.json()) as Answer;
    return await take(attempt, batch, answer, performance.now() - begun);
  } catch {
    return "away";
  } finally {
    clearTimeout(timer);
  }
}

function became(outcome: Result["outcome"]): State {
  if (outcome === "saved" || outcome === "late") return "sent";
  return outcome === "refused" ? "refused" : "lost";
}

async function take(attempt: string, batch: Kept[], answer: Answer, roundTrip: number): Promise<Went> {
  const { now, deadline, state } = answer;
  const settled = batch.flatMap((row): Kept[] => {
    const result = answer.results.find((other) => other.sequence === row.sequence);
    if (!result) return [];
    return [{ ...row, state: became(result.outcome), answered_at: now, message: result.message }];
  });
  await settle(settled);
  tell({ kind: "time", attempt, now, deadline, handedIn: state === "submitted", roundTrip });
  tell({ kind: "changed", attempt });
  // A server that says nothing about a change is asked again, later.
  return settled.length === batch.length ? "sent" : "away";
}
