// A person with a telephone and no email: from the form to the account, and back in with a new password.

import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import { expectGoodPage } from "./support/checks";
import { sendCode, sendSignUp, signIn, stranger } from "./support/people";
import type { Words } from "./support/sentences";
import { anotherThan, codeTo, kept, strangeNumber } from "./support/texts";

test.slow();

/** The page that asks for the code answers a wrong one in plain words, and waits for the right one. */
async function mistype(page: Page, words: Words, number: string, code: string): Promise<void> {
  await expect(page.locator("h1")).toHaveText(words("people-code-title"));
  await expect(page.locator("main")).toContainText(kept(number));
  const address = page.url();
  await sendCode(page, "12 34");
  await expect(page.getByRole("alert")).toContainText(words("people-error-code-shape"));
  await sendCode(page, anotherThan(code));
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByRole("alert")).toContainText(words("people-error-code-wrong"));
  await expect(page.locator("#code")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#code")).toHaveValue("");
  await expect(page).toHaveURL(address);
}

test("a number makes an account and finds the way back into it", async ({ page, words, language, scripts }) => {
  const number = strangeNumber();
  const account = { ...stranger(language), email: number };
  await page.goto("/sign-up");
  await expectGoodPage(page, language, scripts);
  await sendSignUp(page, account);
  await page.waitForURL(/\/sign-up\/code\//);
  await expectGoodPage(page, language, scripts);
  const code = await codeTo(number, 1);
  await mistype(page, words, number, code);
  await expectGoodPage(page, language, scripts);
  await sendCode(page, code);
  await expect(page).toHaveURL("/learning");
  await expect(page.getByRole("status")).toHaveText(words("people-notice-ready"));
  await expectGoodPage(page, language, scripts);
  await page.goto("/account");
  await expect(page.locator("main")).toContainText(kept(number));
  await expectGoodPage(page, language, scripts);

  await page.getByRole("button", { name: words("sign-out"), exact: true }).click();
  await expect(page.getByText(words("people-notice-signed-out"))).toBeVisible();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: words("people-forgotten-link") }).click();
  await expectGoodPage(page, language, scripts);
  // However it is written.
  await page.locator("#email").fill(kept(number));
  await page.locator("main form button").click();
  await page.waitForURL(/\/forgotten-password\/code\//);
  await expectGoodPage(page, language, scripts);
  const way = await codeTo(number, 2);
  await mistype(page, words, number, way);
  await expectGoodPage(page, language, scripts);
  await sendCode(page, way);
  await page.waitForURL(/\/reset-password\//);
  await expect(page.locator("main")).toContainText(account.name);
  await expectGoodPage(page, language, scripts);
  const password = "another kettle, another tree";
  await page.locator("#password").fill(password);
  await page.locator("main form button").click();
  await expect(page).toHaveURL("/sign-in");
  await expect(page.getByText(words("people-notice-password-changed"))).toBeVisible();
  await expectGoodPage(page, language, scripts);

  await signIn(page, number, account.password);
  await expect(page.getByRole("alert")).toContainText(words("people-error-sign-in"));
  await expectGoodPage(page, language, scripts);
  await signIn(page, number, password);
  await expect(page).toHaveURL("/learning");
});

test("a code that was mistyped too often is void, and the page leads to another", async ({
  page,
  words,
  language,
  scripts,
}) => {
  const number = strangeNumber();
  await page.goto("/sign-up");
  await sendSignUp(page, { ...stranger(language), email: number });
  await page.waitForURL(/\/sign-up\/code\//);
  const code = await codeTo(number, 1);
  for (let tries = 0; tries < 5; tries += 1) await sendCode(page, anotherThan(code));
  await expect(page.locator("h1")).toHaveText(words("people-code-void-title"));
  await expectGoodPage(page, language, scripts);
  await page.getByRole("link", { name: words("people-code-again") }).click();
  await expect(page).toHaveURL("/sign-up");
});
