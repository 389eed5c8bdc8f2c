// What happens in one tab is told to all of them, and to itself, so that each shows the truth.

/** How the last try to send went: all of it, no link, or nobody is signed in who could. */
export type Went = "sent" | "away" | "signed-out";

export type News =
  | { kind: "changed"; attempt: string }
  | { kind: "went"; went: Went }
  | { kind: "time"; attempt: string; now: number; deadline: number | null; handedIn: boolean; roundTrip: number };

const listeners: ((news: News) => void)[] = [];
const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("seekh");

if (channel) channel.onmessage = (event) => listeners.forEach((listener) => listener(event.data as News));

export function hear(listener: (news: News) => void): void {
  listeners.push(listener);
}

export function tell(news: News): void {
  listeners.forEach((listener) => listener(news));
  channel?.postMessage(news);
}
