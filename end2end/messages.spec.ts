// What people are told: in the app, by mail, and as they want it.

import { test, expect } from "./fixtures";
import { mail } from "./support/mail";
import { newAccount, signIn } from "./support/people";

test("a new device is told of in the app and by mail, until it is read", async ({
  page,
  browser,
  words,
  language,
  baseURL,
}) => {
  const account = await newAccount(page, words, language);
  await page.goto("/notifications");
  await expect(page.getByText(words("messages-none"))).toBeVisible();

  const device = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await device.newPage();
  await signIn(other, account.email, account.password);
  await expect(other).toHaveURL("/learning");
  await device.close();

  await page.goto("/learning");
  await page.getByRole("link", { name: words("messages-notifications-unread", { count: 1 }) }).click();
  await expect(page).toHaveURL("/notifications");
  const told = page.getByRole("article").filter({ hasText: words("mail-device-subject") });
  await expect(told.getByText(words("messages-unread"), { exact: true })).toBeVisible();
  await expect(told.getByRole("link")).toHaveAttribute("href", "/account/devices");
  await mail(account.email, words("mail-device-subject"));

  await page.getByRole("button", { name: words("messages-mark-read") }).click();
  await expect(page.getByText(words("messages-notice-read"))).toBeVisible();
  await expect(told.getByText(words("messages-unread"), { exact: true })).toHaveCount(0);
  await expect(page.getByRole("link", { name: words("messages-notifications"), exact: true })).toBeVisible();
});

test("people choose what they are mailed about, but for their safety", async ({ page, words, language }) => {
  await newAccount(page, words, language);
  await page.goto("/notifications");
  await page.getByRole("link", { name: words("messages-preferences") }).click();
  await expect(page.getByText(words("messages-security-always"))).toBeVisible();
  const courses = page.getByLabel(words("messages-courses"));
  await expect(courses).toBeChecked();
  await courses.uncheck();
  await page.locator("main form button").first().click();
  await expect(page).toHaveURL("/account/messages");
  await expect(courses).not.toBeChecked();
  await expect(page.getByLabel(words("messages-reminders"))).toBeChecked();
});
