// The text messages that the server under test has written as files: the number, an empty line, the words.

import { randomInt } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "@playwright/test";

const folder = join(import.meta.dirname, "../world/texts");

/** A mobile number that the server has never met, as people in Pakistan write it. Not every number after 03 is one. */
export function strangeNumber(): string {
  return `030${randomInt(10)} ${randomInt(1_000_000, 10_000_000)}`;
}

/** The same number as the server keeps it. */
export function kept(number: string): string {
  return number.replace(/^0/, "+92").replaceAll(" ", "");
}

/** Every text to this number, the oldest first. */
function textsTo(number: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];
  return names
    .sort((one, other) => Number.parseInt(one) - Number.parseInt(other))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .filter((text) => text.startsWith(`${kept(number)}\n\n`));
}

/** The code in the first, second, … text to this number, once it has come. */
export async function codeTo(number: string, nth: number): Promise<string> {
  let code: string | undefined;
  await expect(async () => {
    [code] = textsTo(number)[nth - 1]?.split("\n\n")[1]?.match(/\b\d{6}\b/) ?? [];
    expect(code, `code ${nth} to ${number}`).toBeDefined();
  }).toPass({ intervals: [100], timeout: 15_000 });
  return code as string;
}

/** Six digits that are not this code. */
export function anotherThan(code: string): string {
  return code === "000000" ? "000001" : "000000";
}
