// When what waits is sent: when it is made, when a page opens or is looked at again, when the link returns, and again
// and again with longer pauses while it does not. Where the browser can, the service worker goes on once all tabs are
// closed.

import { tell, type Went } from "./news";
import { send } from "./sender";

const LONGEST_PAUSE = 60;

type Syncing = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

export class Outbox {
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly person: string) {
    addEventListener("online", () => this.soon());
    document.addEventListener("visibilitychange", () => this.soon());
  }

  /** Sends after a pause; whoever asks again meanwhile begins the pause anew. */
  soon(pause = 0): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), pause);
  }

  /** Sends, and says how it went. */
  async now(): Promise<Went> {
    clearTimeout(this.timer);
    const went = await send(this.person).catch((): Went => "away");
    if (went === "away") this.later();
    else this.failures = 0;
    tell({ kind: "went", went });
    return went;
  }

  private later(): void {
    const pause = Math.min(2 ** ++this.failures, LONGEST_PAUSE);
    // Not all the phones of a class at once when the link returns.
    this.soon(pause * 1000 * (0.75 + Math.random() / 2));
    void navigator.serviceWorker?.ready
      .then((registration: Syncing) => registration.sync?.register("seekh-answers"))
      .catch(() => {});
  }
}
