// What was published of a course, and a cohort that moves to another revision.

import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "./fixtures";
import { expectGoodPage } from "./support/checks";
import { comeByLink } from "./support/people";

test.slow();

const run = promisify(execFile);
const program = join(import.meta.dirname, "seekh");

/** Publishes a course of one's own with this text. */
async function publish(folder: string, text: string, urdu: string): Promise<void> {
  const head = "title: Counting\nsummary: How to count.\nowner: hsa\nlanguages: [en, ur]\ncpd_hours: 1\ncompletion:\n  lessons: 100";
  const files = {
    "course.md": `---\n${head}\n---\n\nAbout counting.\n`,
    "course.ur.md": "---\ntitle: گنتی\nsummary: گننے کا طریقہ۔\n---\n\nگنتی کے بارے میں۔\n",
    "01-registers/module.md": "---\ntitle: Registers\n---\n",
    "01-registers/module.ur.md": "---\ntitle: رجسٹر\n---\n",
    "01-registers/01-once.md": `---\ntitle: Once\n---\n\n${text}\n`,
    "01-registers/01-once.ur.md": `---\ntitle: ایک بار\n---\n\n${urdu}\n`,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  await run(program, ["publish", folder, "--reason", "A clearer sentence."]);
}

test("the history of a course and the move of its cohort", async ({ page, language, scripts }, { project }) => {
  const id = `counting-${project.name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${scripts ? "on" : "off"}`;
  const folder = join(mkdtempSync(join(tmpdir(), "seekh-")), id);
  await publish(folder, "Every event is counted once.", "ہر واقعہ ایک بار گنا جاتا ہے۔");
  await publish(folder, "Every birth is counted once.", "ہر پیدائش ایک بار گنی جاتی ہے۔");

  await comeByLink(page, language, "Administrator of the tests", { role: "administrator", institution: "hsa" });
  await page.goto(`/courses/${id}/revisions`);
  await expect(page.locator(".revisions > li")).toHaveCount(2);
  await expect(page.locator("main")).toContainText("A clearer sentence.");
  await expectGoodPage(page, language, scripts);

  await page.locator(".revisions h2 a").first().click();
  await expect(page.locator("del mark").first()).toBeVisible();
  await expect(page.locator("ins mark").first()).toBeVisible();
  await expectGoodPage(page, language, scripts);

  const offer = await (await page.request.get(`/courses/${id}`)).text();
  const [, cohort] = offer.match(/action="\/cohorts\/(\d+)\/join"/) ?? [];
  await page.goto(`/institutions/hsa/cohorts/${cohort}/revision`);
  await expectGoodPage(page, language, scripts);
  await page.locator('form[action$="/revision"] button').click();
  await page.waitForURL(/\/revision$/);
  await expect(page.locator('input[name="from"]')).toHaveCount(0);
  await expectGoodPage(page, language, scripts);
});
