// Asks the server how the text looks and what is wrong with it: one question at each pause in typing serves both the
// preview and the marks in the text.

import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";

interface Problem {
  severity: "error" | "warning";
  code: string;
  line: number;
  column: number;
  length: number;
  message: string;
  help?: string;
}

interface Answer {
  html: string | null;
  language: string;
  direction: string;
  problems: Problem[];
}

/** The place of a line and column, both from 1; columns count characters, not the halves that JavaScript counts. */
export function toPosition(doc: Text, line: number, column: number): number {
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const before = Array.from(found.text).slice(0, column - 1).join("");
  return found.from + before.length;
}

function toDiagnostic(doc: Text, problem: Problem): Diagnostic {
  const line = doc.line(Math.min(problem.line, doc.lines));
  const from = problem.length === 0 ? line.from : toPosition(doc, problem.line, problem.column);
  const to = problem.length === 0 ? line.to : toPosition(doc, problem.line, problem.column + problem.length);
  const help = problem.help ? `\n\n${problem.help}` : "";
  return { from, to: Math.max(from, to), severity: problem.severity, source: problem.code, message: problem.message + help };
}

export class Look {
  /** Brings the cursor to a line and column. */
  go: (line: number, column: number) => void = () => undefined;
  private readonly preview = document.createElement("div");
  private readonly problems = document.createElement("ol");
  private readonly sound = document.createElement("p");
  private asked = 0;

  constructor(
    private readonly form: HTMLFormElement,
    side: HTMLElement,
  ) {
    const say = form.dataset;
    this.preview.className = "preview";
    this.problems.className = "problems";
    this.problems.setAttribute("role", "list");
    this.sound.textContent = say["saySound"] ?? "";
    this.sound.hidden = true;
    side.append(section(say["sayProblems"], this.sound, this.problems), section(say["sayPreview"], this.preview));
  }

  async ask(doc: Text): Promise<Diagnostic[]> {
    const asked = ++this.asked;
    let answer: Answer;
    try {
      const response = await fetch(this.form.dataset["look"] ?? "", {
        method: "POST",
        body: new URLSearchParams({ text: doc.toString() }),
        headers: { Accept: "application/json" },
        credentials: "same-origin",
        redirect: "error",
      });
      if (!response.ok) return [];
      answer = await response.json();
    } catch {
      // No link: what is shown stays, and the next pause asks again.
      return [];
    }
    // A later question was asked meanwhile: its answer is the one to show.
    if (asked === this.asked) this.show(answer);
    return answer.problems.map((problem) => toDiagnostic(doc, problem));
  }

  private show(answer: Answer): void {
    this.preview.lang = answer.language;
    this.preview.dir = answer.direction;
    if (answer.html === null) this.preview.textContent = this.form.dataset["sayUnreadable"] ?? "";
    // The server's renderer has made it safe; scripts in it would not run under the page's policy either.
    else this.preview.innerHTML = answer.html;
    this.sound.hidden = answer.problems.length > 0;
    this.problems.replaceChildren(...answer.problems.map((problem) => this.entry(problem)));
  }

  private entry(problem: Problem): HTMLLIElement {
    const item = document.createElement("li");
    item.className = `problem problem--${problem.severity}`;
    const place = document.createElement("button");
    place.type = "button";
    place.className = "button button--quiet";
    place.textContent = `${problem.line}:${problem.column} ${problem.code}`;
    place.dir = "ltr";
    place.addEventListener("click", () => this.go(problem.line, problem.column));
    item.append(place, english(problem.message));
    if (problem.help) item.append(english(problem.help, "problem__help"));
    return item;
  }
}

/** The check speaks English on every page. */
function english(text: string, name = "problem__message"): HTMLParagraphElement {
  const paragraph = document.createElement("p");
  paragraph.className = name;
  paragraph.lang = "en";
  paragraph.dir = "ltr";
  paragraph.textContent = text;
  return paragraph;
}

function section(title: string | undefined, ...parts: HTMLElement[]): HTMLElement {
  const made = document.createElement("section");
  made.className = "stack";
  const heading = document.createElement("h2");
  heading.textContent = title ?? "";
  made.append(heading, ...parts);
  return made;
}
