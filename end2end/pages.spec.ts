// What every page owes its readers, page by page: in the right language, nothing sticking out, nothing that axe
// complains about.

import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import type { Language } from "./options";
import { expectGoodPage } from "./support/checks";
import { beginQuickly, completeQuickly, course, joinQuickly } from "./support/course";
import { comeByLink } from "./support/people";

// Axe takes its time over a dozen pages.
test.slow();

async function each(page: Page, language: Language, scripts: boolean, paths: string[]): Promise<void> {
  for (const path of paths) {
    await test.step(path, async () => {
      await page.goto(path);
      await expectGoodPage(page, language, scripts);
    });
  }
}

test("the pages for everyone", async ({ page, language, scripts }) => {
  await each(page, language, scripts, [
    "/",
    "/courses",
    course,
    "/institutions/hsa",
    "/institutions/lums",
    "/verify",
    "/verify?serial=O-O",
    "/verify/000000000001CJZ5",
    "/privacy",
    "/nowhere",
  ]);
});

test("the pages of accounts", async ({ page, language, scripts }) => {
  await each(page, language, scripts, [
    "/sign-up",
    "/sign-up/check-mail",
    "/sign-in",
    "/forgotten-password",
    "/forgotten-password/check-mail",
    `/reset-password/${"0".repeat(64)}`,
  ]);
  for (const path of ["/sign-up", "/sign-in"]) {
    await page.goto(path);
    await page.locator("main form button").click();
    await expectGoodPage(page, language, scripts);
  }
});

test("the pages of someone who begins", async ({ page, language, words, scripts }) => {
  await comeByLink(page, language, "Begum ".repeat(33).trim());
  await each(page, language, scripts, ["/learning", "/certificates", "/account"]);
  const cohort = await joinQuickly(page);
  await each(page, language, scripts, [
    "/learning",
    cohort,
    `${cohort}/items/where-numbers-come-from`,
    `${cohort}/items/one-event-one-line`,
    `${cohort}/items/closing-the-month`,
    `${cohort}/items/completeness-and-timeliness`,
    `${cohort}/items/register-quiz`,
    `${cohort}/certificate`,
    await beginQuickly(page, cohort, "register-quiz"),
  ]);
  await page.locator("#answer-count-new-cases").fill("three");
  await page.getByRole("button", { name: words("assessment-hand-in"), exact: true }).click();
  await expect(page.locator(".error-summary")).toBeVisible();
  await expectGoodPage(page, language, scripts);
  await page.locator("#answer-count-new-cases").fill("4");
  await page.getByRole("button", { name: words("assessment-hand-in"), exact: true }).click();
  const anyway = page.getByRole("button", { name: words("assessment-hand-in-anyway") });
  await expect(anyway).toBeVisible();
  await expectGoodPage(page, language, scripts);
  await anyway.click();
  await page.waitForURL("**/result");
  await expectGoodPage(page, language, scripts);
  await each(page, language, scripts, [`${cohort}/items/register-quiz`]);
});

test("the pages of someone who has arrived", async ({ page, language, scripts }) => {
  await comeByLink(page, language, "Gul ".repeat(50).trim());
  const cohort = await completeQuickly(page, language);
  await each(page, language, scripts, ["/learning", cohort, `${cohort}/items/final`, `${cohort}/certificate`]);
  await page.locator("main form .button").click();
  await expectGoodPage(page, language, scripts);
  const serial = page.url().slice(-16);
  await each(page, language, scripts, ["/certificates", `/verify/${serial}`]);
});
