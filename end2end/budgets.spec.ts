// What a first view costs on the wire, in bytes as they were sent.

import type { Page, Request } from "@playwright/test";

import { test, expect } from "./fixtures";
import { beginQuickly, joinQuickly, lessons } from "./support/course";
import { comeByLink } from "./support/people";

const kilobyte = 1000;

/** Opens a page and returns what came, by the ending of its name; the page itself is `html`. */
async function bytesOf(page: Page, path: string, last: RegExp): Promise<Record<string, number>> {
  const sent: Request[] = [];
  page.on("response", (response) => sent.push(response.request()));
  const [response] = await Promise.all([page.waitForResponse(last), page.goto(path, { waitUntil: "load" })]);
  await response.finished();
  const bytes: Record<string, number> = {};
  for (const request of [...sent]) {
    const ending = new URL(request.url()).pathname.split(".").pop() ?? "";
    const kind = request.resourceType() === "document" ? "html" : ending;
    bytes[kind] = (bytes[kind] ?? 0) + (await request.sizes()).responseBodySize;
  }
  return bytes;
}

test("a lesson costs little, and no WebAssembly", async ({ page, language, scripts }) => {
  await comeByLink(page, language);
  const cohort = await joinQuickly(page);
  const last = language === "ur" ? /\.css$/ : /\.woff2$/;
  const bytes = await bytesOf(page, `${cohort}/items/${lessons[0]}`, last);
  expect(bytes["html"]).toBeLessThanOrEqual(30 * kilobyte);
  expect(bytes["css"]).toBeLessThanOrEqual(15 * kilobyte);
  expect(bytes["js"] ?? 0).toBeLessThanOrEqual(10 * kilobyte);
  expect(bytes["js"] !== undefined).toBe(scripts);
  expect(bytes["wasm"]).toBeUndefined();
  // Nastaliq where the page is Urdu and the device has none; elsewhere only the letters of the wordmark.
  expect(bytes["woff2"] ?? 0).toBeLessThanOrEqual((language === "ur" ? 100 : 4) * kilobyte);
});

test("a quiz costs a little script, and no WebAssembly", async ({ page, language, scripts }) => {
  test.skip(!scripts, "without scripts there is none to load");
  await comeByLink(page, language);
  const attempt = await beginQuickly(page, await joinQuickly(page), "register-quiz");
  const bytes = await bytesOf(page, attempt, /attempt-\w+\.js$/);
  expect(bytes["js"]).toBeGreaterThan(0);
  expect(bytes["js"]).toBeLessThanOrEqual(10 * kilobyte);
  expect(bytes["wasm"]).toBeUndefined();
});
