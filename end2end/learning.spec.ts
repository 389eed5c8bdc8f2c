// Finding a course and the way through it.

import { test, expect } from "./fixtures";
import { course, items, joinQuickly, lessons } from "./support/course";
import { comeByLink } from "./support/people";

test("the course can be looked at before one has an account", async ({ page, words }) => {
  await page.goto("/courses");
  await page.locator(`main a[href="${course}"]`).click();
  await expect(page.locator(".outline__item")).toHaveCount(items.length);
  await expect(page.getByText(words("course-not-accredited"))).toBeVisible();
  await expect(page.getByText(words("course-join-needs-account"))).toBeVisible();
  await page.locator('form[action$="/join"] button').click();
  await expect(page).toHaveURL(/\/sign-in\?return_to=/);
});

test("each institution has its home in its own colours", async ({ page }) => {
  const colours = [];
  for (const institution of ["hsa", "lums"]) {
    await page.goto("/");
    await page.locator(`main a[href="/institutions/${institution}"]`).click();
    await expect(page.locator("body")).toHaveAttribute("data-institution", institution);
    colours.push(await page.locator("body").evaluate((body) => getComputedStyle(body).borderBlockStartColor));
  }
  expect(colours[0]).not.toBe(colours[1]);
  // HSA owns the course, LUMS has none yet and says so.
  await expect(page.locator(".empty")).toBeVisible();
});

test("what is not there, or not yours, is not here", async ({ page, words, language }) => {
  for (const path of ["/nowhere", "/courses/nothing", "/institutions/nobody"]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.locator("h1")).toHaveText(words("problem-not-found-title"));
  }
  await comeByLink(page, language);
  const cohort = await joinQuickly(page);
  for (const path of [`${cohort}/items/nothing`, "/cohorts/999", "/attempts/999999", "/certificates/000000000001CJZ5"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
  }
});

test("a lesson leads back and on, and learning goes on where it stopped", async ({ page, words, language }) => {
  await comeByLink(page, language);
  const cohort = await joinQuickly(page);
  const at = (item: string) => `${cohort}/items/${item}`;
  await page.goto(cohort);
  await expect(page.getByText(words("learning-begin-here"))).toBeVisible();
  await expect(page.getByText(words("learning-missing-lessons", { count: 6 }))).toBeVisible();

  await page.goto(at(lessons[0]));
  await expect(page.locator(".pager [rel=prev]")).toHaveCount(0);
  await page.getByRole("button", { name: words("lesson-mark-done") }).click();
  await expect(page.getByText(words("learning-notice-lesson-done"))).toBeVisible();
  await expect(page.getByRole("button", { name: words("lesson-mark-done") })).toBeHidden();
  await page.locator(".pager [rel=next]").click();
  await expect(page).toHaveURL(at(lessons[1]));
  await page.locator(".pager [rel=prev]").click();
  await expect(page).toHaveURL(at(lessons[0]));

  await page.goto("/learning");
  await expect(page.getByText(words("learning-done-of", { done: 1, all: 9 }))).toBeVisible();
  await expect(page.getByText(words("learning-continue-here"))).toBeVisible();
  await page.getByRole("link", { name: words("course-continue") }).click();
  await expect(page).toHaveURL(at(lessons[1]));

  await page.goto(cohort);
  await expect(page.locator(".outline__item .tag--done")).toHaveCount(1);
  await expect(page.locator(".outline__item .tag--open")).toHaveText(words("learning-tag-next"));
  await page.goto(at(items[items.length - 1]!));
  await expect(page.locator(".pager [rel=next]")).toHaveCount(0);
  // Before all is done there is no certificate, and the page says so.
  const early = await page.goto(`${cohort}/certificate`);
  expect(early?.status()).toBe(409);
  await expect(page.locator("h1")).toHaveText(words("certificate-not-yet-title"));
});

test("joining leads back through signing in to the course", async ({ page, language }) => {
  await page.goto(course);
  const form = page.locator('form[action$="/join"]');
  await form.locator("button").click();
  await expect(page).toHaveURL(/\/sign-in\?return_to=/);
  await comeByLink(page, language);
  await page.reload();
  // Joining is a post, so one comes back to where its button is.
  await expect(page).toHaveURL(course);
  await form.locator("button").click();
  await expect(page).toHaveURL(/\/cohorts\/\d+$/);
});
