// The pictures of README: `SEEKH_TEST_SCREENSHOTS=1 script/test browser -- screenshots` makes them anew.

import { mkdirSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { test } from "./fixtures";
import { beginQuickly, completeQuickly, joinQuickly, option } from "./support/course";
import { comeByLink } from "./support/people";

const folder = join(import.meta.dirname, "../docs/images");

test.skip(!process.env["SEEKH_TEST_SCREENSHOTS"], "pictures are made on demand");
test.use({ viewport: { width: 360, height: 720 }, deviceScaleFactor: 1.25 });

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

test("pictures of README", async ({ page, language, words }, { project }) => {
  test.skip(!/^phone-(en|ur)-script$/.test(project.name), "one phone for each language");
  mkdirSync(folder, { recursive: true });
  await comeByLink(page, language);
  const cohort = await joinQuickly(page);
  await page.goto(`${cohort}/items/where-numbers-come-from`);
  if (language === "ur") return picture(page, "lesson-urdu");
  await picture(page, "lesson");

  await page.goto(await beginQuickly(page, cohort, "quality-quiz"));
  await option(page, "good-news", "1").check();
  await page.getByText(words("assessment-state-saved"), { exact: true }).waitFor();
  await page.locator("fieldset", { has: option(page, "good-news", "1") }).evaluate((one) => one.scrollIntoView());
  await picture(page, "quiz");

  await comeByLink(page, language, "Demonstration learner");
  await page.goto(`${await completeQuickly(page, language)}/certificate`);
  await page.locator("main form .button").click();
  await page.locator(".certificate").evaluate((one) => one.scrollIntoView());
  await picture(page, "certificate");
  await page.goto(`/verify/${page.url().slice(-16)}`);
  await picture(page, "verify");
  await page.context().clearCookies({ name: "session" });
  await page.goto("/");
  await picture(page, "front");
});
