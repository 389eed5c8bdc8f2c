// An administrator finds in the log who gave a role, and to whom.

import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import { expectGoodPage } from "./support/checks";
import { linkOf, mail } from "./support/mail";
import { comeByLink, newAccount } from "./support/people";

test.slow();

const log = "/institutions/hsa/audit";

/** The sentences of the entries on the page, without the signs that keep names apart. */
async function told(page: Page): Promise<string[]> {
  const sentences = await page.locator("main tbody td:nth-child(2)").allTextContents();
  return sentences.map((sentence) => sentence.replaceAll(/[\u2068\u2069]/g, ""));
}

/** Opens the form of the search, unless it is open. */
async function openSearch(page: Page): Promise<void> {
  const open = await page.locator("main details[open]").count();
  if (open === 0) await page.locator("main details summary").click();
}

test("who gave a role", async ({ page, browser, contextOptions, language, scripts, words }) => {
  const administrator = language === "ur" ? "منتظم ثمینہ" : "Administrator Samina";
  await comeByLink(page, language, administrator, { role: "administrator", institution: "hsa" });
  const context = await browser.newContext(contextOptions);
  const other = await context.newPage();
  const colleague = await newAccount(other, words, language);

  await page.goto("/institutions/hsa/roles");
  await page.locator("#role").selectOption("coordinator");
  await page.locator("#email").fill(colleague.email);
  await page.getByRole("button", { name: words("roles-invite-button") }).click();
  await page.waitForURL(/roles/);
  await other.goto(linkOf(await mail(colleague.email, words("mail-invitation-subject"))));
  await other.getByRole("button", { name: words("roles-invitation-accept") }).click();
  await context.close();

  await page.goto("/work");
  await page.getByRole("link", { name: words("audit-title") }).click();
  await page.waitForURL(/\/audit$/);
  await expectGoodPage(page, language, scripts);
  await openSearch(page);
  await page.locator("#what").selectOption("role_granted");
  await page.getByRole("button", { name: words("audit-search") }).click();
  await page.waitForURL(/what=role_granted/);
  await expectGoodPage(page, language, scripts);

  // Others of the tests are given roles at the same time, so the administrator asks for their own deeds.
  const said = words("audit-did-role-granted", {
    by: administrator,
    person: colleague.name,
    role: words("roles-coordinator"),
  });
  const own = page.locator("main tbody tr", { hasText: colleague.name }).locator("a", { hasText: administrator });
  await own.first().click();
  await page.waitForURL(/by=\d+/);
  expect(await told(page)).toEqual([said.replaceAll(/[\u2068\u2069]/g, "")]);
  await expect(page.locator("#what")).toHaveValue("role_granted");
  await expectGoodPage(page, language, scripts);

  await page.getByRole("link", { name: words("audit-everything") }).click();
  await page.waitForURL(/\/audit$/);
  expect((await told(page)).length).toBeGreaterThan(1);
});

test("a day that is none, a day on which nothing was", async ({ page, language, scripts, words }) => {
  await comeByLink(page, language, "Administrator ".repeat(12).trim(), { role: "administrator", institution: "hsa" });
  const answer = await page.goto(`${log}?from=31-12-2026&until=2026-11-25`);
  expect(answer?.status()).toBe(422);
  await expect(page.locator("#from")).toHaveValue("31-12-2026");
  await expect(page.locator("#from-error")).toContainText(words("audit-error-day"));
  await expectGoodPage(page, language, scripts);

  await page.locator("#from").fill("2199-01-01");
  await page.locator("#until").fill("");
  await page.getByRole("button", { name: words("audit-search") }).click();
  await page.waitForURL(/from=2199/);
  await expect(page.locator("main .empty")).toHaveText(words("audit-none"));
  await expectGoodPage(page, language, scripts);
});

test("the log of the platform", async ({ page, language, scripts, words }) => {
  const name = language === "ur" ? "پلیٹ فارم کی منتظم" : "Platform administrator of the tests";
  await comeByLink(page, language, name, { role: "administrator" });
  await page.goto("/platform");
  await page.getByRole("link", { name: words("audit-title") }).click();
  await page.waitForURL(/\/platform\/audit$/);
  await expect(page.locator("main tbody")).toContainText(name);
  await expectGoodPage(page, language, scripts);
  expect((await page.goto(log))?.status()).toBe(404);
});
