// A link that drops: answers are kept on the device, go out when it is back, and nobody sees what is somebody else's.

import type { Page } from "@playwright/test";

import { test, expect } from "./fixtures";
import { beginQuickly, joinQuickly, kinds, lessons, option } from "./support/course";
import { comeByLink } from "./support/people";

test.use({ cutsTheLink: true });

const state = (page: Page) => page.locator(".save-state");
const mark = (page: Page, question: string) =>
  page.locator("fieldset", { has: page.locator(`[name^="answer-${question}"]`) }).locator(".question__state");

/** Until the page lives, and would be found again without a link. */
async function isKept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        if (!navigator.serviceWorker.controller) return false;
        const found = await caches.match(location.href, { ignoreVary: true });
        const script = document.querySelector<HTMLScriptElement>("script[src*=attempt], script[src*=signed_in]");
        return Boolean(found && script && (await caches.match(script.src, { ignoreVary: true })));
      }),
    )
    .toBe(true);
}

async function begin(page: Page, language: "en" | "ur"): Promise<string> {
  await comeByLink(page, language);
  const attempt = await beginQuickly(page, await joinQuickly(page), "register-quiz");
  await page.goto(attempt);
  await isKept(page);
  return attempt;
}

/** What the server has, as a page without a script and without a cache shows it. */
async function atTheServer(page: Page, attempt: string): Promise<string> {
  return (await page.request.get(attempt)).text();
}

const isChecked = (html: string, question: string, value: string): boolean =>
  new RegExp(`<input[^>]*name="answer-${question}"[^>]*value="${value}"[^>]*checked`).test(html);

test("answers are sent as one goes, each marked", async ({ page, words, language }) => {
  const attempt = await begin(page, language);
  await expect(state(page)).toContainText(words("offline-ready"));
  await option(page, "figure-in-doubt", "1").check();
  await expect(state(page)).toContainText(words("offline-sent"));
  await expect(mark(page, "figure-in-doubt")).toHaveText(words("offline-mark-sent"));
  await page.locator("#answer-visible-correction").pressSequentially("date");
  await expect(mark(page, "visible-correction")).toHaveText(words("offline-mark-sent"));
  const html = await atTheServer(page, attempt);
  expect(isChecked(html, "figure-in-doubt", "1")).toBe(true);
  expect(html).toContain('value="date"');
});

test("without a link answers stay on the device, through a reload and a closed tab, until it is back", async ({
  page,
  context,
  words,
  language,
}) => {
  const attempt = await begin(page, language);
  await option(page, "figure-in-doubt", "1").check();
  await expect(mark(page, "figure-in-doubt")).toHaveText(words("offline-mark-sent"));
  await context.setOffline(true);
  await option(page, "zero-and-blank", "false").check();
  await expect(mark(page, "zero-and-blank")).toHaveText(words("offline-mark-phone"));
  await expect(state(page)).toContainText(words("offline-away"));

  await page.reload();
  await expect(page.getByText(words("offline-kept-copy"))).toBeVisible();
  await expect(option(page, "zero-and-blank", "false")).toBeChecked();
  // Sent before, and not in the copy.
  await expect(option(page, "figure-in-doubt", "1")).toBeChecked();

  await page.close();
  const next = await context.newPage();
  await next.goto(attempt);
  await expect(option(next, "zero-and-blank", "false")).toBeChecked();
  await next.locator("#answer-count-new-cases").fill("3");
  await expect(mark(next, "count-new-cases")).toHaveText(words("offline-mark-phone"));

  await context.setOffline(false);
  await expect(state(next)).toContainText(words("offline-sent"), { timeout: 20_000 });
  const html = await atTheServer(next, attempt);
  expect(isChecked(html, "zero-and-blank", "false")).toBe(true);
  expect(isChecked(html, "figure-in-doubt", "1")).toBe(true);
  expect(html).toMatch(/id="answer-count-new-cases"[^>]*value="3"/);
});

test("any page sends what an attempt left behind", async ({ page, context, words, language }) => {
  const attempt = await begin(page, language);
  await context.setOffline(true);
  await option(page, "zero-and-blank", "false").check();
  await expect(mark(page, "zero-and-blank")).toHaveText(words("offline-mark-phone"));
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto("/learning");
  await expect.poll(async () => isChecked(await atTheServer(next, attempt), "zero-and-blank", "false")).toBe(true);
  await expect.poll(() => next.evaluate(() => localStorage.getItem("seekh:unsent"))).toBeNull();
});

test("nothing is handed in without a link, and the page says so", async ({ page, context, words, language }) => {
  const attempt = await begin(page, language);
  await option(page, "zero-and-blank", "false").check();
  await expect(state(page)).toContainText(words("offline-sent"));
  await context.setOffline(true);
  await page.locator('.lesson-foot button[value="hand-in"]').click();
  await expect(state(page)).toContainText(words("offline-not-handed-in"));
  expect(new URL(page.url()).pathname).toBe(attempt);
  await context.setOffline(false);
  await page.locator('.lesson-foot button[value="hand-in"]').click();
  // Four questions are open: the form asks about them, as it does without a script.
  await page.locator('button[value="hand-in-anyway"]').click();
  await page.waitForURL(/\/result$/);
});

