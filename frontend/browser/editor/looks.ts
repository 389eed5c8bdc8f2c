// How the editor looks: the page's own tokens, which reach into its tree and know light from dark.

import { HighlightStyle, Language, defineLanguageFacet } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { GFM, parser } from "@lezer/markdown";

/** The bare grammar: CodeMirror's own package for Markdown brings those of HTML, CSS and JavaScript with it. */
export const markdown = new Language(defineLanguageFacet(), parser.configure(GFM), [], "markdown");

export const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--surface)", fontSize: "1rem" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--source-face, var(--mono))", lineHeight: "var(--source-leading, 1.6)" },
  ".cm-content": { caretColor: "var(--ink)", paddingBlock: "0.75rem", minHeight: "24rem" },
  ".cm-cursor": { borderInlineStartColor: "var(--ink)" },
  ".cm-gutters": { color: "var(--ink-soft)", backgroundColor: "var(--sunken)", border: "0" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--accent) 7%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--focus) 28%, transparent)",
  },
  ".cm-tooltip, .cm-panels": { color: "var(--ink)", backgroundColor: "var(--surface)", border: "1px solid var(--rule-strong)" },
  ".cm-tooltip": { maxInlineSize: "min(32rem, 90vw)" },
  ".cm-diagnostic": { whiteSpace: "pre-wrap", padding: "0.5rem 0.75rem", fontFamily: "var(--sans)" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "0.35rem 0.6rem", fontFamily: "var(--mono)" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { color: "var(--on-accent)", backgroundColor: "var(--accent)" },
  ".cm-panels input, .cm-panels button": { font: "inherit" },
  // CodeMirror draws its marks as data addresses, which the page's policy refuses: ours are letters and lines.
  ".cm-lintRange": { backgroundImage: "none", textDecoration: "underline wavy var(--bad)" },
  ".cm-lintRange-warning": { textDecorationColor: "var(--caution)" },
  ".cm-lint-marker-error, .cm-lint-marker-warning": { content: "normal", textAlign: "center", fontWeight: "bold" },
  ".cm-lint-marker-error": { color: "var(--bad)" },
  ".cm-lint-marker-warning": { color: "var(--caution)" },
  ".cm-lint-marker-error::before": { content: "'!'" },
  ".cm-lint-marker-warning::before": { content: "'?'" },
});

export const colours = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "bold", color: "var(--accent)" },
  { tag: tags.strong, fontWeight: "bold" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.link, color: "var(--note)" },
  { tag: tags.url, color: "var(--note)", textDecoration: "underline" },
  { tag: tags.monospace, color: "var(--caution)" },
  { tag: tags.quote, color: "var(--good)" },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName], color: "var(--ink-soft)" },
]);
