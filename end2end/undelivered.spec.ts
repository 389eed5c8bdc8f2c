// Mail that came back: its reader shows that it reaches them after all, and the institution sends it again.

import { randomUUID } from "node:crypto";

import { expect, test } from "./fixtures";
import { comeBack } from "./support/bounce";
import { expectGoodPage } from "./support/checks";
import { invite, openCohort, openMailed, someone } from "./support/invited";
import { mail } from "./support/mail";
import { comeByLink, signUp } from "./support/people";

test.slow();

/** What the mail server says of someone, and of nobody else. */
const complaint = () => `552 refused as number ${randomUUID()}`;

test("mail that came back is seen, mended by its reader, and sent again", async ({
  page,
  browser,
  contextOptions,
  words,
  language,
  scripts,
}) => {
  await comeByLink(page, language, someone(language).name, { role: "administrator", institution: "hsa" });
  await openCohort(page, language);
  const domain = `${randomUUID().slice(0, 8)}.example.org`;
  const learner = { ...someone(language), email: `reader@${domain}` };
  await invite(page, words, learner);

  const context = await browser.newContext(contextOptions);
  const theirs = await context.newPage();
  await comeByLink(theirs, language);
  await openMailed(theirs, learner, words("mail-cohort-subject"));
  await theirs.getByRole("button", { name: words("join-accept") }).click();
  await theirs.waitForURL(/\/cohorts\/\d+$/);
  await comeBack(await mail(learner.email, words("mail-joined-subject")), "550 mailbox of reader is full");

  await page.goto("/work");
  await page.locator("main").getByRole("link", { name: words("messages-undelivered") }).click();
  const row = page.getByRole("row", { name: `r…@${domain}` });
  await expect(row).toContainText(words("mail-joined-subject"));
  await expect(row).toContainText("550 mailbox of r… is full");
  await expect(row).toContainText(words("messages-again-dead"));
  await expectGoodPage(page, language, scripts);

  await test.step("the reader shows that mail reaches them", async () => {
    await theirs.goto("/account");
    await expect(theirs.locator("main")).toContainText(words("messages-bounced"));
    await expectGoodPage(theirs, language, scripts);
    await theirs.getByRole("button", { name: words("messages-bounced-again") }).click();
    await expect(theirs).toHaveURL("/account/messages");
    await expect(theirs.getByRole("status")).toHaveText(words("messages-notice-on-its-way"));
    await expectGoodPage(theirs, language, scripts);
    await openMailed(theirs, learner, words("mail-address-subject"));
    await expect(theirs.locator("h1")).toHaveText(words("messages-confirm-title"));
    await expectGoodPage(theirs, language, scripts);
    await theirs.getByRole("button", { name: words("mail-address-button") }).click();
    await expect(theirs.getByRole("status")).toHaveText(words("messages-notice-confirmed"));
    await expect(theirs.locator("main")).not.toContainText(words("messages-bounced"));
  });
  await context.close();

  await page.reload();
  await expectGoodPage(page, language, scripts);
  await row.getByRole("button", { name: words("messages-try-again") }).click();
  await expect(page.getByRole("status")).toHaveText(words("messages-notice-on-its-way"));
  await expect(row).toHaveCount(0);
});

test("mail of the platform that came back is seen by who runs it, and whose it was is not", async ({
  page,
  browser,
  contextOptions,
  words,
  language,
  scripts,
}) => {
  const never = someone(language);
  const context = await browser.newContext(contextOptions);
  const theirs = await context.newPage();
  await theirs.goto("/sign-up");
  await signUp(theirs, never);
  await context.close();
  const reason = complaint();
  await comeBack(await mail(never.email, words("mail-confirm-subject")), reason);

  await comeByLink(page, language, someone(language).name, { role: "administrator" });
  await page.goto("/work");
  await page.locator("main").getByRole("link", { name: words("messages-undelivered") }).click();
  const row = page.getByRole("row", { name: words("messages-not-seen") }).filter({ hasText: reason });
  await expect(row).toContainText(words("mail-confirm-subject"));
  await expect(row).toContainText(words("messages-again-emptied"));
  await expect(page.locator("main")).not.toContainText(never.email);
  await expectGoodPage(page, language, scripts);
});
