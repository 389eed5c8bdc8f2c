// The editor with JavaScript: what was typed is kept on the device, pictures are dropped in, Tab leaves.

import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import { comeByLink } from "./support/people";

test.slow();

async function openLesson(page: Page): Promise<void> {
  const slug = `editor-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 7)}`;
  await page.request.post("/authoring/new", {
    form: { title: "T", summary: "S", slug, languages: "en ur", institution: "hsa" },
    headers: { "sec-fetch-site": "same-origin" },
  });
  await page.goto(`/authoring/${slug}/file?path=01-first-module/01-first-lesson.md`);
  await expect(page.locator(".cm-content")).toBeVisible();
}

test("what was typed and not saved comes back, and Tab leaves the text", async ({ page, words, language }) => {
  await comeByLink(page, language, "Author of the tests", { role: "instructor", institution: "hsa" });
  await openLesson(page);
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.insertText("\n\nNever saved.");
  await expect(page.locator("[data-state]")).toHaveText(words("authoring-state-kept"));
  await page.keyboard.press("Tab");
  await expect(page.locator("#editor button[value=save]")).toBeFocused();

  await page.reload();
  await page.getByRole("button", { name: words("authoring-restore") }).click();
  await expect(page.locator(".cm-content")).toContainText("Never saved.");
  await page.goto("/sign-out?unsent");
  await expect(page.locator("[data-unsent] ul a")).toHaveCount(1);
  await page.goBack();
  await expect(page.locator(".cm-content")).toBeVisible();
});

test("a picture that is pasted is sent and shown where the cursor was", async ({ page, language }) => {
  await comeByLink(page, language, "Author of the tests", { role: "instructor", institution: "hsa" });
  await openLesson(page);
  page.on("dialog", (dialog) => void dialog.accept("A box"));
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.locator(".cm-content").evaluate((content) => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>';
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([svg], "box.svg", { type: "image/svg+xml" }));
    content.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.locator(".cm-content")).toContainText("![A box](../assets/box.svg)");
  await expect(page.locator("#side .preview img")).toHaveAttribute("alt", "A box");
});
