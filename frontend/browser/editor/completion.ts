// Completes the keys of the front matter, and the marks of questions and boxes in the text.

import { type Completion, type CompletionContext, type CompletionResult, snippetCompletion } from "@codemirror/autocomplete";
import type { Text } from "@codemirror/state";

const KEYS: Record<"course" | "module" | "item", string[]> = {
  course: ["title", "summary", "owner", "languages", "cpd_hours", "completion", "competencies", "renamed", "removed", "review", "id"],
  module: ["title", "summary", "id"],
  item: [
    "title",
    "kind",
    "competencies",
    "review_by",
    "pass_mark",
    "attempts",
    "wait",
    "draw",
    "shuffle",
    "id",
  ],
};

const VALUES: Record<string, string[]> = {
  kind: ["quiz", "lesson"],
  shuffle: ["true", "false"],
  review: ["required"],
  wait: ["30m", "24h", "2d"],
};

const MARKS: Completion[] = [
  snippetCompletion("## ${Title} {#${id}}\n\n${What is asked?}\n\n- [x] ${right}\n- [ ] ${wrong}\n  > ${feedback}\n\n> ${rationale}\n", {
    label: "## question",
    type: "keyword",
  }),
  snippetCompletion("- [x] ${right answer}", { label: "- [x]", type: "keyword" }),
  snippetCompletion("- [ ] ${wrong answer}", { label: "- [ ]", type: "keyword" }),
  ...["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"].map((kind) =>
    snippetCompletion(`> [!${kind}]\n> \${text}`, { label: `> [!${kind}]`, type: "keyword" }),
  ),
  snippetCompletion("![${What it shows}](../assets/${name.png})", { label: "![picture](…)", type: "keyword" }),
  snippetCompletion("[${text}](${02-next.md})", { label: "[link](…)", type: "keyword" }),
];

/** The completions for a file of this path. */
export function complete(path: string): (context: CompletionContext) => CompletionResult | null {
  const name = path.replace(/^.*\//, "").replace(/\.[a-z]{2}\.md$/, ".md");
  const keys = name === "course.md" ? KEYS.course : name === "module.md" ? KEYS.module : KEYS.item;
  return (context) => (inFrontMatter(context) ? frontMatter(context, keys) : marks(context));
}

function inFrontMatter({ state, pos }: CompletionContext): boolean {
  const here = state.doc.lineAt(pos).number;
  return state.doc.line(1).text.trimEnd() === "---" && here > 1 && here <= lastOfFrontMatter(state.doc);
}

function lastOfFrontMatter(doc: Text): number {
  for (let number = 2; number <= doc.lines; number++) if (doc.line(number).text.trimEnd() === "---") return number - 1;
  return doc.lines;
}

function frontMatter(context: CompletionContext, keys: string[]): CompletionResult | null {
  const { doc } = context.state;
  const line = doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  const [, key, typed] = before.match(/^(\w+):\s*(\S*)$/) ?? [];
  const values = key === undefined ? undefined : VALUES[key];
  if (values) return { from: context.pos - (typed ?? "").length, options: values.map((label) => ({ label, type: "constant" })) };
  if (!/^\w*$/.test(before) || (before === "" && !context.explicit)) return null;
  const used = new Set<string | undefined>();
  for (let number = 2; number <= lastOfFrontMatter(doc); number++) {
    if (number !== line.number) used.add(doc.line(number).text.match(/^(\w+):/)?.[1]);
  }
  const options = keys.filter((name) => !used.has(name)).map((name) => ({ label: name, apply: `${name}: `, type: "property" }));
  return { from: line.from, options };
}

function marks(context: CompletionContext): CompletionResult | null {
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  // Where a line begins, or with what such a mark begins.
  if (!/^\s*(?:[-#>!][^\w]*)?$/.test(before) || (before.trim() === "" && !context.explicit)) return null;
  const from = line.from + (before.length - before.trimStart().length);
  return { from, options: MARKS, filter: before.trim() !== "" };
}
