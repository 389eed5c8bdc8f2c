// Every story on a phone and a desktop, with JavaScript and without, in English and in Urdu.
//
// `*.island.spec.ts` need JavaScript and run where it is on. The story that everyone walks runs in all
// eight projects; the others run in four of them, chosen so that any two settings meet (a phone in Urdu, Urdu
// without JavaScript, ...): what goes wrong goes wrong for one setting or for two together. Playwright brings no browser of its
// own here: Debian's Chromium, or the one that SEEKH_CHROMIUM names.

import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";

import type { Language, SeekhOptions } from "./options";

type Project = NonNullable<PlaywrightTestConfig<SeekhOptions>["projects"]>[number];

const port = Number(process.env["SEEKH_TEST_PORT"] ?? 3100);
const address = `http://127.0.0.1:${port}`;

const screens = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};
const languages: Record<Language, string> = { en: "en-GB", ur: "ur-PK" };

// What nobody can do without runs everywhere.
const everywhere = ["**/story.spec.ts", "**/quiz.spec.ts", "**/pages.spec.ts", "**/budgets.spec.ts"];

// Of the eight, those with an even number of these: phone, English, JavaScript.
const isChosen = (screen: string, language: string, javaScriptEnabled: boolean): boolean =>
  [screen === "phone", language === "en", javaScriptEnabled].filter(Boolean).length % 2 === 0;

const projects: Project[] = Object.entries(screens).flatMap(([screen, view]) =>
  [true, false].flatMap((javaScriptEnabled) =>
    Object.entries(languages).map(([language, locale]): Project => ({
      name: `${screen}-${language}-${javaScriptEnabled ? "script" : "plain"}`,
      ...(isChosen(screen, language, javaScriptEnabled) ? {} : { testMatch: everywhere }),
      ...(javaScriptEnabled ? {} : { testIgnore: "**/*.island.spec.ts" }),
      use: { ...view, javaScriptEnabled, locale, language: language as Language },
    })),
  ),
);

export default defineConfig<SeekhOptions>({
  testDir: ".",
  outputDir: "results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env["CI"]),
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  projects,
  use: {
    baseURL: address,
    timezoneId: "Asia/Karachi",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env["SEEKH_CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "./serve",
    url: address,
    env: { SEEKH_TEST_PORT: String(port) },
    reuseExistingServer: !process.env["SEEKH_TEST_PORT"],
    timeout: 60_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
