// The roles of an institution: somebody is invited, takes a role on, and loses it again; who gave and took it is seen.

import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import { expectGoodPage } from "./support/checks";
import { openMailed, signUpAndComeBack, someone } from "./support/invited";
import { linkOf, mail } from "./support/mail";
import { comeByLink, type Account } from "./support/people";
import type { Words } from "./support/sentences";

test.slow();

async function invite(page: Page, words: Words, role: string, email: string): Promise<void> {
  await page.locator("#role").selectOption(role);
  await page.locator("#email").fill(email);
  await page.getByRole("button", { name: words("roles-invite-button") }).click();
}

/** The day on which a role was given, in the institution's zone, as `date` writes it. */
function today(words: Words): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: "Asia/Karachi", dateStyle: "long" }).formatToParts();
  const part = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const month = words(`month-${part("month").toLowerCase()}`);
  return words("date", { day: Number(part("day")), month, year: part("year") });
}

test("an invitation that was withdrawn, and a role from its gift to its end", async ({
  page,
  browser,
  contextOptions,
  words,
  language,
  scripts,
}) => {
  const administrator = someone(language).name;
  await comeByLink(page, language, administrator, { role: "administrator", institution: "hsa" });
  await page.goto("/work");
  await page.locator('main a[href="/institutions/hsa/roles"]').click();
  await invite(page, words, "coordinator", "not an address");
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.locator("#role")).toHaveValue("coordinator");
  await expect(page.locator("#email")).toHaveValue("not an address");
  await expectGoodPage(page, language, scripts);

  const context = await browser.newContext(contextOptions);
  const theirs = await context.newPage();
  const row = (account: Account) => page.getByRole("row", { name: new RegExp(`${account.email}|${account.name}`) });

  await test.step("an invitation is withdrawn", async () => {
    const never = someone(language);
    await invite(page, words, "instructor", never.email);
    await page.getByRole("link", { name: words("roles-sent-back") }).click();
    const link = linkOf(await mail(never.email, words("mail-invitation-subject")));
    await invite(page, words, "instructor", never.email.toUpperCase());
    await expect(page.locator(".error-summary")).toContainText(words("roles-error-invited-before"));
    await expect(row(never)).toContainText(administrator);
    await expectGoodPage(page, language, scripts);
    await row(never).getByRole("button", { name: words("roles-withdraw-invitation") }).click();
    await expect(page.getByRole("status")).toHaveText(words("roles-notice-invitation-withdrawn"));
    await expect(row(never)).toHaveCount(0);
    expect((await theirs.goto(link))?.status()).toBe(410);
    await expect(theirs.locator("main")).toContainText(words("roles-ended-withdrawn"));
    await expectGoodPage(theirs, language, scripts);
  });

  const invited = someone(language);
  const before = today(words);
  await invite(page, words, "coordinator", invited.email);
  await expect(page.locator("main")).toContainText(invited.email);
  await openMailed(theirs, invited, words("mail-invitation-subject"));
  await expect(theirs.locator("main")).toContainText(words("roles-invitation-lead", { name: administrator }));
  const link = theirs.url();
  await signUpAndComeBack(theirs, words, invited);
  await theirs.getByRole("button", { name: words("roles-invitation-accept") }).click();
  await expect(theirs.locator("main")).toContainText(words("roles-coordinator"));
  await theirs.getByRole("link", { name: words("staff-cohorts") }).click();
  await expect(theirs).toHaveURL("/institutions/hsa/cohorts");
  expect((await theirs.goto(link))?.status()).toBe(410);
  await expect(theirs.locator("main")).toContainText(words("roles-ended-accepted"));
  await expectGoodPage(theirs, language, scripts);

  await page.goto("/institutions/hsa/roles");
  await expect(row(invited)).toContainText(words("roles-coordinator"));
  await expect(row(invited)).toContainText(administrator);
  await expect(row(invited)).toContainText(new RegExp(`${before}|${today(words)}`));
  await row(invited).locator("summary").click();
  await expectGoodPage(page, language, scripts);
  await row(invited).getByRole("button", { name: words("roles-withdraw-from", { name: invited.name }) }).click();
  await expect(page.getByRole("status")).toHaveText(words("roles-notice-withdrawn"));
  await expect(row(invited).getByRole("button")).toHaveCount(0);
  await expect(row(invited).getByText(administrator)).toHaveCount(2);
  await expectGoodPage(page, language, scripts);

  await mail(invited.email, words("mail-role-withdrawn-subject"));
  await theirs.goto("/work");
  await expect(theirs.getByText(words("roles-work-none"))).toBeVisible();
  expect((await theirs.goto("/institutions/hsa/cohorts"))?.status()).toBe(404);
  await theirs.goto("/notifications");
  await expect(theirs.locator("main")).toContainText(words("mail-role-withdrawn-subject"));
  await context.close();
});
