// What a lesson holds beyond plain text: a term at its word, a question that counts for nothing, a passage to skip.

import { test, expect } from "./fixtures";
import { joinQuickly } from "./support/course";
import { comeByLink } from "./support/people";

const lesson = "completeness-and-timeliness";

test("a term explains itself at its word, and the glossary has the whole", async ({ page, words, language }) => {
  await comeByLink(page, language);
  const cohort = await joinQuickly(page);
  await page.goto(`${cohort}/items/${lesson}`);
  const term = page.locator("button.term").first();
  const definition = page.locator(`#${await term.getAttribute("popovertarget")}`);
  await expect(definition).toBeHidden();
  await term.click();
  await expect(definition).toBeVisible();
  const box = await definition.boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  expect(box && box.x >= 0 && box.x + box.width <= width, "the definition is on the screen").toBe(true);
  await page.keyboard.press("Escape");
  await expect(definition).toBeHidden();

  await term.press("Enter");
  await definition.getByRole("link", { name: words("course-glossary") }).click();
  await expect(page).toHaveURL(/\/glossary#term-/);
  await expect(page.locator("h1")).toHaveText(words("course-glossary"));
  await expect(page.locator(".glossary section:target")).toBeInViewport();
});

test("an option of a self-check says whether it is right, and nothing is sent", async ({ page, words, language }) => {
  await comeByLink(page, language);
  const cohort = await joinQuickly(page);
  await page.goto(`${cohort}/items/${lesson}`);
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") posts.push(new URL(request.url()).pathname);
  });
  const check = page.getByRole("group", { name: words("course-check") });
  const options = check.locator("details.check__option");
  await expect(options).toHaveCount(3);
  await options.nth(0).locator("summary").click();
  await expect(options.nth(0).getByText(words("course-check-wrong"))).toBeVisible();
  await options.nth(1).locator("summary").click();
  await expect(options.nth(1).getByText(words("course-check-right"), { exact: true })).toBeVisible();
  await expect(options.nth(0), "one answer at a time").not.toHaveAttribute("open");
  await check.locator("details.check__answer summary").click();
  await expect(check.locator("details.check__answer p")).toBeVisible();
  // Reaching the end of a lesson marks it; a self-check sends nothing.
  expect(posts.filter((path) => !path.endsWith("/done"))).toEqual([]);
});

test("a passage that one may skip opens, and a pearl is named in a word", async ({ page, words, language }) => {
  await comeByLink(page, language);
  const cohort = await joinQuickly(page);
  await page.goto(`${cohort}/items/${lesson}`);
  const more = page.locator("details.more");
  await expect(more.locator("p").first()).toBeHidden();
  await more.locator("summary").click();
  await expect(more.locator("p").first()).toBeVisible();
  await expect(page.locator(".alert--pearl .alert__label")).toHaveText(words("course-alert-pearl"));
});

test("the page of a course says what it teaches in the words of the frameworks", async ({ page, words }) => {
  await page.goto("/courses/data-quality");
  await expect(page.getByRole("heading", { name: words("course-competencies") })).toBeVisible();
  await expect(page.getByText("DECODE:HIS")).toBeVisible();
  await page.getByRole("link", { name: words("course-glossary"), exact: true }).click();
  await expect(page.locator(".glossary section").first()).toBeVisible();
});
