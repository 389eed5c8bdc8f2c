// What a project of playwright.config.ts sets besides Playwright's own options.

import { test as base } from "@playwright/test";

/** A language that Seekh speaks. */
export type Language = "en" | "ur";

/** The options that a spec may read as fixtures. */
export interface SeekhOptions {
  /** The language that the browser asks for. */
  language: Language;
}

/** Playwright's test with these options; the fixtures of the specs build on it. */
export const test = base.extend<SeekhOptions>({
  language: ["en", { option: true }],
});
