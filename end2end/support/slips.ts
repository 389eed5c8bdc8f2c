// Slips of paper: who is given one, and what becomes of it.

import { expect, type Page } from "@playwright/test";

import type { Words } from "./sentences";

/** Fills in the form that brings a learner; they are on the list of those who wait for a slip then. */
export async function bring(page: Page, words: Words, name: string, learnerCode: string): Promise<void> {
  await page.getByRole("link", { name: words("bring-another") }).click();
  await page.locator("#name").fill(name);
  await page.locator("#learner_code").fill(learnerCode);
  await page.locator("main form button").click();
  await page.waitForURL(/\/slips$/);
  await expect(page.getByRole("status")).toHaveText(words("bring-notice-brought"));
  await expect(page.getByRole("checkbox", { name })).toBeChecked();
}

/** Makes slips for these people and for nobody else who waits. */
export async function makeSlips(page: Page, words: Words, names: string[]): Promise<void> {
  for (const box of await page.locator('main input[name="person"]').all()) await box.uncheck();
  for (const name of names) await page.getByRole("checkbox", { name }).check();
  await page.getByRole("button", { name: words("slips-make") }).click();
  await expect(page.locator(".slip")).toHaveCount(names.length);
}

/** From the page of the slip to being signed in, forgetting to agree at first. `look` is done at each page. */
export async function claim(
  page: Page,
  words: Words,
  slip: { name: string; password: string },
  look = async () => {},
): Promise<void> {
  await expect(page.locator("main")).toContainText(slip.name);
  await look();
  await page.locator("#password").fill(slip.password);
  await page.locator("main form button").click();
  await expect(page.getByRole("alert")).toContainText(words("people-error-agree"));
  await look();
  await page.locator("#password").fill(slip.password);
  await page.locator("#agree").check();
  await page.locator("main form button").click();
  await expect(page).toHaveURL("/learning");
  await expect(page.getByRole("status")).toHaveText(words("people-notice-ready"));
  await look();
}
