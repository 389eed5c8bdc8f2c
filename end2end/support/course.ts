// The course of the tests and what its quizzes ask. Options are named by their place in the base
// file, so an answer holds in both languages and in any order.

import { expect, type Page } from "@playwright/test";

import type { Language } from "../options";

export const course = "/courses/data-quality";

/** A course with one quiz, `kinds`, that has a question of each kind. */
export const kinds = "/courses/kinds-of-questions";

/** A course with three quizzes: `timed` against the clock, one question a page; `checked`, whose answers are checked at
 * once; `dated`, for those who set dates. */
export const ways = "/courses/ways-to-be-asked";

export const lessons = [
  "where-numbers-come-from",
  "one-event-one-line",
  "closing-the-month",
  "completeness-and-timeliness",
  "accuracy-recount-the-register",
  "when-a-rule-fires",
] as const;

/** The items of the course in order. */
export const items = [...lessons.slice(0, 3), "register-quiz", ...lessons.slice(3), "quality-quiz", "final"] as const;

export type Quiz = "register-quiz" | "quality-quiz" | "final";

/** Chosen options, or what is typed: the same in both languages, or one for each. */
type Answer = string[] | { typed: string } | { typed: Record<Language, string> };

const answers: Record<Quiz, Record<string, Answer>> = {
  "register-quiz": {
    "figure-in-doubt": ["1"],
    "what-makes-one-count": ["0", "2", "4"],
    "zero-and-blank": ["false"],
    "count-new-cases": { typed: "3" },
    "visible-correction": { typed: { en: "Date", ur: "تاریخ" } },
  },
  "quality-quiz": {
    "on-time-of-how-many": { typed: "72" },
    "good-news": ["1"],
    "factor-below-one": ["0"],
    "a-late-report": ["true"],
    "the-rule-fires": ["0", "1", "3"],
  },
  final: {
    "reporting-rates": ["0"],
    "penta-above": ["0"],
    "verification-factor": { typed: "1.1" },
    "name-of-a-rate": { typed: { en: "completeness", ur: "تکمیل" } },
    "register-and-report-agree": ["false"],
    "where-it-changed": ["1"],
    "which-month": ["0"],
    "the-corner-agrees": ["1"],
    "correct-what-was-sent": ["0", "1", "2"],
    "ten-times-as-many": ["0", "1", "4"],
  },
};

/** What the right sheet sends: name and value of each field. */
function rightFields(quiz: Quiz, language: Language): [string, string][] {
  return Object.entries(answers[quiz]).flatMap(([question, answer]): [string, string][] => {
    const values = Array.isArray(answer) ? answer : [typed(answer.typed, language)];
    return values.map((value) => [`answer-${question}`, value]);
  });
}

function typed(answer: string | Record<Language, string>, language: Language): string {
  return typeof answer === "string" ? answer : answer[language];
}

/** Fills in the sheet on the screen, every answer right. */
export async function answerRightly(page: Page, quiz: Quiz, language: Language): Promise<void> {
  for (const [question, answer] of Object.entries(answers[quiz])) {
    if (Array.isArray(answer)) for (const value of answer) await option(page, question, value).check();
    else await page.locator(`#answer-${question}`).fill(typed(answer.typed, language));
  }
}

/** The radio or checkbox of an option. */
export function option(page: Page, question: string, value: string) {
  return page.locator(`input[name="answer-${question}"][value="${value}"]`);
}

/** Joins by the button of the course's page; returns the cohort's path. */
export async function join(page: Page): Promise<string> {
  await page.goto(course);
  await page.locator('form[action$="/join"] button').click();
  await page.waitForURL(/\/cohorts\/\d+$/);
  return new URL(page.url()).pathname;
}

/** Joins without looking at pages; returns the cohort's path. */
export async function joinQuickly(page: Page, address: string = course): Promise<string> {
  const html = await (await page.request.get(address)).text();
  const [, cohort] = html.match(/action="(\/cohorts\/\d+)\/join"/) ?? [];
  expect(cohort, "the course can be joined").toBeDefined();
  await page.request.post(`${cohort}/join`);
  return cohort as string;
}

/** Opens an attempt without looking at pages; returns its path. */
export async function beginQuickly(page: Page, cohort: string, quiz: string): Promise<string> {
  const answer = await page.request.post(`${cohort}/items/${quiz}/attempts`, { maxRedirects: 0 });
  expect(answer.status(), `an attempt at ${quiz}`).toBe(303);
  return answer.headers()["location"] as string;
}

/** Passes a quiz without looking at pages; returns the path of the result. */
export async function passQuickly(page: Page, cohort: string, quiz: Quiz, language: Language): Promise<string> {
  const attempt = await beginQuickly(page, cohort, quiz);
  const fields = new URLSearchParams([...rightFields(quiz, language), ["do", "hand-in"]]);
  const answer = await page.request.post(attempt, {
    data: fields.toString(),
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    maxRedirects: 0,
  });
  expect(answer.status(), `${quiz} is handed in`).toBe(303);
  return answer.headers()["location"] as string;
}

/** Does all that the course asks for without looking at pages; returns the cohort's path. */
export async function completeQuickly(page: Page, language: Language): Promise<string> {
  const cohort = await joinQuickly(page);
  for (const lesson of lessons) await page.request.post(`${cohort}/items/${lesson}/done`, { maxRedirects: 0 });
  for (const quiz of Object.keys(answers) as Quiz[]) await passQuickly(page, cohort, quiz, language);
  return cohort;
}
