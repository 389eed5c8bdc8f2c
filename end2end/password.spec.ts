// A password chosen on the way to something else: whoever was sent to choose one comes back to where they were.

import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import { expectGoodPage } from "./support/checks";
import { linkOf, mail } from "./support/mail";
import { comeByLink, sendCode, stranger } from "./support/people";
import type { Words } from "./support/sentences";
import { codeTo, kept, strangeNumber } from "./support/texts";

test.slow();

/** Adds a way to be reached, to an account that has none and therefore no password. */
async function addAddress(page: Page, address: string): Promise<void> {
  await page.goto("/account/contacts");
  await page.locator("#address").fill(address);
  await page.locator("main form button").last().click();
}

/** Presses the button that sends a link or code to this address. */
async function askAt(page: Page, words: Words, path: string, address: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { name: words("people-ways-first-title") })).toBeVisible();
  await page.getByRole("button", { name: address }).click();
}

async function choosePassword(page: Page, password: string): Promise<void> {
  await page.locator("#password").fill(password);
  await page.locator("main form button").click();
}

test("by mail: the page that asked who it is goes on", async ({ page, words, language, scripts }) => {
  const { email, password } = stranger(language);
  await comeByLink(page, language);
  await addAddress(page, email);
  await expect(page.getByRole("status")).toHaveText(words("people-notice-link-mailed"));
  await expectGoodPage(page, language, scripts);
  await page.goto(linkOf(await mail(email, words("mail-prove-subject"))));
  await expectGoodPage(page, language, scripts);
  await page.locator("main form button").click();
  await expect(page.getByRole("status")).toHaveText(words("people-notice-address-added"));
  await expectGoodPage(page, language, scripts);

  await askAt(page, words, "/account/data", email);
  await expect(page).toHaveURL("/forgotten-password/check-mail");
  await expectGoodPage(page, language, scripts);
  await page.goto(linkOf(await mail(email, words("mail-reset-subject"))));
  await expectGoodPage(page, language, scripts);
  await choosePassword(page, "short");
  await expect(page.getByRole("alert")).toContainText(words("people-error-password-short"));
  await choosePassword(page, password);
  await expect(page).toHaveURL("/account/data");
  await expect(page.getByRole("status")).toHaveText(words("people-notice-password-saved"));
  await expectGoodPage(page, language, scripts);

  const download = page.waitForEvent("download");
  await choosePassword(page, password);
  expect(await readFile(await (await download).path(), "utf8")).toContain(email);
});

test("by text message: so does the page that erases, and the account's", async ({ page, words, language, scripts }) => {
  const number = strangeNumber();
  const { password } = stranger(language);
  await comeByLink(page, language);
  await addAddress(page, number);
  await page.waitForURL(/\/account\/contacts\/code\//);
  await expectGoodPage(page, language, scripts);
  await sendCode(page, await codeTo(number, 1));
  await expect(page.getByRole("status")).toHaveText(words("people-notice-address-added"));

  await askAt(page, words, "/account/erase", kept(number));
  await sendCode(page, await codeTo(number, 2));
  await choosePassword(page, password);
  await expect(page).toHaveURL("/account/erase");
  await expect(page.locator("#password")).toBeVisible();
  await expectGoodPage(page, language, scripts);

  await page.goto("/account");
  await page.getByRole("link", { name: words("people-account-password-change") }).click();
  await expectGoodPage(page, language, scripts);
  await page.getByRole("button", { name: kept(number) }).click();
  await sendCode(page, await codeTo(number, 3));
  await choosePassword(page, `${password}, again`);
  await expect(page).toHaveURL("/account");
  await expect(page.getByRole("status")).toHaveText(words("people-notice-password-saved"));
  await expectGoodPage(page, language, scripts);
});
