// An essay from its learner to who marks it and back: returned for another try, then marked; and the gradebook that tells.

import { expect, test } from "./fixtures";
import { expectGoodPage } from "./support/checks";
import { someone } from "./support/invited";
import { facilitator, handInAgain, handInEssay } from "./support/marking";

test.slow();

test("an essay is returned, tried again and marked", async ({
  page,
  browser,
  contextOptions,
  words,
  language,
  scripts,
}) => {
  const learner = someone(language).name;
  const [cohort, first] = await handInEssay(page, language, learner);
  const [teacher, name] = await facilitator(browser, contextOptions, words, language, cohort);
  const answer = teacher.getByRole("link", { name: learner });

  await test.step("the attempt is returned", async () => {
    await teacher.locator(`main a[href="${cohort}/marking"]`).click();
    await expectGoodPage(teacher, language, scripts);
    await answer.click();
    await expect(teacher.locator(".essay")).toContainText("Then I visit.");
    await expectGoodPage(teacher, language, scripts);
    await teacher.getByRole("button", { name: words("marking-return") }).click();
    await expect(teacher.getByRole("alert")).toBeFocused();
    await expect(teacher.locator(".error-summary")).toContainText(words("marking-error-comment-missing"));
    await expectGoodPage(teacher, language, scripts);
    await teacher.locator("#comment").fill("Say whom you call.");
    await teacher.getByRole("button", { name: words("marking-return") }).click();
    await expect(teacher.getByRole("status").first()).toHaveText(words("marking-notice-returned"));
    await page.goto(`${first}/result`);
    await expect(page.locator(".score-panel")).toContainText(words("marking-result-returned"));
    await expect(page.locator(".said__comment")).toHaveText("Say whom you call.");
    await expect(page.locator(".said")).toContainText(name);
    await expectGoodPage(page, language, scripts);
  });

  const second = await handInAgain(page, cohort);

  await test.step("the next one is marked", async () => {
    await teacher.goto(`${cohort}/marking`);
    await answer.first().click();
    await teacher.getByRole("button", { name: words("marking-save") }).click();
    await expect(teacher.getByRole("alert")).toBeFocused();
    await expect(teacher.locator(".criterion--invalid").first()).toBeVisible();
    await expectGoodPage(teacher, language, scripts);
    const criteria = teacher.locator(".criterion");
    for (let place = 0; place < (await criteria.count()); place += 1) {
      await criteria.nth(place).getByRole("radio", { name: "1", exact: true }).check();
    }
    await teacher.locator("#comment").fill("اب درست ہے۔");
    await teacher.getByRole("button", { name: words("marking-save") }).click();
    await expect(teacher.getByRole("status").first()).toHaveText(words("marking-notice-marked"));
    await page.goto(`${second}/result`);
    await expect(page.locator(".said__comment")).toHaveText("اب درست ہے۔");
    await expect(page.locator(".score-panel")).toContainText(words("assessment-result-not-passed"));
    await expectGoodPage(page, language, scripts);
  });

  await test.step("the gradebook tells", async () => {
    await teacher.goto(`${cohort}/gradebook?name=${encodeURIComponent(learner)}`);
    const row = teacher.getByRole("row", { name: learner });
    await expect(row).toContainText(words("gradebook-not-passed"));
    await expectGoodPage(teacher, language, scripts);
    const download = teacher.waitForEvent("download");
    await teacher.getByRole("button", { name: words("gradebook-take-csv") }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  });
  await teacher.context().close();
});
