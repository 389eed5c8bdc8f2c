// Learners with neither email nor telephone: from the coordinator's list by a slip of paper to the account.

import { randomUUID } from "node:crypto";

import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import { expectFits, expectGoodPage } from "./support/checks";
import { comeByLink, sendCode, signIn } from "./support/people";
import { bring, claim, makeSlips } from "./support/slips";

test.slow();

const title = { en: "Kinds of questions", ur: "سوالوں کی قسمیں" };
const password = "four green parrots";
const code = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/;

test("a coordinator prints slips, and who has one claims the account", async ({
  page,
  browser,
  contextOptions,
  words,
  language,
  scripts,
}) => {
  await comeByLink(page, language, "Coordinator of the tests", { role: "coordinator", institution: "hsa" });
  await page.goto("/institutions/hsa/cohorts");
  await page.locator("main .card", { hasText: title[language] }).getByRole("link").click();
  await page.waitForURL(/\/cohorts\/\d+$/);
  const roster = page.url();
  await page.getByRole("link", { name: words("bring-another") }).click();
  await expectGoodPage(page, language, scripts);
  await page.goBack();
  const [name, other] = [`Learner ${randomUUID()}`, `Learner ${randomUUID()}`] as const;
  const learnerCode = `E-${randomUUID().slice(0, 13)}`.toUpperCase();
  await bring(page, words, name, learnerCode);
  await bring(page, words, other, "");
  await expectGoodPage(page, language, scripts);

  await makeSlips(page, words, [name, other]);
  await expectGoodPage(page, language, scripts);
  const slip = page.locator(".slip", { hasText: name });
  await expect(slip.getByRole("img", { name: words("slips-qr-label") })).toBeVisible();
  await expect(slip.locator("section")).toHaveCount(2);
  for (const [lang, dir] of Object.entries({ en: "ltr", ur: "rtl" })) {
    const half = slip.locator(`section[lang=${lang}]`);
    await expect(half).toHaveAttribute("dir", dir);
    await expect(half).toContainText(`hsa:${learnerCode}`);
    await expect(half).toContainText("/claim");
  }
  const printed = await slip.locator("> .serial").innerText();
  expect(printed).toMatch(code);
  const scanned = await page.locator(".slip", { hasText: other }).locator("> .serial").innerText();
  await expectPrints(page);

  const context = await browser.newContext(contextOptions);
  const phone = await context.newPage();
  await phone.goto("/sign-in");
  await phone.getByRole("link", { name: words("people-claim-link") }).click();
  await expectGoodPage(phone, language, scripts);
  await sendCode(phone, "7K2M-9PXR-4TQD");
  await expect(phone.getByRole("alert")).toBeFocused();
  await expect(phone.getByRole("alert")).toContainText(words("people-error-claim-unknown"));
  await expectGoodPage(phone, language, scripts);
  await sendCode(phone, printed.toLowerCase().replaceAll("-", " "));
  await claim(phone, words, { name, password }, async () => expectGoodPage(phone, language, scripts));
  await expect(phone.locator("main")).toContainText(title[language]);

  await phone.getByRole("button", { name: words("sign-out"), exact: true }).click();
  await expect(phone.getByText(words("people-notice-signed-out"))).toBeVisible();
  await signIn(phone, learnerCode.toLowerCase(), password);
  await expect(phone).toHaveURL("/learning");
  await phone.goto(`/claim/${printed.replaceAll("-", "")}`);
  await expect(phone.locator("h1")).toHaveText(words("people-claim-void-title"));
  await expectGoodPage(phone, language, scripts);
  await phone.context().clearCookies();
  await phone.goto(`/claim/${scanned.replaceAll("-", "")}`);
  await claim(phone, words, { name: other, password });
  await context.close();

  await page.goto(roster);
  for (const brought of [name, other]) {
    await expect(page.getByRole("row", { name: brought })).toContainText(words("staff-state-active"));
  }
  await expectGoodPage(page, language, scripts);
});

/** On paper there are the slips and nothing else, none of them cut by the edge, and no code broken over two lines. */
async function expectPrints(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.emulateMedia({ media: "print" });
  // A4 without its margins.
  await page.setViewportSize({ width: 733, height: 1062 });
  for (const printed of await page.locator(".slip > .serial").all()) {
    const lines = await printed.evaluate((element) => {
      const text = document.createRange();
      text.selectNodeContents(element);
      return text.getClientRects().length;
    });
    expect(lines).toBe(1);
  }
  for (const gone of ["h1", "body > header", "body > footer"]) await expect(page.locator(gone)).toBeHidden();
  await expectFits(page);
  await page.emulateMedia({ media: null });
  if (size) await page.setViewportSize(size);
}
