// The sentences of the screens, read from the files that the program reads: a spec names a sentence
// and finds it in the language of its project.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

import type { Language } from "../options";

const locales = join(import.meta.dirname, "../../language/locales");

/** Says a sentence by its name in `language/locales`. */
export type Words = (name: string, values?: Record<string, FluentVariable>) => string;

/** The sentences in a language. */
export function sentences(language: Language): Words {
  const bundle = new FluentBundle(language);
  const folder = join(locales, language);
  for (const file of readdirSync(folder)) {
    const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, file), "utf8")));
    if (errors.length > 0) throw errors[0];
  }
  return (name, values) => {
    const pattern = bundle.getMessage(name)?.value;
    if (!pattern) throw new Error(`language/locales/${language} has no sentence ${name}`);
    return bundle.formatPattern(pattern, values ?? null);
  };
}
