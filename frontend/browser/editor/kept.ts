// What was typed is kept on this device until it is saved, and said to be unsaved: in the page, and in the list that
// signing out warns of (see signed_in/sign_out.ts for the contract).

interface Draft {
  text: string;
  version: string;
  since: number;
}

interface Unsent {
  path: string;
  title: string;
  since: number;
}

const UNSENT = "seekh:unsent";
const PAUSE = 400;

export class Kept {
  private readonly key: string;
  private readonly path = location.pathname + new URL(location.href).search.replace(/&line=\d+/, "");
  private readonly saved: string;
  private waiting: number | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly area: HTMLTextAreaElement,
    private readonly state: HTMLElement,
  ) {
    this.key = `seekh:draft:${form.getAttribute("action")}`;
    // What stands there after a refusal is not saved, whatever else it is.
    this.saved = "unsaved" in form.dataset ? "" : area.value;
    addEventListener("pagehide", () => this.write());
  }

  /** Something was typed. */
  changed(): void {
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.write(), PAUSE);
  }

  /** Offers what was typed before and never saved. */
  offer(take: (text: string) => void): void {
    if ("unsaved" in this.form.dataset) return this.write();
    const kept = this.read();
    if (!kept || kept.text === this.area.value) return this.forget();
    const notice = document.createElement("div");
    notice.className = "notice notice--warning actions";
    notice.setAttribute("role", "status");
    const button = (text: string | undefined, run: () => void): void => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "button button--secondary";
      made.textContent = text ?? "";
      made.addEventListener("click", () => {
        run();
        notice.remove();
      });
      notice.append(made);
    };
    button(this.form.dataset["sayRestore"], () => {
      // It was begun on this version: if somebody has saved another since, saving says so.
      const version = this.form.querySelector<HTMLInputElement>("input[name=version]");
      if (version) version.value = kept.version;
      take(kept.text);
    });
    button(this.form.dataset["sayForget"], () => this.forget());
    this.form.before(notice);
  }

  private write(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    if (this.area.value === this.saved) return this.forget();
    const version = this.form.querySelector<HTMLInputElement>("input[name=version]")?.value ?? "";
    const since = this.read()?.since ?? Date.now();
    const draft: Draft = { text: this.area.value, version, since };
    try {
      localStorage.setItem(this.key, JSON.stringify(draft));
      this.list({ path: this.path, title: document.title, since });
      this.say("sayKept");
    } catch {
      // The device keeps nothing, or has no room: the page still does.
      this.say("sayUnsaved");
    }
  }

  private forget(): void {
    try {
      localStorage.removeItem(this.key);
      this.list(undefined);
    } catch {
      // Nothing was kept.
    }
    this.state.textContent = "";
  }

  private read(): Draft | undefined {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key) ?? "null");
      return typeof kept?.text === "string" ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  private list(entry: Unsent | undefined): void {
    const found: unknown = JSON.parse(localStorage.getItem(UNSENT) ?? "[]");
    const others = (Array.isArray(found) ? found : []).filter((other) => other?.path !== this.path);
    const all = entry ? [...others, entry] : others;
    if (all.length) localStorage.setItem(UNSENT, JSON.stringify(all));
    else localStorage.removeItem(UNSENT);
  }

  private say(name: string): void {
    const text = this.form.dataset[name] ?? "";
    if (this.state.textContent !== text) this.state.textContent = text;
  }
}
