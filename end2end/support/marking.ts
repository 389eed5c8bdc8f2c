// Essays that are handed in, and people who teach and mark them.

import { expect, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";

import type { Language } from "../options";
import { beginQuickly, joinQuickly, kinds } from "./course";
import { openMailed, signUpAndComeBack, someone } from "./invited";
import { comeByLink } from "./people";
import type { Words } from "./sentences";

/** Comes as someone with this name and hands an essay in, and nothing else; returns the cohort's path and the attempt's. */
export async function handInEssay(page: Page, language: Language, name: string): Promise<[string, string]> {
  await comeByLink(page, language, name);
  const cohort = await joinQuickly(page, kinds);
  return [cohort, await handInAgain(page, cohort)];
}

/** One more attempt; returns its path. */
export async function handInAgain(page: Page, cohort: string): Promise<string> {
  const attempt = await beginQuickly(page, cohort, "kinds");
  const fields = new URLSearchParams({ "answer-silent": "I call.\n\nThen I visit.", do: "hand-in-anyway" });
  const answer = await page.request.post(attempt, {
    data: fields.toString(),
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    maxRedirects: 0,
  });
  expect(answer.status(), "the essay is handed in").toBe(303);
  return attempt;
}

/** Somebody new who teaches in the cohort, on a page of their own: the host's coordinator invites them. */
export async function facilitator(
  browser: Browser,
  options: BrowserContextOptions,
  words: Words,
  language: Language,
  cohort: string,
): Promise<[Page, string]> {
  const office = await (await browser.newContext(options)).newPage();
  await comeByLink(office, language, someone(language).name, { role: "coordinator", institution: "hsa" });
  await office.goto(`/institutions/hsa${cohort}/roles`);
  const teacher = someone(language);
  await office.locator("#role").selectOption("facilitator");
  await office.locator("#email").fill(teacher.email);
  await office.getByRole("button", { name: words("roles-invite-button") }).click();
  await expect(office.locator("main")).toContainText(teacher.email);
  await office.context().close();
  const page = await (await browser.newContext(options)).newPage();
  await openMailed(page, teacher, words("mail-invitation-subject"));
  await signUpAndComeBack(page, words, teacher);
  await page.getByRole("button", { name: words("roles-invitation-accept") }).click();
  await page.waitForURL("/work");
  return [page, teacher.name];
}
