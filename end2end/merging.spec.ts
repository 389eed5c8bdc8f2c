// Two accounts of one person: what would happen is seen first, then they are one, and for a while there is a way back.

import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import type { Language } from "./options";
import { expectGoodPage } from "./support/checks";
import { joinQuickly, kinds, lessons } from "./support/course";
import { someone } from "./support/invited";
import { mail } from "./support/mail";
import { confirm, signIn, signUp, type Account } from "./support/people";
import type { Words } from "./support/sentences";

test.slow();

type Learner = Account & { cohort: string };

/** Signs up, joins the course, and does one lesson of it. */
async function learn(page: Page, words: Words, language: Language, lesson: string): Promise<Learner> {
  const account = { ...someone(language), password: `kettle under ${lesson}` };
  await page.goto("/sign-up");
  await signUp(page, account);
  await confirm(page, words, account);
  const cohort = await joinQuickly(page);
  await page.request.post(`${cohort}/items/${lesson}/done`, { maxRedirects: 0 });
  return { ...account, cohort };
}

/** Shows that the account is one's own too. */
async function prove(page: Page, words: Words, email: string, password: string): Promise<void> {
  await page.locator("#identifier").fill(email);
  await page.locator("#password").fill(password);
  await page.getByRole("button", { name: words("merge-look") }).click();
}

const refusal = (page: Page) => page.locator(".error-summary a");
const doneLessons = (page: Page) => page.locator("main .tag--done");

test("two accounts become one, and two again", async ({ page, browser, contextOptions, words, language, scripts }) => {
  const context = await browser.newContext(contextOptions);
  const before = await context.newPage();
  const old = await learn(before, words, language, lessons[0]);
  const alone = await joinQuickly(before, kinds);
  const kept = await learn(page, words, language, lessons[1]);

  await page.goto("/account");
  await page.getByRole("link", { name: words("merge-title") }).click();
  await expectGoodPage(page, language, scripts);
  await prove(page, words, kept.email, kept.password);
  await expect(refusal(page)).toHaveText(words("merge-error-same"));
  await prove(page, words, old.email, "not the password");
  await expect(refusal(page)).toHaveText(words("merge-error-proof"));
  await expect(page.locator("#identifier")).toHaveValue(old.email);
  await expectGoodPage(page, language, scripts);

  await prove(page, words, old.email, old.password);
  await page.waitForURL(/\/account\/merge\?id=/);
  const main = page.locator("main");
  await expect(main).toContainText(words("merge-preview-lead", { name: old.name }));
  await expect(main.getByRole("listitem").filter({ hasText: old.email })).toBeVisible();
  await expect(main.getByRole("listitem").filter({ hasText: words("merge-place-united") })).toContainText("DHIS2");
  const moves = main.getByRole("listitem").filter({ hasText: words("merge-place-moves") });
  await expect(moves).toContainText(language === "ur" ? "سوالوں کی قسمیں" : "Kinds of questions");
  await expectGoodPage(page, language, scripts);
  await page.getByRole("link", { name: words("merge-cancel") }).click();
  await page.goto("/learning");
  await expect(page.locator(`main a[href^="${alone}"]`)).toHaveCount(0);

  await page.goto("/account/merge");
  await prove(page, words, old.email, old.password);
  await page.getByRole("button", { name: words("merge-do") }).click();
  await expect(page.getByRole("status")).toBeVisible();
  await expect(main).toContainText(old.name);
  await expectGoodPage(page, language, scripts);
  await mail(old.email, words("mail-merged-subject"));
  await page.goto("/account");
  await expect(main).toContainText(old.email);
  await expect(main).toContainText(kept.email);
  await expectGoodPage(page, language, scripts);
  await page.goto("/learning");
  await page.locator(`main a[href^="${alone}"]`).first().click();
  await expect(page.locator("h1")).toBeVisible();
  await page.goto(kept.cohort);
  await expect(doneLessons(page)).toHaveCount(2);

  await test.step("both addresses lead to the one account, and its password alone", async () => {
    await before.goto("/learning");
    await expect(before).toHaveURL(/\/sign-in/);
    await signIn(before, old.email, old.password);
    await expect(before.getByRole("alert")).toContainText(words("people-error-sign-in"));
    await signIn(before, old.email, kept.password);
    await expect(before).toHaveURL("/learning");
    await before.goto(kept.cohort);
    await expect(doneLessons(before)).toHaveCount(2);
    await context.clearCookies({ name: "session" });
  });

  await page.goto("/account/merge");
  await page.getByRole("button", { name: words("merge-undo") }).click();
  await expect(page.getByRole("status")).toBeVisible();
  await expect(page.getByRole("button", { name: words("merge-undo") })).toHaveCount(0);
  await mail(kept.email, words("mail-unmerged-subject"));
  await page.goto("/account");
  await expect(main).not.toContainText(old.email);
  await page.goto("/learning");
  await expect(page.locator(`main a[href^="${alone}"]`)).toHaveCount(0);
  await signIn(before, old.email, old.password);
  await expect(before).toHaveURL("/learning");
  await expect(before.locator(`main a[href^="${alone}"]`).first()).toBeVisible();
  await before.goto(old.cohort);
  await expect(doneLessons(before)).toHaveCount(1);
  await context.close();
});
