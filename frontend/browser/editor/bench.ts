// The editor in place of the text area.

import { closeBrackets, autocompletion, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { syntaxHighlighting } from "@codemirror/language";
import { linter, lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";

import { complete } from "./completion";
import { Kept } from "./kept";
import { Look, toPosition } from "./look";
import { colours, markdown, theme } from "./looks";
import { pictures } from "./pictures";

export function mount(form: HTMLFormElement): void {
  const area = form.querySelector<HTMLTextAreaElement>("textarea[name=text]");
  const state = form.querySelector<HTMLElement>("[data-state]");
  const side = document.getElementById("side");
  if (!area || !state || !side) return;

  // In a tree of its own, which adopts style sheets made by script: the page's content policy allows no others, and
  // need not be loosened for this page.
  const host = document.createElement("div");
  host.className = "editor__host";
  host.lang = area.lang;
  host.dir = area.dir;
  const root = host.attachShadow({ mode: "open" });

  const kept = new Kept(form, area, state);
  const look = new Look(form, side);
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: area.value, extensions: extensions(form, area, kept, look, state) }),
  });
  area.hidden = true;
  area.after(host);
  // The label and the summary of errors lead to the field, which is the editor now.
  const ways = [...area.labels, ...document.querySelectorAll(`a[href="#${area.id}"]`)];
  for (const way of ways) way.addEventListener("click", () => view.focus());
  kept.offer((text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }));

  // What the server has shown of a check is told by the editor itself from now on.
  for (const part of document.querySelectorAll("[data-from-server]")) part.remove();
  const go = (line: number, column: number): void => {
    const at = toPosition(view.state.doc, line, column);
    view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
    view.focus();
  };
  look.go = go;
  const asked = Number(new URLSearchParams(location.search).get("line"));
  if (asked > 0) go(asked, 1);
}

function extensions(
  form: HTMLFormElement,
  area: HTMLTextAreaElement,
  kept: Kept,
  look: Look,
  state: HTMLElement,
): Extension[] {
  const save = (): boolean => {
    form.querySelector<HTMLButtonElement>("button[value=save]")?.click();
    return true;
  };
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    closeBrackets(),
    markdown,
    syntaxHighlighting(colours),
    theme,
    autocompletion({ override: [complete(form.dataset["editor"] ?? "")] }),
    linter((view) => look.ask(view.state.doc), { delay: 300 }),
    lintGutter(),
    pictures(form, state),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      "aria-label": area.labels[0]?.textContent ?? "",
      ...(area.getAttribute("aria-invalid") ? { "aria-invalid": "true" } : {}),
      lang: area.lang,
      dir: area.dir,
      spellcheck: "true",
    }),
    EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      area.value = update.state.doc.toString();
      kept.changed();
    }),
    // Tab is left to the browser, so that nobody who works by keyboard is caught in here.
    keymap.of([
      { key: "Mod-s", run: save, preventDefault: true },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...defaultKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...lintKeymap,
    ]),
  ];
}
