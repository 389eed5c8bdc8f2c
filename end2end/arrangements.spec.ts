// Who teaches sets the dates of a quiz and grants one learner more.

import { expect, test } from "./fixtures";
import { expectGoodPage } from "./support/checks";
import { joinQuickly, ways } from "./support/course";
import { facilitator } from "./support/marking";
import { someone } from "./support/invited";
import { comeByLink } from "./support/people";

test.slow();

test("a quiz closes for all and stays open for one", async ({
  page,
  browser,
  contextOptions,
  words,
  language,
  scripts,
}) => {
  const { name } = someone(language);
  await comeByLink(page, language, name);
  const cohort = await joinQuickly(page, ways);
  const [desk] = await facilitator(browser, contextOptions, words, language, cohort);
  await desk.goto(`${cohort}/quizzes`);
  await expectGoodPage(desk, language, scripts);
  await desk.locator(".summary-list a").last().click();
  await desk.waitForURL("**/quizzes/dated");
  await expectGoodPage(desk, language, scripts);

  // It must close after it opens.
  await desk.locator("#opens").fill("2026-02-01T08:00");
  await desk.locator("#closes").fill("2026-01-01T08:00");
  await desk.getByRole("button", { name: words("arrangements-set-dates") }).click();
  await expect(desk.locator(".error-summary")).toBeFocused();
  await expect(desk.locator("#opens")).toHaveValue("2026-02-01T08:00");
  await desk.locator("#closes").fill("2026-03-01T08:00");
  await desk.getByRole("button", { name: words("arrangements-set-dates") }).click();
  await expect(desk.locator("#closes")).toHaveValue("2026-03-01T08:00");

  await page.goto(`${cohort}/items/dated`);
  await expect(page.locator("main")).toContainText(words("assessment-closed", { time: "" }).split("\u2068")[0] ?? "");
  await expect(page.getByRole("button", { name: words("assessment-start") })).toHaveCount(0);

  await desk.locator("#person").selectOption({ label: name });
  await desk.locator("#until").fill("2099-01-01T08:00");
  await desk.locator("#minutes").fill("15");
  await desk.locator("#reason").fill("The power failed.");
  await desk.getByRole("button", { name: words("arrangements-grant"), exact: true }).click();
  await expect(desk.locator("tbody")).toContainText("The power failed.");
  await expectGoodPage(desk, language, scripts);

  await page.reload();
  await expect(page.locator("main")).toContainText(words("assessment-wait-minutes", { count: 45 }));
  await expect(page.getByRole("button", { name: words("assessment-start") })).toBeVisible();

  // Taken back, and open for all again, so that other stories find it as it was.
  await desk.getByRole("button", { name: words("arrangements-end") }).click();
  await expect(desk.getByRole("button", { name: words("arrangements-end") })).toHaveCount(0);
  await desk.locator("#opens").fill("");
  await desk.locator("#closes").fill("");
  await desk.getByRole("button", { name: words("arrangements-set-dates") }).click();
  await expect(desk.locator("#closes")).toHaveValue("");
  await desk.context().close();
});
