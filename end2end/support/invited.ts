// People who come because somebody invited them: by the link in a mail, to an account of their own, and back.

import { randomUUID } from "node:crypto";

import { expect, type Page } from "@playwright/test";

import type { Language } from "../options";
import { linkOf, mail } from "./mail";
import { confirm, signUp, stranger, type Account } from "./people";
import type { Words } from "./sentences";

/** Someone whom the server has never met, by a name that nobody else has. */
export function someone(language: Language): Account {
  const account = stranger(language);
  return { ...account, name: `${account.name} ${randomUUID().slice(0, 8)}` };
}

/** Opens what was mailed under this subject. */
export async function openMailed(page: Page, account: Account, subject: string): Promise<void> {
  await page.goto(linkOf(await mail(account.email, subject)));
}

/** From the invitation on the screen to an account, and back to the invitation. */
export async function signUpAndComeBack(page: Page, words: Words, account: Account): Promise<void> {
  const invitation = page.url();
  await page.locator('main a[href^="/sign-up?"]').click();
  await signUp(page, account);
  await confirm(page, words, account);
  await expect(page).toHaveURL(invitation);
}

/** The cohort of HSA into which the stories invite. */
export const joint: Record<Language, string> = { en: "Joint demonstration cohort", ur: "مشترکہ نمائشی گروپ" };

/** Opens it as the staff of HSA do. */
export async function openCohort(page: Page, language: Language): Promise<void> {
  await page.goto("/institutions/hsa/cohorts");
  await page.getByRole("link", { name: joint[language] }).click();
  await page.waitForURL(/\/cohorts\/\d+$/);
}

/** Invites someone from the cohort's page, or from its invitations, where one is afterwards. */
export async function invite(page: Page, words: Words, account: Account): Promise<void> {
  await page.getByRole("link", { name: words("bring-another") }).click();
  await page.locator("#name").fill(account.name);
  await page.locator("#address").fill(account.email);
  await page.getByRole("button", { name: words("bring-button") }).click();
  await page.waitForURL(/\/invitations$/);
  await expect(page.getByRole("status")).toHaveText(words("bring-notice-invited"));
  await expect(page.locator("main")).toContainText(account.email);
}
