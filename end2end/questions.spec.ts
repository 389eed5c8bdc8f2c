// Questions of other systems: what was understood of them is seen, and what was not, before they are saved and tried.

import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import { begin } from "./support/authoring";
import { expectGoodPage } from "./support/checks";
import { comeByLink } from "./support/people";
import type { Words } from "./support/sentences";

test.slow();

const gift = `// Three questions, of which the second has a choice of one.
::Soap::Where do you wash your hands? {=Beside the bed#Where the patient is. ~In the car park#Too late. ####Between two patients.}

::Lost::Which one? {~only this}

::Seconds::How many seconds does it take? {#20:5 ####As long as a short song.}
`;

const aiken = `ہاتھ کتنی دیر تک دھوئے جائیں؟
A. بیس سیکنڈ
B. دو سیکنڈ
ANSWER: A
`;

/** From the outline to the page that takes questions over. */
async function openImport(page: Page, words: Words, course: string): Promise<void> {
  await page.goto(course);
  await page.getByRole("link", { name: words("import-link") }).click();
  await page.waitForURL(/\/import\?path=/);
}

const press = (page: Page, words: Words, name: string) =>
  page.locator("main form").getByRole("button", { name: words(name), exact: true }).click();

test("questions in GIFT, one of them broken, become a quiz", async ({ page, words, language, scripts }) => {
  await comeByLink(page, language, "Author of the tests", { role: "instructor", institution: "hsa" });
  const course = await begin(page);
  await openImport(page, words, course);
  await press(page, words, "import-read");
  await expect(page.locator('.error-summary a[href="#file"]')).toHaveText(words("import-error-empty"));
  await expectGoodPage(page, language, scripts);

  const area = page.locator("#text");
  const [field, form] = [await area.boundingBox(), await page.locator("main form").boundingBox()];
  expect(field?.width, "what is pasted has all the room there is").toBe(form?.width);
  await area.fill(gift);
  await press(page, words, "import-read");
  await expect(page.locator(".taken-over > li")).toHaveCount(2);
  await expect(page.locator(".taken-over")).toContainText("Where the patient is.");
  const left = page.locator(".problem", { hasText: words("import-left-out") });
  await expect(left).toHaveCount(1);
  await expect(left).toContainText("::Lost::Which one? {~only this}");
  await expectGoodPage(page, language, scripts);

  await page.locator("#title").fill("From Moodle");
  await page.locator("#id").fill("Not an id");
  await press(page, words, "import-save");
  await expect(page.locator('.error-summary a[href="#id"]')).toHaveText(words("authoring-error-id"));
  await expect(area).toHaveValue(/## Soap \{#soap\}/);
  await expectGoodPage(page, language, scripts);
  await page.locator("#id").fill("from-moodle");
  await press(page, words, "import-save");
  await page.waitForURL(/02-from-moodle\.md/);
  await expect(page.locator(".notice--success")).toBeVisible();

  await page.goto(`${course}/preview`);
  await page.getByRole("link", { name: "From Moodle" }).click();
  await page.locator('input[name="answer-soap"][value="0"]').check();
  await page.locator("#answer-seconds").fill("24");
  await expectGoodPage(page, language, scripts);
  await press(page, words, "authoring-try-mark");
  await expect(page.locator(".score-panel__score")).toContainText("100");
  await expect(page.locator("main")).toContainText("As long as a short song.");
  await expectGoodPage(page, language, scripts);
});

test("a file in Aiken, in Urdu and UTF-16, becomes a quiz", async ({ page, words, language, scripts }) => {
  await comeByLink(page, language, "Author of the tests", { role: "instructor", institution: "hsa" });
  const course = await begin(page);
  await openImport(page, words, course);
  await page.locator("#format").selectOption("aiken");
  const buffer = Buffer.from(`\ufeff${aiken}`, "utf16le");
  await page.locator("#file").setInputFiles({ name: "ہاتھ.txt", mimeType: "text/plain", buffer });
  await press(page, words, "import-read");
  await expect(page.locator("main")).toContainText("UTF-16LE");
  await expect(page.locator(".taken-over > li")).toContainText(["ہاتھ کتنی دیر تک دھوئے جائیں؟"]);
  await expect(page.locator("#title")).toHaveValue("ہاتھ");
  await expectGoodPage(page, language, scripts);

  await page.locator("#id").fill("hands");
  await press(page, words, "import-save");
  await page.waitForURL(/02-hands\.md/);
  await expect(page.locator("textarea[name=text]")).toHaveValue(/- \[x\] بیس سیکنڈ/);
  await expectGoodPage(page, language, scripts);

  await page.goto(`${course}/preview/hands`);
  await page.getByRole("radio", { name: "بیس سیکنڈ" }).check();
  await press(page, words, "authoring-try-mark");
  await expect(page.locator(".score-panel__score")).toContainText("100");
  await expectGoodPage(page, language, scripts);
});
