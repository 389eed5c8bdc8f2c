// Files that are dropped or pasted into the text: sent, and shown where they were dropped.

import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

interface Taken {
  markdown: string | null;
  problem: string | null;
}

export function pictures(form: HTMLFormElement, state: HTMLElement): Extension {
  async function send(view: EditorView, file: File, at: number): Promise<void> {
    const say = form.dataset;
    const text = prompt(say["sayAlternative"] ?? "", "");
    if (text === null) return;
    const body = new FormData();
    body.set("file", file);
    body.set("text", text);
    body.set("from", say["editor"] ?? "");
    state.textContent = say["saySending"] ?? "";
    const taken = await post(say["assets"] ?? "", body);
    if (taken?.markdown) {
      const place = Math.min(at, view.state.doc.length);
      view.dispatch({ changes: { from: place, insert: taken.markdown }, selection: { anchor: place + taken.markdown.length } });
      view.focus();
    } else {
      state.textContent = taken?.problem ?? say["sayFailed"] ?? "";
    }
  }

  function receive(event: Event, view: EditorView, files: FileList | undefined, at: number): boolean {
    const [file] = files ?? [];
    if (!file) return false;
    event.preventDefault();
    void send(view, file, at);
    return true;
  }

  return EditorView.domEventHandlers({
    paste: (event, view) => receive(event, view, event.clipboardData?.files, view.state.selection.main.head),
    drop: (event, view) => {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.selection.main.head;
      return receive(event, view, event.dataTransfer?.files, at);
    },
  });
}

async function post(address: string, body: FormData): Promise<Taken | undefined> {
  try {
    const answer = await fetch(address, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      credentials: "same-origin",
      redirect: "error",
    });
    const isJson = answer.headers.get("content-type")?.includes("json");
    return isJson ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
