// The pages on which people keep what is known of them, and institutions what they are: in the right language, nothing
// sticking out, nothing that axe complains about.

import type { Page } from "@playwright/test";

import { test } from "./fixtures";
import type { Language } from "./options";
import { expectGoodPage } from "./support/checks";
import { comeByLink } from "./support/people";

test.slow();

async function each(page: Page, language: Language, scripts: boolean, paths: string[]): Promise<void> {
  for (const path of paths) {
    await test.step(path, async () => {
      await page.goto(path);
      await expectGoodPage(page, language, scripts);
    });
  }
}

test("what one keeps of oneself", async ({ page, language, scripts }) => {
  await comeByLink(page, language, "Begum ".repeat(33).trim());
  await each(page, language, scripts, [
    "/account/profile",
    "/account/registration",
    "/account/affiliation",
    "/account/contacts",
    "/account/devices",
    "/account/merge",
    "/account/messages",
    "/notifications",
    "/work",
  ]);
});

test("what an institution keeps", async ({ page, language, scripts }) => {
  await comeByLink(page, language, "Administrator ".repeat(12).trim(), { role: "administrator", institution: "hsa" });
  await each(page, language, scripts, [
    "/institutions/hsa/settings",
    "/institutions/hsa/signatories",
    "/institutions/hsa/fields",
    "/institutions/hsa/roles",
    "/institutions/hsa/messages/undelivered",
  ]);
});
