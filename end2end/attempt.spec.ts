// Against the clock, one question a page; answers that are checked at once; practice; a report to the authors.

import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import type { Language } from "./options";
import { expectGoodPage } from "./support/checks";
import { beginQuickly, joinQuickly, option, ways } from "./support/course";
import { comeByLink } from "./support/people";

test.slow();

async function begin(page: Page, language: Language, quiz: string): Promise<string> {
  await comeByLink(page, language);
  const cohort = await joinQuickly(page, ways);
  await page.goto(`${cohort}/items/${quiz}`);
  return beginQuickly(page, cohort, quiz);
}

test("one question a page, looked over before it is handed in", async ({ page, words, language, scripts }) => {
  const attempt = await begin(page, language, "timed");
  await expect(page.locator("main")).toContainText(words("assessment-fact-time"));
  await page.goto(attempt);
  await expect(page.locator(scripts ? ".clock" : ".time-left")).toBeVisible();
  await expectGoodPage(page, language, scripts);
  await option(page, "expected", "0").check();
  await page.getByRole("button", { name: words("assessment-flag") }).click();
  await expect(page.getByRole("button", { name: words("assessment-unflag") })).toBeVisible();
  await expect(option(page, "expected", "0")).toBeChecked();
  await page.getByRole("button", { name: words("assessment-next-question") }).click();
  await option(page, "zero", "true").check();
  await page.getByRole("button", { name: words("assessment-previous-question"), exact: true }).click();
  await expect(option(page, "expected", "0")).toBeChecked();

  // The map leads anywhere, and takes the answer along.
  await page.locator(".question-map button").nth(2).click();
  await page.locator("#answer-half").fill("fifty");
  await page.getByRole("button", { name: words("assessment-summary") }).click();
  await expect(page.locator(".error-summary")).toBeFocused();
  await page.locator("#answer-half").fill("");
  await page.getByRole("button", { name: words("assessment-summary") }).click();
  await page.waitForURL("**/summary");
  await expectGoodPage(page, language, scripts);
  await expect(page.locator("main")).toContainText(words("assessment-unanswered-title", { count: 1 }));
  await expect(page.locator(".summary-list")).toContainText(words("assessment-map-flagged"));
  await page.locator(".summary-list a").nth(2).click();
  await page.locator("#answer-half").fill("50");
  await page.getByRole("button", { name: words("assessment-summary") }).click();
  await expect(page.locator("main")).toContainText(words("assessment-summary-all-answered"));
  await page.getByRole("button", { name: words("assessment-hand-in"), exact: true }).click();

  // What is right is kept back while there is another attempt.
  await page.waitForURL("**/result");
  await expect(page.locator("main")).toContainText(words("assessment-revealed-when-done"));
  await expect(page.locator(".question--wrong")).toHaveCount(1);
  await expect(page.locator(".option--correct, .rationale")).toHaveCount(0);
  await expectGoodPage(page, language, scripts);
  await page.getByRole("link", { name: words("assessment-history") }).click();
  await expect(page.locator("tbody tr").first()).toContainText(words("assessment-history-saved"));
  await expectGoodPage(page, language, scripts);
});

test("an answer is checked at once and stands; what went wrong is practised", async ({
  page,
  words,
  language,
  scripts,
}) => {
  const attempt = await begin(page, language, "checked");
  await page.goto(attempt);
  await page.getByRole("button", { name: words("assessment-check") }).first().click();
  await expect(page.locator(".error-summary")).toBeFocused();
  await option(page, "begins", "1").check();
  await page.getByRole("button", { name: words("assessment-check") }).first().click();
  await expect(page.locator("#question-begins")).toHaveClass(/question--wrong/);
  await expect(page.locator("#question-begins .rationale")).toBeVisible();
  await expect(page.locator('input[name="answer-begins"]')).toHaveCount(0);
  await expectGoodPage(page, language, scripts);
  await option(page, "late", "true").check();
  await page.getByRole("button", { name: words("assessment-hand-in"), exact: true }).click();
  await page.waitForURL("**/result");

  await page.getByRole("link", { name: words("assessment-practice") }).click();
  await expect(page.locator("fieldset.question")).toHaveCount(1);
  await expectGoodPage(page, language, scripts);
  await option(page, "begins", "0").check();
  await page.getByRole("button", { name: words("assessment-practice-check") }).click();
  await expect(page.locator(".score-panel__score")).toHaveText(words("assessment-percent", { percent: 100 }));
  await expect(page.locator("main")).toContainText(words("assessment-practice-kept-nowhere"));
  await page.goto(`${attempt}/result`);
  await expect(page.locator(".score-panel__score")).toHaveText(words("assessment-percent", { percent: 50 }));
});

test("a question is reported, and the attempt goes on", async ({ page, words, language, scripts }) => {
  const attempt = await begin(page, language, "checked");
  await page.goto(attempt);
  await page.getByRole("link", { name: words("assessment-report") }).first().click();
  await expectGoodPage(page, language, scripts);
  await page.getByRole("button", { name: words("report-send") }).click();
  await expect(page.locator(".error-summary")).toBeFocused();
  await page.locator("#words").fill("Both are right.\nLook at the second.");
  await page.getByRole("button", { name: words("report-send") }).click();
  await expect(page.getByText(words("report-notice"))).toBeVisible();
  await expect(page.locator("#question-begins")).toBeVisible();
});
