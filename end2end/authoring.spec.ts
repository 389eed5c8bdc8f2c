// An author's afternoon: a course is begun, written, checked, tried, published, and a learner finds it.

import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import { begin } from "./support/authoring";
import { expectGoodPage } from "./support/checks";
import { comeByLink } from "./support/people";
import type { Words } from "./support/sentences";

test.slow();

/** Puts the text into the editor, whichever there is. */
async function write(page: Page, text: string, scripts: boolean): Promise<void> {
  if (!scripts) return page.locator("textarea").fill(text);
  const content = page.locator(".cm-content");
  await content.click();
  await page.keyboard.press("ControlOrMeta+a");
  // What is put over a selection takes the browser's own inline styles along, which the policy refuses aloud.
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
}

const press = (page: Page, words: Words, name: string) =>
  page.locator("#editor").getByRole("button", { name: words(name), exact: true }).click();

test("from a new course to what a learner sees", async ({ page, browser, contextOptions, words, language, scripts }) => {
  await comeByLink(page, language, "Author of the tests", { role: "instructor", institution: "hsa" });
  await page.goto("/authoring/new");
  await page.locator("main form button").click();
  await expect(page.locator(".error-summary a")).toHaveCount(3);
  await expectGoodPage(page, language, scripts);

  const course = await begin(page);
  await expectGoodPage(page, language, scripts);

  await page.getByRole("link", { name: words("authoring-add-item") }).click();
  await page.locator("#kind").selectOption("quiz");
  await page.locator("#title").fill("Do you know it?");
  await page.locator("#id").fill("hands-quiz");
  await page.locator("main form button").click();
  await page.waitForURL(/02-hands-quiz\.md/);
  await expectGoodPage(page, language, scripts);

  const lesson = `${course}/file?path=01-first-module/01-first-lesson.md`;
  await page.goto(lesson);
  await write(page, "---\ntitel: Why\n---\n\nWash your hands.\n", scripts);
  if (scripts) {
    await expect(page.locator("#side .problem")).not.toHaveCount(0);
    await expect(page.locator("#side")).toContainText("titel");
    await expect(page.locator("[data-state]")).toHaveText(words("authoring-state-kept"));
  } else {
    await press(page, words, "authoring-check");
    await expect(page.locator("#problems")).toContainText("unknown-key");
    await page.locator("#problems a").first().click();
    await expect(page).toHaveURL(/#line-\d/);
  }
  await expectGoodPage(page, language, scripts);
  await write(page, "---\ntitle: Why\n---\n\nWash your hands.\n", scripts);
  if (scripts) await expect(page.locator("#side .preview")).toContainText("Wash your hands.");
  await press(page, words, "authoring-save");
  await expect(page.locator(".notice--success")).toBeVisible();

  await page.goto(`${course}/preview`);
  await expectGoodPage(page, language, scripts);
  await page.goto(`${course}/preview/hands-quiz`);
  await page.locator('input[name="answer-first"][value="0"]').check();
  await expectGoodPage(page, language, scripts);
  await page.getByRole("button", { name: words("authoring-try-mark") }).click();
  await expect(page.locator(".score-panel__score")).toContainText("100");
  await expectGoodPage(page, language, scripts);

  await page.goto(`${course}/check`);
  await expectGoodPage(page, language, scripts);
  await page.goto(`${course}/publish`);
  await page.locator("#reason").fill("The first lesson.");
  await expectGoodPage(page, language, scripts);
  await page.locator("main form button").click();
  await page.waitForURL((url) => url.pathname === course);
  await page.goto("/authoring");
  await expectGoodPage(page, language, scripts);

  const context = await browser.newContext(contextOptions);
  const learner = await context.newPage();
  await learner.goto(course.replace("/authoring/", "/courses/"));
  await expect(learner.locator("h1")).toContainText("Washing hands");
  await expect(learner.locator("main")).toContainText("Why");
  await context.close();
});

test("two windows on the same file", async ({ page, context, words, language, scripts }) => {
  await comeByLink(page, language, "Author of the tests", { role: "instructor", institution: "hsa" });
  const course = await begin(page);
  const lesson = `${course}/file?path=01-first-module/01-first-lesson.md`;
  const other = await context.newPage();
  await page.goto(lesson);
  await other.goto(lesson);
  await write(page, "---\ntitle: L\n---\n\nTheirs.\n", scripts);
  await press(page, words, "authoring-save");
  await expect(page.locator(".notice--success")).toBeVisible();
  await write(other, "---\ntitle: L\n---\n\nMine.\n", scripts);
  await press(other, words, "authoring-save");
  await expect(other.locator(".notice--warning del mark")).toHaveText("Theirs.");
  await expect(other.locator(".notice--warning ins mark")).toHaveText("Mine.");
  await expectGoodPage(other, language, scripts);
  await write(other, "---\ntitle: L\n---\n\nBoth.\n", scripts);
  await press(other, words, "authoring-save");
  await expect(other.locator(".notice--success")).toBeVisible();
});

test("a lesson moves to another module, and a glossary and shared questions stand beside them", async ({
  page,
  words,
  language,
  scripts,
}) => {
  await comeByLink(page, language, "Author of the tests", { role: "instructor", institution: "hsa" });
  const course = await begin(page);
  await page.getByRole("link", { name: words("authoring-add-module") }).click();
  await page.locator("#title").fill("More");
  await page.locator("#id").fill("more");
  await page.locator("main form button").click();
  await page.waitForURL(`**${course}`);

  await page.locator('main a[href*="/move?"]').click();
  await expectGoodPage(page, language, scripts);
  await page.locator("#module").selectOption("02-more");
  await page.locator("main form button").click();
  await page.waitForURL(`**${course}`);
  await expect(page.locator('a[href$="/file?path=02-more/01-first-lesson.md"]')).toBeVisible();

  await page.getByRole("link", { name: words("outline-add-glossary") }).click();
  await expectGoodPage(page, language, scripts);
  await page.locator("main form button").click();
  await page.waitForURL(/\/file\?path=glossary\.md/);
  await expectGoodPage(page, language, scripts);

  await page.goto(course);
  await page.getByRole("link", { name: words("outline-add-questions") }).click();
  await page.locator("#title").fill("Soap");
  await page.locator("main form button").click();
  await expect(page.locator(".error-summary a")).toHaveCount(1);
  await expectGoodPage(page, language, scripts);
  await page.locator("#id").fill("soap");
  await page.locator("main form button").click();
  await page.waitForURL(/\/file\?path=questions\/soap\.md/);

  await page.goto(course);
  await page.locator(".shared-files form button").first().click();
  await page.waitForURL(/\/file\?path=glossary\.\w\w\.md/);
  await page.goto(course);
  await expect(page.locator(".shared-files > li")).toHaveCount(2);
  await expectGoodPage(page, language, scripts);
});