test("two tabs show the same, and an answer that is no number is named", async ({ page, context, words, language }) => {
  const attempt = await begin(page, language);
  const other = await context.newPage();
  await other.goto(attempt);
  await option(page, "zero-and-blank", "false").check();
  await expect(option(other, "zero-and-blank", "false")).toBeChecked();
  await expect(mark(other, "zero-and-blank")).toHaveText(words("offline-mark-sent"));
  await other.locator("#answer-count-new-cases").fill("three");
  await expect(mark(other, "count-new-cases")).toHaveText(words("offline-mark-not-taken"));
  await expect(other.locator("[data-not-taken]")).toContainText("90.5");
  await expect(page.locator("#answer-count-new-cases")).toHaveValue("three");
  await page.locator("#answer-count-new-cases").fill("3");
  await expect(mark(other, "count-new-cases")).toHaveText(words("offline-mark-sent"));
});

test("answers of several fields, lists and texts are sent whole", async ({ page, words, language }) => {
  await comeByLink(page, language);
  const attempt = await beginQuickly(page, await joinQuickly(page, kinds), "kinds");
  await page.goto(attempt);
  const field = (name: string) => page.locator(`[name="answer-${name}"]`);
  await field("pressure.0").fill("systolic");
  await field("pressure.3").selectOption("1");
  await field("chain.0").selectOption("2");
  await field("chain.1").selectOption("2");
  await expect(mark(page, "chain")).toHaveText(words("offline-mark-not-taken"));
  await field("chain.1").selectOption("1");
  await field("silent").fill("I call first.");
  for (const question of ["pressure", "chain", "silent"]) {
    await expect(mark(page, question)).toHaveText(words("offline-mark-sent"));
  }
  await page.goto(attempt);
  await expect(field("pressure.0")).toHaveValue("systolic");
  await expect(field("pressure.3")).toHaveValue("1");
  await expect(field("chain.0")).toHaveValue("2");
  await expect(field("chain.1")).toHaveValue("1");
  await expect(field("silent")).toHaveValue("I call first.");
});

test("signing out warns of what waits, and clears it", async ({ page, context, words, language }) => {
  const attempt = await begin(page, language);
  // A link that is merely cut would be mended by the service worker, which sends by itself.
  await page.route("**/answers", (route) => route.fulfill({ status: 401 }));
  await option(page, "zero-and-blank", "false").check();
  await expect(state(page)).toContainText(words("offline-signed-out"));
  await page.locator("form.sign-out button").click();
  await page.waitForURL(/\/sign-out\?unsent/);
  await expect(page.locator("[data-unsent] li a")).toHaveAttribute("href", attempt);
  await page.locator("form[data-anyway] button").click();
  await page.waitForURL((url) => url.pathname === "/");
  const left = await page.evaluate(async () => ({
    caches: (await caches.keys()).filter((name) => name.startsWith("kept-")),
    unsent: localStorage.getItem("seekh:unsent"),
  }));
  expect(left).toEqual({ caches: [], unsent: null });
  await context.setOffline(true);
  await expect(page.goto(attempt)).rejects.toThrow();
});

test("whoever comes next on the same phone sees nothing of it", async ({ page, context, words, language }) => {
  const attempt = await begin(page, language);
  await page.route("**/answers", (route) => route.fulfill({ status: 401 }));
  await option(page, "zero-and-blank", "false").check();
  await expect(state(page)).toContainText(words("offline-signed-out"));
  // The session is over, and nobody has signed out.
  await context.clearCookies();
  await comeByLink(page, language);
  await page.goto("/learning");
  const names = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("kept-")).length);
  await expect.poll(names).toBe(0);
  await expect(page.locator("main")).not.toContainText(words("offline-not-taken-elsewhere"));
  expect((await page.goto(attempt))?.status()).toBe(404);
  const unsent = await page.evaluate(() => localStorage.getItem("seekh:unsent"));
  expect(JSON.parse(unsent ?? "[]").map(({ path }: { path: string }) => path)).toEqual(["/sign-in"]);
  await context.setOffline(true);
  await expect(page.goto(attempt)).rejects.toThrow();
});

test("a lesson that was opened can be read without a link", async ({ page, context, words, language }) => {
  await comeByLink(page, language);
  const cohort = await joinQuickly(page);
  const lesson = `${cohort}/items/${lessons[0]}`;
  await page.goto(lesson);
  await isKept(page);
  await expect(page.getByText(words("offline-kept-copy"))).toBeHidden();
  const heading = await page.locator("h1").innerText();
  await context.setOffline(true);
  await page.goto(lesson);
  await expect(page.getByText(words("offline-kept-copy"))).toBeVisible();
  await expect(page.locator("h1")).toHaveText(heading);
  // What was not opened is not there.
  await expect(page.goto(`${cohort}/items/${lessons[1]}`)).rejects.toThrow();
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
