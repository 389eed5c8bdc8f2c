// How much time is left, by the server's clock. The device's own is not trusted: what counts is the server's time when
// it made the page, and how much has passed since by a clock that nobody can set. Each answer of the server tells its
// time again, to be believed within half of the way there and back; the shortest way tells best.
//
// A page from the cache is as old as it is: there the device's clock has to do until the server answers.
//
// Silent to screen readers but at half time, ten, five and one minute before the end, and at the end. Whoever does not
// want to see it hides it, and finds it hidden the next time.

import type { Words } from "./words";

const HIDDEN = "seekh:time-hidden";
const SKEW = "seekh:time-skew";
const MINUTE = 60_000;

export class Clock {
  private offset: number;
  private roundTrip = Infinity;
  private deadline: number | undefined;
  private last: number | undefined;
  private readonly box = document.createElement("div");
  private readonly time = document.createElement("bdi");
  private readonly status = document.createElement("p");
  private readonly button = document.createElement("button");

  constructor(
    private readonly form: HTMLFormElement,
    private readonly words: Words,
    private readonly whenOver: () => void,
  ) {
    const { now, deadline } = form.dataset;
    const kept = document.documentElement.dataset["kept"] !== undefined;
    const server = Number(now) || Date.now();
    // The page was made at the latest when its first byte came.
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    this.offset = kept
      ? Date.now() + Number(read(SKEW)) - performance.now()
      : server - (entry?.responseStart ?? performance.now());
    if (!kept) save(SKEW, String(Math.round(this.now() - Date.now())));
    this.build();
    this.until(deadline ? Number(deadline) : null);
    setInterval(() => this.tick(), 1000);
  }

  /** The server's time, in milliseconds since 1970. */
  now(): number {
    return this.offset + performance.now();
  }

  /** The server has answered. */
  correct(now: number, roundTrip: number, deadline: number | null): void {
    if (roundTrip <= this.roundTrip) {
      this.roundTrip = roundTrip;
      this.offset = now + roundTrip / 2 - performance.now();
      save(SKEW, String(Math.round(this.now() - Date.now())));
    }
    this.until(deadline);
  }

  private until(deadline: number | null): void {
    this.deadline = deadline ?? undefined;
    this.box.hidden = this.deadline === undefined;
    this.tick();
  }

  private build(): void {
    this.box.className = "clock";
    this.time.className = "clock__time";
    this.time.dir = "ltr";
    this.button.type = "button";
    this.button.className = "clock__button";
    this.button.addEventListener("click", () => {
      save(HIDDEN, this.isHidden() ? "" : "yes");
      this.showOrHide();
    });
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    const label = document.createElement("span");
    label.textContent = this.words.time_left;
    this.box.append(label, this.time, this.button, this.status);
    this.showOrHide();
    this.form.prepend(this.box);
  }

  private isHidden(): boolean {
    return read(HIDDEN) === "yes";
  }

  private showOrHide(): void {
    this.time.hidden = this.isHidden();
    this.button.textContent = this.isHidden() ? this.words.show_time : this.words.hide_time;
  }

  private tick(): void {
    if (this.deadline === undefined) return;
    const left = this.deadline - this.now();
    this.time.textContent = inDigits(left);
    this.box.dataset["near"] = String(left < 5 * MINUTE);
    const before = this.last ?? left;
    this.last = left;
    for (const [moment, sentence] of this.moments()) {
      if (before > moment && left <= moment) this.announce(sentence, moment === 0);
    }
    if (this.last === before && left <= 0) this.announce(this.words.over, true);
  }

  /** When something is said, from the first to the last. */
  private moments(): [number, string][] {
    const { words } = this;
    const started = Number(this.form.dataset["started"]);
    const half = started && this.deadline !== undefined ? (this.deadline - started) / 2 : -1;
    const moments: [number, string][] = [
      [half, words.half],
      [10 * MINUTE, words.minutes_10],
      [5 * MINUTE, words.minutes_5],
      [MINUTE, words.minutes_1],
      [0, words.over],
    ];
    return moments.filter(([moment]) => moment >= 0);
  }

  private announce(sentence: string, over: boolean): void {
    this.status.textContent = sentence;
    if (!over || this.box.classList.contains("clock--over")) return;
    // At the end it is for everyone to see, hidden or not.
    this.box.classList.add("clock--over");
    this.status.className = "";
    this.whenOver();
  }
}

/** `1:02:03`, `2:03`. */
function inDigits(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (value: number): string => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function save(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // It is shown anew the next time.
  }
}
