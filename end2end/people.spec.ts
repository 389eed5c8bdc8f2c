// Accounts: coming in, losing the password, leaving; forms that were filled in wrongly.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { test, expect } from "./fixtures";
import { expectLanguage } from "./support/checks";
import { course, joinQuickly, lessons } from "./support/course";
import { linkOf, mail } from "./support/mail";
import { comeByLink, newAccount, oneTimeLink, signIn, signUp, stranger } from "./support/people";

test("a form with mistakes says so first and keeps what was typed", async ({ page, words }) => {
  await page.goto("/sign-up");
  await page.locator("#name").fill("Test");
  await page.locator("#email").fill("not an address");
  await page.locator("#password").fill("short");
  await page.locator("main form button").click();

  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText([words("people-error-address"), words("people-error-password-short")]);
  await expect(page.locator("#name")).toHaveValue("Test");
  await expect(page.locator("#email")).toHaveValue("not an address");
  await expect(page.locator("#password")).toHaveValue("");
  await expect(page.locator("#email")).toHaveAccessibleDescription(new RegExp(words("people-error-address")));
  await summary.getByRole("link").first().click();
  await expect(page.locator("#email")).toBeFocused();
});

test("a wrong password tells nothing about the address, a forgotten one is replaced", async ({
  page,
  words,
  language,
}) => {
  const account = await newAccount(page, words, language);
  await page.getByRole("button", { name: words("sign-out"), exact: true }).click();
  await expect(page.getByText(words("people-notice-signed-out"))).toBeVisible();

  for (const email of [account.email, stranger(language).email]) {
    await signIn(page, email, "not the password");
    await expect(page.getByRole("alert")).toBeFocused();
    await expect(page.getByRole("alert")).toContainText(words("people-error-sign-in"));
    await expect(page.locator("#identifier")).toHaveValue(email);
  }

  await page.locator('main a[href="/forgotten-password"]').click();
  await page.locator("#email").fill(account.email);
  await page.locator("main form button").click();
  await expect(page).toHaveURL("/forgotten-password/check-mail");
  const link = linkOf(await mail(account.email, words("mail-reset-subject")));
  await page.goto(link);
  const password = "another kettle, another tree";
  await page.locator("#password").fill(password);
  await page.locator("main form button").click();
  await expect(page).toHaveURL("/sign-in");
  await expect(page.getByText(words("people-notice-password-changed"))).toBeVisible();
  await signIn(page, account.email, password);
  await expect(page).toHaveURL("/learning");
  await mail(account.email, words("mail-changed-subject"));

  await page.goto(link);
  await expect(page.locator("h1")).toHaveText(words("people-link-expired-title"));
});

test("signing up twice says nothing on the screen, only to the owner", async ({ page, words, language }) => {
  const account = await newAccount(page, words, language);
  await page.getByRole("button", { name: words("sign-out"), exact: true }).click();
  await page.goto("/sign-up");
  await signUp(page, account);
  await expect(page.getByText(words("people-check-mail-sign-up"))).toBeVisible();
  await mail(account.email, words("mail-already-subject"));
});

test("signing out is in sight on every page and leaves nothing behind", async ({ page, words, language }) => {
  await comeByLink(page, language);
  const cohort = await joinQuickly(page);
  const button = page.getByRole("button", { name: words("sign-out"), exact: true });
  for (const path of ["/", course, "/learning", "/account", "/certificates", "/nowhere", cohort]) {
    await page.goto(path);
    await expect(button).toBeInViewport();
  }
  const lesson = `${cohort}/items/${lessons[0]}`;
  await page.goto(lesson);
  await button.click();
  await expect(page.getByText(words("people-notice-signed-out"))).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in\?return_to=/);
});

test("signing out everywhere ends the other device's session too", async ({ page, browser, words, language, baseURL }) => {
  const account = await newAccount(page, words, language);
  const device = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await device.newPage();
  await signIn(other, account.email, account.password);
  await expect(other).toHaveURL("/learning");

  await page.goto("/account/devices");
  await page.getByRole("button", { name: words("people-account-sign-out-everywhere") }).click();
  await expect(page.getByText(words("people-notice-signed-out-everywhere"))).toBeVisible();
  await other.goto("/account");
  await expect(other).toHaveURL(/\/sign-in/);
  await device.close();
});

test("a one-time link works once, and looking at it does not use it up", async ({ page, words, language }) => {
  const link = await oneTimeLink("Test", language);
  for (const _ of ["a mail program looks", "a person looks"]) await page.goto(link);
  await page.getByRole("button", { name: words("people-one-time-button", { name: "Test" }) }).click();
  await expect(page).toHaveURL("/learning");
  await page.goto(link);
  await expect(page.locator("h1")).toHaveText(words("people-link-expired-title"));
});

test("the links of the demonstration lead to its people", async ({ page }) => {
  const printed = readFileSync(join(import.meta.dirname, "world/demonstration.txt"), "utf8");
  const people = [...printed.matchAll(/^ +(\S.*?) +http:\/\/[^/]+(\S+)$/gm)];
  expect(people).toHaveLength(12);
  for (const [, name, path] of people) {
    await page.goto(path as string);
    await expect(page.locator("main")).toContainText(name as string);
  }
});

test("the language changes on the spot, and stays with the account", async ({ page, words, language }) => {
  const other = language === "ur" ? "en" : "ur";
  await page.goto("/verify?serial=short");
  await page.getByRole("button", { name: words("other-language"), exact: true }).click();
  await expect(page).toHaveURL("/verify?serial=short");
  await expectLanguage(page, other);
  await expect(page.locator("#serial")).toHaveValue("short");

  await page.context().clearCookies();
  await comeByLink(page, language);
  await page.goto("/account");
  await expectLanguage(page, language);
  await page.getByRole("button", { name: words("other-language"), exact: true }).click();
  await expect(page).toHaveURL("/account");
  await page.context().clearCookies({ name: "language" });
  await page.reload();
  await expectLanguage(page, other);
});
