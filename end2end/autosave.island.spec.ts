// What scripts add: answers saved as one goes, and lessons marked as one reaches their end.

import { test, expect } from "./fixtures";
import { beginQuickly, joinQuickly, kinds, lessons, option } from "./support/course";
import { comeByLink } from "./support/people";

const awake = 'html[data-islands="awake"]';

test.describe("answers", () => {
  test.use({ cutsTheLink: true });

  test("are saved as one goes", async ({ page, words, language }) => {
    await comeByLink(page, language);
    const attempt = await beginQuickly(page, await joinQuickly(page), "register-quiz");
    await page.goto(attempt);
    await page.locator(awake).waitFor();
    const state = page.locator(".save-state");
    await expect(state).toHaveText(words("assessment-state-ready"));
    await option(page, "figure-in-doubt", "1").check();
    await expect(state).toHaveText(words("assessment-state-saved"));
    await page.locator("#answer-visible-correction").pressSequentially("date");
    await expect(state).toHaveText(words("assessment-state-saved"));

    await page.goto(attempt);
    await expect(option(page, "figure-in-doubt", "1")).toBeChecked();
    await expect(page.locator("#answer-visible-correction")).toHaveValue("date");
  });

  test("that could not be saved are said to be so, and saved when the link is back", async ({
    page,
    context,
    words,
    language,
  }) => {
    await comeByLink(page, language);
    const attempt = await beginQuickly(page, await joinQuickly(page), "register-quiz");
    await page.goto(attempt);
    await page.locator(awake).waitFor();
    const state = page.locator(".save-state");
    await context.setOffline(true);
    await option(page, "zero-and-blank", "false").check();
    await expect(state).toHaveText(words("assessment-state-unsaved"));
    await expect(page.getByRole("status").last()).toHaveText(words("assessment-state-unsaved"));
    await context.setOffline(false);
    await expect(state).toHaveText(words("assessment-state-saved"));
    await page.goto(attempt);
    await expect(option(page, "zero-and-blank", "false")).toBeChecked();
  });

  test("of several fields, lists and texts are saved whole", async ({ page, words, language }) => {
    await comeByLink(page, language);
    const attempt = await beginQuickly(page, await joinQuickly(page, kinds), "kinds");
    await page.goto(attempt);
    await page.locator(awake).waitFor();
    const state = page.locator(".save-state");
    const field = (name: string) => page.locator(`[name="answer-${name}"]`);
    await field("pressure.0").fill("systolic");
    await expect(state).toHaveText(words("assessment-state-saved"));
    await field("pressure.3").selectOption("1");
    await expect(state).toHaveText(words("assessment-state-saved"));
    await field("chain.0").selectOption("2");
    await expect(state).toHaveText(words("assessment-state-saved"));
    await field("chain.1").selectOption("2");
    await expect(state).toHaveAttribute("data-state", "unsaved");
    await field("chain.1").selectOption("1");
    await expect(state).toHaveText(words("assessment-state-saved"));
    await field("silent").fill("I call first.");
    await expect(state).toHaveText(words("assessment-state-saved"));

    await page.goto(attempt);
    await expect(field("pressure.0")).toHaveValue("systolic");
    await expect(field("pressure.3")).toHaveValue("1");
    await expect(field("chain.0")).toHaveValue("2");
    await expect(field("chain.1")).toHaveValue("1");
    await expect(field("silent")).toHaveValue("I call first.");
  });

  test("that are no number are named at once", async ({ page, language }) => {
    await comeByLink(page, language);
    await page.goto(await beginQuickly(page, await joinQuickly(page), "register-quiz"));
    await page.locator(awake).waitFor();
    const state = page.locator('.save-state[data-state="unsaved"]');
    await page.locator("#answer-count-new-cases").fill("three");
    await expect(state).toContainText("90.5");
    await page.locator("#answer-count-new-cases").fill("3");
    await expect(page.locator(".save-state")).toHaveAttribute("data-state", "saved");
  });

  test("are not taken for saved after signing out elsewhere", async ({ page, words, language }) => {
    await comeByLink(page, language);
    await page.goto(await beginQuickly(page, await joinQuickly(page), "register-quiz"));
    await page.locator(awake).waitFor();
    await page.request.post("/sign-out");
    await option(page, "figure-in-doubt", "1").check();
    await expect(page.locator(".save-state")).toHaveText(words("assessment-state-signed-out"));
  });
});

test("reaching the end of a lesson marks it as done", async ({ page, words, language }) => {
  await comeByLink(page, language);
  const cohort = await joinQuickly(page);
  await page.goto(`${cohort}/items/${lessons[0]}`);
  const form = page.locator("[data-lesson-end]");
  await expect(form).not.toHaveAttribute("data-state", "done");
  await form.scrollIntoViewIfNeeded();
  await expect(form).toHaveAttribute("data-state", "done");
  await expect(form.getByText(words("lesson-is-done"), { exact: true })).toBeVisible();
  await page.goto(cohort);
  await expect(page.locator(".outline__item .tag--done")).toHaveCount(1);
});
