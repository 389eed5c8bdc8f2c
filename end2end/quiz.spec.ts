// A quiz by its form alone: what works without a script works with one.

import type { Page } from "@playwright/test";

import { test, expect } from "./fixtures";
import { expectLanguage } from "./support/checks";
import { answerRightly, beginQuickly, joinQuickly, option, passQuickly } from "./support/course";
import { comeByLink } from "./support/people";
import type { Language } from "./options";

async function begin(page: Page, language: Language): Promise<string> {
  await comeByLink(page, language);
  const cohort = await joinQuickly(page);
  const attempt = await beginQuickly(page, cohort, "register-quiz");
  await page.goto(attempt);
  return cohort;
}

const number = "#answer-count-new-cases";

test("answers are kept by the button, and the attempt goes on later", async ({ page, words, language }) => {
  const cohort = await begin(page, language);
  await option(page, "figure-in-doubt", "2").check();
  await option(page, "what-makes-one-count", "0").check();
  await option(page, "what-makes-one-count", "4").check();
  await page.locator(number).fill("3.5");
  await page.locator(".lesson-foot").getByRole("button", { name: words("assessment-save"), exact: true }).click();
  await expect(page.getByText(words("assessment-notice-saved"))).toBeVisible();

  await page.goto(`${cohort}/items/register-quiz`);
  await page.getByRole("link", { name: words("assessment-continue") }).click();
  await expect(option(page, "figure-in-doubt", "2")).toBeChecked();
  await expect(option(page, "what-makes-one-count", "0")).toBeChecked();
  await expect(option(page, "what-makes-one-count", "4")).toBeChecked();
  await expect(page.locator(number)).toHaveValue("3.5");

  // An answer can be taken back.
  await option(page, "what-makes-one-count", "0").uncheck();
  await option(page, "what-makes-one-count", "4").uncheck();
  await page.locator(".lesson-foot").getByRole("button", { name: words("assessment-save"), exact: true }).click();
  await expect(page.getByText(words("assessment-notice-saved"))).toBeVisible();
  await expect(option(page, "what-makes-one-count", "0")).not.toBeChecked();
});

test("what is no number is pointed out, kept on the screen and costs nothing", async ({ page, words, language }) => {
  await begin(page, language);
  await answerRightly(page, "register-quiz", language);
  await page.locator(number).fill("three");
  await page.getByRole("button", { name: words("assessment-hand-in"), exact: true }).click();

  const summary = page.locator(".error-summary");
  await expect(summary).toBeFocused();
  await expect(page.locator(number)).toHaveValue("three");
  await expect(option(page, "figure-in-doubt", "1")).toBeChecked();
  await summary.getByRole("link").click();
  await expect(page.locator(number)).toBeFocused();
  await page.locator(number).fill(language === "ur" ? "۳" : "3");
  await page.getByRole("button", { name: words("assessment-hand-in"), exact: true }).click();
  await expect(page.locator(".score-panel__score")).toHaveText(words("assessment-percent", { percent: 100 }));
});

test("gaps are asked about once, and nothing is lost on the way", async ({ page, words, language }) => {
  await begin(page, language);
  await option(page, "zero-and-blank", "false").check();
  await page.getByRole("button", { name: words("assessment-hand-in"), exact: true }).click();
  const warning = page.locator(".notice--warning");
  await expect(warning).toBeFocused();
  await expect(warning.locator("h2")).toHaveText(words("assessment-unanswered-title", { count: 4 }));
  await expect(option(page, "zero-and-blank", "false")).toBeChecked();
  await page.getByRole("button", { name: words("assessment-hand-in-anyway") }).click();
  await expect(page.locator(".question--correct")).toHaveCount(1);
  await expect(page.locator(".question--wrong")).toHaveCount(4);

  // What is handed in stands: going back does not open it again.
  const result = page.url();
  await page.goto(result.replace("/result", ""));
  await expect(page).toHaveURL(result);
});

test("the language changes in the middle, the answers stay", async ({ page, words, language }) => {
  await begin(page, language);
  const order = () => page.locator("fieldset.question").evaluateAll((all) => all.map((one) => one.getAttribute("aria-describedby")));
  const before = await order();
  await option(page, "figure-in-doubt", "1").check();
  await page.locator(number).fill("3");
  await page.getByRole("button", { name: words("other-language"), exact: true }).click();
  await expectLanguage(page, language === "ur" ? "en" : "ur");
  await expect(page).toHaveURL(/\/attempts\/\d+$/);
  await expect(option(page, "figure-in-doubt", "1")).toBeChecked();
  await expect(page.locator(number)).toHaveValue("3");
  expect(await order()).toEqual(before);
});

test("a passed quiz asks for nothing more, and a stranger cannot see the result", async ({
  page,
  browser,
  words,
  language,
  baseURL,
}) => {
  await comeByLink(page, language);
  const cohort = await joinQuickly(page);
  const result = await passQuickly(page, cohort, "register-quiz", language);
  await page.goto(`${cohort}/items/register-quiz`);
  await expect(page.getByText(words("assessment-passed"))).toBeVisible();
  await expect(page.getByRole("button", { name: words("assessment-start") })).toHaveCount(0);

  const elsewhere = await browser.newContext(baseURL ? { baseURL } : {});
  const theirs = await elsewhere.newPage();
  await comeByLink(theirs, language, "Someone else");
  expect((await theirs.goto(result))?.status()).toBe(404);
  await elsewhere.close();
});
