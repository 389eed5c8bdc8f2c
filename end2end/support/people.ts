// People of the tests: they sign up as everyone does, or come by a one-time link.

import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";

import type { Page } from "@playwright/test";

import type { Language } from "../options";
import { linkOf, mail } from "./mail";
import type { Words } from "./sentences";

/** What someone types to sign up. */
export interface Account {
  name: string;
  email: string;
  password: string;
}

/** Someone whom the server has never met. */
export function stranger(language: Language): Account {
  return {
    name: language === "ur" ? "آزمائشی طالب علم" : "Learner of the tests",
    email: `learner-${randomUUID()}@example.org`,
    password: "kettle under mango tree",
  };
}

/** Fills in the form and sends it. */
export async function signUp(page: Page, account: Account): Promise<void> {
  await sendSignUp(page, account);
  await page.waitForURL(/\/sign-up\/check-mail/);
}

/** The same, wherever it leads: `email` may be a telephone number here, as in the form. */
export async function sendSignUp(page: Page, account: Account): Promise<void> {
  await page.locator("#name").fill(account.name);
  await page.locator("#email").fill(account.email);
  await page.locator("#password").fill(account.password);
  await page.locator("main form button").click();
}

/** Follows the mailed link and confirms with the password. */
export async function confirm(page: Page, words: Words, account: Account): Promise<void> {
  await page.goto(linkOf(await mail(account.email, words("mail-confirm-subject"))));
  await page.locator("#password").fill(account.password);
  await page.locator("main form button").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-up"));
}

/** From the form to being signed in. */
export async function newAccount(page: Page, words: Words, language: Language): Promise<Account> {
  const account = stranger(language);
  await page.goto("/sign-up");
  await signUp(page, account);
  await confirm(page, words, account);
  return account;
}

/** Types these into the form of the page to sign in. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("#identifier").fill(email);
  await page.locator("#password").fill(password);
  await page.locator("main form button").click();
}

/** Types a code, from a text message or a slip, into the form of the page and sends it. */
export async function sendCode(page: Page, code: string): Promise<void> {
  await page.locator("#code").fill(code);
  await page.locator("main form button").click();
}

const run = promisify(execFile);

/** A role for someone new, and where it is held; a platform administrator holds it nowhere. */
export interface Post {
  role: "administrator" | "coordinator" | "instructor";
  institution?: string;
}

/** The path of a one-time link for someone new, as an operator makes it at the command line. */
export async function oneTimeLink(name: string, language: Language, post?: Post): Promise<string> {
  const program = join(import.meta.dirname, "../seekh");
  const role = post ? ["--role", post.role] : [];
  const institution = post?.institution ? ["--institution", post.institution] : [];
  const who = ["--name", name, "--language", language, ...role, ...institution];
  const { stdout } = await run(program, ["user", "add", ...who]);
  const [link] = stdout.match(/http:\S+/) ?? [];
  if (!link) throw new Error(`no link in: ${stdout}`);
  return new URL(link).pathname;
}

/** Signs someone new in, the quick way. */
export async function comeByLink(
  page: Page,
  language: Language,
  name = stranger(language).name,
  post?: Post,
): Promise<void> {
  const link = await oneTimeLink(name, language, post);
  const answer = await page.request.post(link, { maxRedirects: 0 });
  if (answer.status() !== 303) throw new Error(`the link answers ${answer.status()}`);
}
