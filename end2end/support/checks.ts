// What every page owes its readers.

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

import type { Language } from "../options";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Nothing that axe knows of stands between the page and people who read it in another way. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const told = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }));
  expect.soft(told, `axe at ${page.url()}`).toEqual([]);
}

/** Nobody has to scroll sideways; on a phone also at 320 pixels, which is a page zoomed to 400 %. */
export async function expectFits(page: Page): Promise<void> {
  const size = page.viewportSize();
  await expectNothingSticksOut(page);
  if (!size || size.width > 400) return;
  await page.setViewportSize({ ...size, width: 320 });
  await expectNothingSticksOut(page);
  await page.setViewportSize(size);
}

async function expectNothingSticksOut(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll("main *, header *, footer *")]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > room + 1;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect.soft(wide, `wider than the screen at ${page.url()}`).toEqual([]);
}

/** The page says which language it is in, and which way that is read. */
export async function expectLanguage(page: Page, language: Language): Promise<void> {
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", language);
  await expect(html).toHaveAttribute("dir", language === "ur" ? "rtl" : "ltr");
}

/** All of it. Axe is itself a script, so where scripts are off it stays out: the HTML is the same. */
export async function expectGoodPage(page: Page, language: Language, scripts: boolean): Promise<void> {
  await expectLanguage(page, language);
  await expect(page.locator("h1")).toHaveCount(1);
  await expectFits(page);
  if (scripts) await expectAccessible(page);
}
