// The whole story: from the front door to a certificate that a stranger has checked.

import { test, expect } from "./fixtures";
import { answerRightly, beginQuickly, course, join, joinQuickly, lessons, type Quiz } from "./support/course";
import { comeByLink, confirm, signUp, stranger } from "./support/people";

test("someone arrives, learns, passes and is believed", async ({ page, browser, words, language, baseURL }) => {
  test.slow();
  const account = stranger(language);
  await page.goto("/");
  await page.locator('main a[href="/courses"]').click();
  await page.locator('main a[href="/courses/data-quality"]').click();
  await page.locator('form[action$="/join"] button').click();

  // Joining needs an account; whoever has none makes one.
  await page.locator('main a[href^="/sign-up"]').click();
  await signUp(page, account);
  await confirm(page, words, account);
  await expect(page.getByRole("status").first()).toContainText(words("people-notice-ready"));
  await expect(page).toHaveURL(course);
  const cohort = await join(page);
  await expect(page.getByText(words("learning-notice-joined"))).toBeVisible();

  await page.getByRole("link", { name: words("course-continue") }).click();
  for (const lesson of lessons.slice(0, 3)) await read(lesson);
  await pass("register-quiz");
  for (const lesson of lessons.slice(3)) await read(lesson);
  await pass("quality-quiz");
  await pass("final");

  await page.goto(cohort);
  await expect(page.getByText(words("learning-done-of", { done: 9, all: 9 }))).toBeVisible();
  await page.getByRole("link", { name: words("learning-get-certificate") }).click();
  await expect(page.locator("#name")).toHaveValue(account.name);
  const name = `${account.name} (${words("brand")})`;
  await page.locator("#name").fill(name);
  await page.getByRole("button", { name: words("certificate-confirm-button") }).click();

  await expect(page).toHaveURL(/\/certificates\/[0-9A-Z]{16}$/);
  await expect(page.locator("main")).toContainText(name);
  await expect(page.locator("main")).toContainText(words("certificate-demonstration-band"));
  const serial = page.url().slice(-16);

  // A stranger, on another device, who was handed the number.
  const elsewhere = await browser.newContext(baseURL ? { baseURL, locale: "en-GB" } : {});
  const theirs = await elsewhere.newPage();
  await theirs.goto("/verify");
  await theirs.locator("#serial").fill(serial);
  await theirs.locator("main form button").click();
  await expect(theirs).toHaveURL(`/verify/${serial}`);
  await expect(theirs.locator("main")).toContainText(name);
  await expect(theirs.locator("main")).not.toContainText(account.email);
  await elsewhere.close();

  async function read(lesson: string): Promise<void> {
    await expect(page).toHaveURL(`${cohort}/items/${lesson}`);
    await page.getByRole("button", { name: words("lesson-mark-done") }).click();
    await expect(page.locator("[data-lesson-end]")).toHaveAttribute("data-state", "done");
    await page.locator(".pager [rel=next]").click();
  }

  async function pass(quiz: Quiz): Promise<void> {
    await expect(page).toHaveURL(`${cohort}/items/${quiz}`);
    await page.getByRole("button", { name: words("assessment-start") }).click();
    await answerRightly(page, quiz, language);
    await page.getByRole("button", { name: words("assessment-hand-in"), exact: true }).click();
    await expect(page.locator(".score-panel")).toContainText(words("assessment-result-passed"));
    const next = page.getByRole("link", { name: words("assessment-go-on") });
    if (quiz !== "final") await next.click();
  }
});

test("a failed attempt gives every reason and makes one wait", async ({ page, words, language }) => {
  await comeByLink(page, language);
  const cohort = await joinQuickly(page);
  await page.goto(await beginQuickly(page, cohort, "register-quiz"));
  await page.locator('input[name="answer-figure-in-doubt"][value="0"]').check();
  await page.getByRole("button", { name: words("assessment-hand-in"), exact: true }).click();
  await page.getByRole("button", { name: words("assessment-hand-in-anyway") }).click();

  await expect(page.locator(".score-panel")).toContainText(words("assessment-percent", { percent: 0 }));
  await expect(page.locator(".score-panel")).toContainText(words("assessment-result-not-passed"));
  await expect(page.locator(".rationale")).toHaveCount(5);
  const unanswered = page.locator(".question__verdict", { hasText: words("assessment-verdict-unanswered") });
  await expect(unanswered).toHaveCount(4);
  const waiting = page.getByText(words("assessment-wait-until", { time: "@" }).split("@")[0]!.trim());
  await expect(waiting.first()).toBeVisible();

  await page.goto(`${cohort}/items/register-quiz`);
  await expect(waiting.first()).toBeVisible();
  await expect(page.getByRole("button", { name: words("assessment-try-again") })).toHaveCount(0);

  // Who asks all the same is told, and no attempt is made.
  const answer = await page.request.post(`${cohort}/items/register-quiz/attempts`);
  expect(answer.url()).toContain(`${cohort}/items/register-quiz`);
  await page.reload();
  await expect(page.locator('main a[href^="/attempts/"]')).toHaveCount(1);
});
