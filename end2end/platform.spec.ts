// An institution joins the platform: who runs the platform adds it, and its first administrator makes it its own.

import { randomUUID } from "node:crypto";

import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import { expectGoodPage } from "./support/checks";
import { openMailed, signUpAndComeBack, someone } from "./support/invited";
import { comeByLink } from "./support/people";
import type { Words } from "./support/sentences";

test.slow();

const accent = { typed: "#0b4f6c", shown: "rgb(11, 79, 108)" };

/** Fills in what is asked of an institution, all right but for what these fields say. */
async function describe(page: Page, fields: Record<string, string>): Promise<void> {
  const right = {
    short_name: "Tests",
    name_en: "Institution of the tests",
    name_ur: "آزمائشی ادارہ",
    about_en: "It stands here so that nothing breaks.",
    about_ur: "یہ اس لیے ہے کہ کچھ نہ ٹوٹے۔",
    accent: accent.typed,
    support_contact: "help@example.org",
  };
  for (const [name, value] of Object.entries({ ...right, ...fields })) await page.locator(`#${name}`).fill(value);
}

async function add(page: Page, words: Words): Promise<void> {
  await page.getByRole("button", { name: words("platform-institution-button") }).click();
}

test("a third institution, from its colour to its first signatory", async ({
  page,
  browser,
  contextOptions,
  words,
  language,
  scripts,
}) => {
  const slug = `tests-${randomUUID().slice(0, 8)}`;
  const here = `/institutions/${slug}`;
  await comeByLink(page, language, "Platform administrator of the tests", { role: "administrator" });
  await page.goto("/work");
  await expectGoodPage(page, language, scripts);
  await page.locator('main a[href="/platform"]').click();
  await expect(page.locator("h1")).toHaveText(words("platform-institutions"));
  await expectGoodPage(page, language, scripts);
  await page.getByRole("link", { name: words("platform-institution-add") }).click();
  await expectGoodPage(page, language, scripts);

  const problems = page.locator(".error-summary a");
  await describe(page, { slug: "HSA & Lahore", accent: "#ffee99" });
  await add(page, words);
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(problems).toHaveText([words("platform-error-slug"), words("institutions-error-accent-pale")]);
  await expect(page.locator("#name_ur")).toHaveValue("آزمائشی ادارہ");
  await expectGoodPage(page, language, scripts);
  await describe(page, { slug: "hsa", accent: "green" });
  await add(page, words);
  await expect(problems).toHaveText([words("institutions-error-accent")]);
  await describe(page, { slug: "hsa" });
  await add(page, words);
  await expect(problems).toHaveText([words("platform-error-slug-taken")]);
  await page.locator("#slug").fill(slug);
  await add(page, words);

  await expect(page).toHaveURL(`${here}/roles`);
  await expect(page.getByRole("status")).toHaveText(words("platform-notice-added"));
  await expect(page.getByText(words("roles-holders-none"))).toBeVisible();
  await expectGoodPage(page, language, scripts);
  const invited = someone(language);
  await page.locator("#role").selectOption("administrator");
  await page.locator("#email").fill(invited.email);
  await page.getByRole("button", { name: words("roles-invite-button") }).click();
  await expect(page.locator("h1")).toHaveText(words("roles-sent-title"));
  await expectGoodPage(page, language, scripts);

  const context = await browser.newContext(contextOptions);
  const theirs = await context.newPage();
  await openMailed(theirs, invited, words("mail-invitation-subject"));
  await expect(theirs.locator("main")).toContainText(words("roles-administrator"));
  await expectGoodPage(theirs, language, scripts);
  await signUpAndComeBack(theirs, words, invited);
  await expectGoodPage(theirs, language, scripts);
  await theirs.getByRole("button", { name: words("roles-invitation-accept") }).click();
  await expect(theirs).toHaveURL("/work");
  await expect(theirs.getByRole("status")).toHaveText(words("roles-notice-accepted"));
  await expectGoodPage(theirs, language, scripts);
  await theirs.getByRole("link", { name: words("institutions-settings") }).click();
  await expect(theirs).toHaveURL(`${here}/settings`);
  await expectGoodPage(theirs, language, scripts);

  await test.step("a logo", async () => {
    const save = theirs.getByRole("button", { name: words("institutions-logo-save") });
    await save.click();
    await expect(theirs.locator(".error-summary a")).toHaveText(words("institutions-error-logo-none"));
    const drawing = { name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") };
    await theirs.locator("#logo").setInputFiles(drawing);
    await save.click();
    await expect(theirs.locator(".error-summary a")).toHaveText(words("institutions-error-logo-kind"));
    await expectGoodPage(theirs, language, scripts);
    const buffer = await theirs.locator("h1").screenshot();
    await theirs.locator("#logo").setInputFiles({ name: "logo.png", mimeType: "image/png", buffer });
    await save.click();
    await expect(theirs.getByRole("status")).toHaveText(words("people-notice-saved"));
    await expect(theirs.locator("main img.logo").first()).toBeVisible();
    await expect(save).toHaveCSS("background-color", accent.shown);
    await expectGoodPage(theirs, language, scripts);
  });

  await test.step("a signatory", async () => {
    await theirs.getByRole("link", { name: words("institutions-signatory-add") }).click();
    await theirs.locator("main form button").click();
    await expect(theirs.locator(".error-summary a")).toHaveCount(4);
    await expectGoodPage(theirs, language, scripts);
    const fields = { name_en: "The Dean", name_ur: "ڈین", title_en: "Dean of the tests", title_ur: "آزمائشوں کے ڈین" };
    for (const [name, value] of Object.entries(fields)) await theirs.locator(`#${name}`).fill(value);
    await theirs.locator("main form button").click();
    await expect(theirs).toHaveURL(`${here}/settings`);
    await expect(theirs.locator("main ol li").last()).toContainText(fields[`title_${language}`]);
    await expectGoodPage(theirs, language, scripts);
  });

  await theirs.goto(here);
  await expect(theirs.locator("h1")).toHaveText(language === "ur" ? "آزمائشی ادارہ" : "Institution of the tests");
  await expect(theirs.locator("main img.logo")).toBeVisible();
  await expectGoodPage(theirs, language, scripts);
  await context.close();

  await page.goto(`${here}/roles`);
  await expect(page.getByRole("row", { name: invited.name })).toContainText(words("roles-giver-platform"));
});
