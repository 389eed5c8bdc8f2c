// The fields of the form, question by question. They are called `answer-<question>`, or `answer-<question>.<number>`
// where a question has several.

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const ANSWER = "answer-";

/** The question that a field belongs to. */
export function questionOf(name: string): string | undefined {
  return name.startsWith(ANSWER) ? name.slice(ANSWER.length).split(".")[0] : undefined;
}

const fieldsOf = (form: HTMLFormElement, question: string): Field[] =>
  (Array.from(form.elements) as Field[]).filter((field) => questionOf(field.name ?? "") === question);

/** The questions of this page, in their order. */
export function questions(form: HTMLFormElement): string[] {
  const all = (Array.from(form.elements) as Field[]).map((field) => questionOf(field.name ?? ""));
  return [...new Set(all)].filter((question): question is string => question !== undefined);
}

/** Where a question stands on the page. */
export function frameOf(form: HTMLFormElement, question: string): HTMLElement | null | undefined {
  return fieldsOf(form, question)[0]?.closest<HTMLElement>("fieldset");
}

/** All fields of a question as the form would send them; an empty value takes an answer back. */
export function read(form: HTMLFormElement, question: string): [string, string][] {
  return [...new FormData(form)].filter(
    (entry): entry is [string, string] => questionOf(entry[0]) === question && typeof entry[1] === "string",
  );
}

/** Puts an answer into the fields of its question. */
export function write(form: HTMLFormElement, question: string, values: [string, string][]): void {
  for (const field of fieldsOf(form, question)) {
    const given = values.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) {
      field.checked = given.includes(field.value);
    } else if (field.type !== "hidden") {
      field.value = given[0] ?? "";
    }
  }
}
