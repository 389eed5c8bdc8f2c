// Invitations into a cohort: from the coordinator's form by the mail to the course.

import { expect, test } from "./fixtures";
import { expectGoodPage } from "./support/checks";
import { invite, joint, openCohort, openMailed, signUpAndComeBack, someone } from "./support/invited";
import { linkOf, mail } from "./support/mail";
import { comeByLink, newAccount } from "./support/people";

test.slow();

test.beforeEach(async ({ page, language }) => {
  await comeByLink(page, language, someone(language).name, { role: "coordinator", institution: "hsa" });
  await openCohort(page, language);
});

test("whoever is invited joins by the link in the mail, once", async ({
  page,
  browser,
  contextOptions,
  words,
  language,
  scripts,
}) => {
  const roster = page.url();
  const invited = someone(language);
  await page.getByRole("link", { name: words("bring-another") }).click();
  await page.locator("#learner_code").fill("?!");
  await page.locator("#address").fill("nobody@");
  await page.getByRole("button", { name: words("bring-button") }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.locator(".error-summary a")).toHaveCount(3);
  await expect(page.locator("#address")).toHaveValue("nobody@");
  await expectGoodPage(page, language, scripts);
  await page.goto(roster);
  await invite(page, words, invited);
  await expectGoodPage(page, language, scripts);

  const context = await browser.newContext(contextOptions);
  const theirs = await context.newPage();
  await openMailed(theirs, invited, words("mail-cohort-subject"));
  const link = theirs.url();
  await expect(theirs.locator("main")).toContainText(joint[language]);
  await expectGoodPage(theirs, language, scripts);
  await signUpAndComeBack(theirs, words, invited);
  await expectGoodPage(theirs, language, scripts);
  await theirs.getByRole("button", { name: words("join-accept") }).click();
  await theirs.waitForURL(/\/cohorts\/\d+$/);
  const cohort = new URL(theirs.url()).pathname;
  await expect(theirs.getByRole("status")).toHaveText(words("learning-notice-joined"));
  await expectGoodPage(theirs, language, scripts);
  await theirs.goto("/learning");
  await expect(theirs.locator(`main a[href^="${cohort}"]`).first()).toBeVisible();
  await mail(invited.email, words("mail-joined-subject"));

  expect((await theirs.goto(link))?.status()).toBe(410);
  await expect(theirs.locator("main")).toContainText(words("join-over"));
  await expectGoodPage(theirs, language, scripts);
  await theirs.locator('main a[href="/learning"]').click();
  await expect(theirs.locator("h1")).toBeVisible();
  await context.close();

  await page.reload();
  await expect(page.locator("main")).not.toContainText(invited.email);
  await page.goto(roster);
  await expect(page.getByRole("row", { name: invited.name })).toContainText(words("staff-state-active"));
});

test("an invitation that was withdrawn leads nowhere and says so", async ({
  page,
  browser,
  contextOptions,
  words,
  language,
  scripts,
}) => {
  const invited = someone(language);
  await invite(page, words, invited);
  const link = linkOf(await mail(invited.email, words("mail-cohort-subject")));
  await page.locator("main dl > div", { hasText: invited.email }).getByRole("button").click();
  await expect(page.getByRole("status")).toHaveText(words("people-notice-saved"));
  await expect(page.locator("main")).not.toContainText(invited.email);
  const context = await browser.newContext(contextOptions);
  const theirs = await context.newPage();
  expect((await theirs.goto(link))?.status()).toBe(410);
  await expect(theirs.locator("main")).toContainText(words("join-over"));
  await expectGoodPage(theirs, language, scripts);
  await context.close();
});

test("who is signed in as somebody else is told before anything happens", async ({
  page,
  browser,
  contextOptions,
  words,
  language,
  scripts,
}) => {
  const context = await browser.newContext(contextOptions);
  const theirs = await context.newPage();
  const owner = await newAccount(theirs, words, language);
  await invite(page, words, owner);
  await context.clearCookies();
  await comeByLink(theirs, language);
  await openMailed(theirs, owner, words("mail-cohort-subject"));
  await theirs.getByRole("button", { name: words("join-accept") }).click();
  await expect(theirs.locator("h1")).toHaveText(words("join-anothers-title"));
  await expectGoodPage(theirs, language, scripts);
  await theirs.locator('main a[href="/account/merge"]').click();
  await expect(theirs.locator("h1")).toHaveText(words("merge-title"));
  await theirs.goto("/learning");
  await expect(theirs.locator("main")).not.toContainText(joint[language]);
  await context.close();
});
