// The map of an attempt's questions: says of each whether it has an answer, as soon as it has one.
//
//   <nav class="question-map" data-answered="…" data-unanswered="…" data-begun="…">
//     <li data-map="<question>"><a class="question-map__place"><span data-answer>…</span></a></li>

/** Shows how it stands with a question whose fields on this page hold these names and values. */
export function onMap(form: HTMLFormElement, question: string, fields: [string, string][]): void {
  const map = form.querySelector<HTMLElement>(".question-map");
  const place = map?.querySelector(`[data-map="${CSS.escape(question)}"]`)?.firstElementChild;
  if (!map || !place) return;
  const names = new Set(fields.map(([name]) => name));
  const filled = new Set(fields.filter(([, value]) => value.trim() !== "").map(([name]) => name));
  const state = filled.size === 0 ? "unanswered" : filled.size < names.size ? "begun" : "answered";
  place.classList.toggle("question-map__place--answered", state === "answered");
  const said = place.querySelector("[data-answer]");
  if (said) said.textContent = map.dataset[state] ?? "";
}
