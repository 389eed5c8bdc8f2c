// An author with an editor of their own: `seekh check --watch` shows a folder, and shows it anew when a file changes.

import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { expect, test as base } from "./fixtures";
import { expectGoodPage } from "./support/checks";

interface Watched {
  /** A copy of a course, for this test alone. */
  folder: string;
  /** Where it is shown. */
  address: string;
}

/** Begins to watch the folder, and answers with the address that the program prints. */
async function begin(program: ChildProcess): Promise<string> {
  if (!program.stdout) throw new Error("the program says nothing");
  for await (const line of createInterface({ input: program.stdout })) {
    const [address] = line.match(/http:\S+\/preview/) ?? [];
    if (address) return address;
  }
  throw new Error("the program ended without an address");
}

const test = base.extend<{ watched: Watched }>({
  watched: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), "seekh-watched-"));
    const folder = join(home, "kinds-of-questions");
    cpSync(join(import.meta.dirname, "courses/kinds-of-questions"), folder, { recursive: true });
    const program = spawn(join(import.meta.dirname, "seekh"), ["check", folder, "--watch", "--port", "0"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const address = await begin(program);
    // What it says from now on is nobody's concern, and must not fill the pipe.
    program.stdout?.resume();
    await use({ folder, address });
    program.kill();
    rmSync(home, { recursive: true, force: true });
  },
});

// The page that is shown anew lets go of the line on which it is told of changes.
test.use({ cutsTheLink: true });
test.slow();

test("a page is shown anew when its file changes", async ({ page, watched, language, scripts }) => {
  const { folder, address } = watched;
  await page.goto(address);
  await expectGoodPage(page, language, scripts);
  await page.locator('main a[href^="/preview/"]').first().click();
  await page.waitForURL(/\/preview\/./);
  await expectGoodPage(page, language, scripts);

  const file = language === "ur" ? "course.ur.md" : "course.md";
  const change = (from: RegExp, to: string) => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
  };
  const shows = async (text: string) => {
    // Without scripts one loads the page again.
    if (scripts) return expect(page.locator("h1")).toContainText(text);
    await expect(async () => {
      await page.reload();
      await expect(page.locator("h1")).toContainText(text, { timeout: 500 });
    }).toPass({ timeout: 15_000 });
  };
  await page.goto(address);
  change(/^title: .*$/m, "title: Seen at once");
  await shows("Seen at once");
  change(/^title: .*$/m, "title: Seen once more");
  await shows("Seen once more");

  // A slip is told, with the way to its place.
  await page.locator("[data-watched] a").first().click();
  await page.waitForURL(/\/watched\/problems$/);
  change(/^title:/m, "titel:");
  await expect(async () => {
    if (!scripts) await page.reload();
    await expect(page.locator("main")).toContainText("titel", { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await expectGoodPage(page, language, scripts);
});
