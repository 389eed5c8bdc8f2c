// Where courses are written.

import { randomUUID } from "node:crypto";

import type { Page } from "@playwright/test";

/** Begins a course and answers with its path among the author's pages. */
export async function begin(page: Page): Promise<string> {
  const slug = `hands-${randomUUID().slice(0, 8)}`;
  await page.goto("/authoring/new");
  await page.locator("#title").fill("Washing hands");
  await page.locator("#summary").fill("When and how to wash your hands.");
  await page.locator("#slug").fill(slug);
  await page.locator("main form button").click();
  await page.waitForURL(`**/authoring/${slug}`);
  return `/authoring/${slug}`;
}
