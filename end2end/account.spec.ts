// What one agreed to, and what is held about oneself.

import { readFile } from "node:fs/promises";

import { expect, test } from "./fixtures";
import { expectGoodPage } from "./support/checks";
import { comeByLink, newAccount } from "./support/people";

test("what one agreed to stands there in the words that one saw", async ({ page, words, language, scripts }) => {
  await newAccount(page, words, language);
  await page.goto("/account");
  await page.getByRole("link", { name: words("consents-account") }).click();
  await expect(page.locator("h1")).toHaveText(words("consents-title"));
  const record = page.locator("main section");
  await expect(record).toContainText(words("consents-way-sign-up"));
  const wording = record.locator("article");
  await expect(wording).toBeHidden();
  await record.getByText(words("consents-wording")).click();
  await expect(wording).toBeVisible();
  await expect(wording).toHaveAttribute("lang", language);
  await expectGoodPage(page, language, scripts);
  await page.getByRole("link", { name: words("traces-account-erase") }).click();
  await expect(page.locator("h1")).toHaveText(words("traces-erase-title"));
});

test("whose account others made is asked to agree, and learns meanwhile", async ({ page, words, language, scripts }) => {
  await comeByLink(page, language);
  await page.goto("/courses");
  const banner = page.locator(".banner");
  await expect(banner).toContainText(words("consents-banner-never-title"));
  await expectGoodPage(page, language, scripts);
  await banner.getByRole("link", { name: words("consents-read-first") }).click();
  await expect(page.locator("h1")).toHaveText(words("consents-title"));
  await expect(banner).toHaveCount(0);
  await expectGoodPage(page, language, scripts);

  await page.goto("/courses");
  await banner.getByRole("button", { name: words("consents-agree") }).click();
  await expect(page).toHaveURL("/courses");
  await expect(page.getByRole("status")).toHaveText(words("consents-notice-agreed"));
  await expect(banner).toHaveCount(0);
  await page.goto("/account/consents");
  await expect(page.locator("main section")).toContainText(words("consents-way-later"));
});

test("what is held about oneself comes as a file, for the password", async ({ page, words, language, scripts }) => {
  const account = await newAccount(page, words, language);
  await page.goto("/account");
  await page.getByRole("link", { name: words("traces-account-data") }).click();
  await expectGoodPage(page, language, scripts);
  await page.locator("#password").fill("not the password");
  await page.locator("main form button").click();
  await expect(page.getByRole("alert")).toContainText(words("traces-password-wrong"));
  await expectGoodPage(page, language, scripts);

  await page.locator("#password").fill(account.password);
  const download = page.waitForEvent("download");
  await page.locator("main form button").click();
  const file = await readFile(await (await download).path(), "utf8");
  const held = (JSON.parse(file) as { held: Record<string, Record<string, unknown>[]> }).held;
  expect(held["identifier"]?.[0]?.["value"]).toBe(account.email);
  expect(held["consent"]?.[0]?.["language"]).toBe(language);
});

test("who never chose a password is told how to show that it is they", async ({ page, words, language, scripts }) => {
  await comeByLink(page, language);
  for (const path of ["/account/data", "/account/erase"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: words("people-ways-first-title") })).toBeVisible();
    await expect(page.getByText(words("people-ways-operator"))).toBeVisible();
    await expectGoodPage(page, language, scripts);
  }
  await page.goto("/account/password");
  await expectGoodPage(page, language, scripts);
  await page.getByRole("link", { name: words("people-claim-link") }).click();
  await expect(page).toHaveURL("/claim");
});
