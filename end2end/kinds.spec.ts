// A question of each kind, by its form alone: filled in, wrong, in the other language, and handed in.

import type { Page } from "@playwright/test";

import { test, expect } from "./fixtures";
import { expectGoodPage, expectLanguage } from "./support/checks";
import { beginQuickly, joinQuickly, kinds, option } from "./support/course";
import { comeByLink } from "./support/people";
import type { Language } from "./options";

async function begin(page: Page, language: Language): Promise<string> {
  await comeByLink(page, language);
  const attempt = await beginQuickly(page, await joinQuickly(page, kinds), "kinds");
  await page.goto(attempt);
  return attempt;
}

/** A field of a question that has several. */
function part(page: Page, question: string, number: number) {
  return page.locator(`[name="answer-${question}.${number}"]`);
}

/** Fills in everything, all of it right but the essay, which nobody can say of yet. */
async function fillIn(page: Page): Promise<void> {
  await option(page, "single", "0").check();
  await page.locator("#answer-density").fill("0.0629");
  await part(page, "pressure", 0).fill("systolic");
  await part(page, "pressure", 1).fill("120");
  await part(page, "pressure", 2).fill("80");
  await part(page, "pressure", 3).selectOption("0");
  for (const line of [0, 1, 2]) await part(page, "formulas", line).selectOption(`${line}`);
  for (const step of [0, 1, 2, 3]) await part(page, "chain", step).selectOption(`${step + 1}`);
  await page.locator("#answer-silent").fill("I call.\n\nThen I visit.");
  await page.locator("#answer-ward-rate").fill("90");
  await option(page, "ward-next", "0").check();
  const drawn = page.locator('input[name="answer-blank"], input[name="answer-decimal"]');
  await drawn.and(page.locator('[value="false"]')).check();
}

test("each kind is answered, handed in, and waits for the one who marks the essay", async ({ page, words, language, scripts }) => {
  await begin(page, language);
  await expectGoodPage(page, language, scripts);
  await expect(page.locator(".case")).toHaveCount(1);
  await fillIn(page);
  await page.getByRole("button", { name: words("assessment-hand-in"), exact: true }).click();
  await expect(page).toHaveURL(/\/result$/);
  await expect(page.locator(".score-panel")).toContainText(words("assessment-result-waiting"));
  await expect(page.locator(".question--correct")).toHaveCount(8);
  await expect(page.locator(".question--waiting .essay")).toContainText("Then I visit.");
  await expectGoodPage(page, language, scripts);
});

test("two steps on one place and a text too long are pointed out, and nothing is lost", async ({ page, words, language, scripts }) => {
  await begin(page, language);
  await fillIn(page);
  await part(page, "chain", 0).selectOption("3");
  await page.locator("#answer-silent").fill("word ".repeat(61));
  await page.getByRole("button", { name: words("assessment-hand-in"), exact: true }).click();
  const summary = page.locator(".error-summary");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(2);
  await expect(part(page, "chain", 0)).toHaveValue("3");
  await expect(page.locator("#answer-silent")).toHaveValue("word ".repeat(61));
  await expect(part(page, "pressure", 0)).toHaveValue("systolic");
  await expectGoodPage(page, language, scripts);
});

test("the language changes in the middle, and each gap keeps its own answer", async ({ page, words, language }) => {
  await begin(page, language);
  await fillIn(page);
  await page.getByRole("button", { name: words("other-language"), exact: true }).click();
  await expectLanguage(page, language === "ur" ? "en" : "ur");
  await expect(part(page, "pressure", 0)).toHaveValue("systolic");
  await expect(part(page, "pressure", 1)).toHaveValue("120");
  await expect(part(page, "chain", 3)).toHaveValue("4");
  await expect(part(page, "formulas", 1)).toHaveValue("1");
});
