// Staff of two institutions that run a cohort together: each sees its own people, and nobody finds the others.

import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import type { Language } from "./options";
import { expectGoodPage } from "./support/checks";
import { comeByLink } from "./support/people";

test.slow();

const joint = { en: "Joint demonstration cohort", ur: "مشترکہ نمائشی گروپ" };
const ofHsa = "Demonstration brought learner HSA";
const ofLums = "Demonstration brought learner LUMS";
const ofBoth = "Demonstration learner of both";

/** Opens the joint cohort as the institution's coordinator, and answers with the addresses of its learners there. */
async function openRoster(page: Page, institution: string, language: Language): Promise<string[]> {
  await page.goto(`/institutions/${institution}/cohorts`);
  await page.getByRole("link", { name: joint[language] }).click();
  await page.waitForURL(/\/cohorts\/\d+$/);
  const links = page.locator("main tbody a");
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  return [new URL(page.url()).pathname, ...addresses];
}

test("two coordinators of one cohort", async ({ page, browser, contextOptions, language, scripts }) => {
  await comeByLink(page, language, "Coordinator of the tests", { role: "coordinator", institution: "hsa" });
  const seenByHsa = await openRoster(page, "hsa", language);
  await expect(page.locator("main")).toContainText(ofHsa);
  await expect(page.locator("main")).toContainText(ofBoth);
  await expect(page.locator("main")).not.toContainText(ofLums);
  await expectGoodPage(page, language, scripts);

  const context = await browser.newContext(contextOptions);
  const other = await context.newPage();
  await comeByLink(other, language, "Coordinator of the tests", { role: "coordinator", institution: "lums" });
  const seenByLums = await openRoster(other, "lums", language);
  await expect(other.locator("main")).toContainText(ofLums);
  await expect(other.locator("main")).not.toContainText(ofHsa);
  await expect(other.locator("main")).not.toContainText(ofBoth);

  await expectGone(other, seenByHsa, "hsa", "lums");
  await expectGone(page, seenByLums, "lums", "hsa");
  await context.close();
});

/** Every address of the one institution's people, and the same with one's own institution in it. */
async function expectGone(page: Page, addresses: string[], theirs: string, own: string): Promise<void> {
  const people = addresses.filter((address) => address.includes("/people/"));
  const guesses = people.map((address) => address.replace(`/institutions/${theirs}/`, `/institutions/${own}/`));
  // The learner of both is LUMS's own too, by a cohort of its own, so one guess may be right.
  for (const address of [...addresses, ...guesses]) {
    const answer = await page.goto(address);
    if (guesses.includes(address) && answer?.status() === 200) {
      await expect(page.locator("h1")).toHaveText(ofBoth);
      await expect(page.locator("main")).not.toContainText(joint.en);
      await expect(page.locator("main")).not.toContainText(joint.ur);
    } else {
      expect(answer?.status(), address).toBe(404);
    }
  }
}

test("the pages of a coordinator", async ({ page, language, scripts }) => {
  await comeByLink(page, language, "Coordinator ".repeat(12).trim(), { role: "coordinator", institution: "hsa" });
  const [cohort, person] = await openRoster(page, "hsa", language);
  for (const path of [
    "/institutions/hsa/cohorts",
    cohort ?? "",
    person ?? "",
    "/institutions/hsa/courses/data-quality/figures",
  ]) {
    await page.goto(path);
    await expectGoodPage(page, language, scripts);
  }
});

test("partners come and go, and stay while they have learners", async ({ page, language, scripts }) => {
  await comeByLink(page, language, "Coordinator of the tests", { role: "coordinator", institution: "hsa" });
  await openRoster(page, "hsa", language);
  await page.locator("main button[value=remove]").click();
  await expect(page.locator(".error-summary")).toBeVisible();
  await expectGoodPage(page, language, scripts);
});
