// A stranger checks a certificate.

import { test, expect } from "./fixtures";
import { completeQuickly } from "./support/course";
import { comeByLink, stranger } from "./support/people";

/** A number that no certificate has, with the right check symbol. */
const unknown = "000000000001CJZ5";

test("numbers that can't be are told from numbers that aren't", async ({ page, words }) => {
  await page.goto("/verify");
  const field = page.locator("#serial");
  const check = page.locator("main form button");
  for (const [typed, told] of [
    ["", words("verify-empty")],
    ["0000-0000-0001", words("verify-wrong-length", { found: 12 })],
    ["0000-0000-0001-CJZ6", words("verify-check-fails")],
    ["0000-0000-0001-CJZ*", words("verify-forbidden-symbol", { symbol: "*" })],
  ] as const) {
    await field.fill(typed);
    await check.click();
    await expect(page.getByRole("alert")).toBeFocused();
    await expect(page.getByRole("alert")).toContainText(told);
    await expect(field).toHaveValue(typed);
  }
  await field.fill("0000-0000-0001-CJZ5");
  await check.click();
  await expect(page).toHaveURL(`/verify/${unknown}`);
  await expect(page.locator(".verdict--unknown h1")).toHaveText(words("verdict-unknown-title"));
});

test("a certificate is found however it is typed, and says that it is a demonstration", async ({
  page,
  context,
  words,
  language,
}) => {
  const { name } = stranger(language);
  await comeByLink(page, language);
  const cohort = await completeQuickly(page, language);
  await page.goto(`${cohort}/certificate`);
  await page.locator("#name").fill(" ");
  await page.locator("main form .button").click();
  await expect(page.getByRole("alert")).toContainText(words("certificate-name-empty"));
  await page.locator("#name").fill(name);
  await page.locator("main form .button").click();
  await expect(page.getByText(words("certificate-notice-issued"))).toBeVisible();
  await expect(page.locator("main")).toContainText(words("certificate-demonstration-band"));
  await expect(page.locator("main svg")).toHaveCount(1);
  const serial = page.url().slice(-16);

  // It is issued once: asking again leads to the same one.
  await page.goto(`${cohort}/certificate`);
  await expect(page).toHaveURL(`/certificates/${serial}`);
  await page.goto("/certificates");
  await expect(page.locator(`main a[href="/certificates/${serial}"]`)).toHaveCount(1);

  await context.clearCookies({ name: "session" });
  expect((await page.goto(`/certificates/${serial}`))?.url()).toContain("/sign-in");
  await page.goto("/verify");
  const spoken = serial.toLowerCase().replace(/(.{4})/g, "$1 ").replaceAll("0", "o").replaceAll("1", "l");
  await page.locator("#serial").fill(spoken);
  await page.locator("main form button").click();
  await expect(page).toHaveURL(`/verify/${serial}`);
  await expect(page.locator(".verdict--demonstration")).toContainText(words("verdict-demonstration"));
  await expect(page.locator("main")).toContainText(name);
  await expect(page.locator("main")).not.toContainText("%");
});
