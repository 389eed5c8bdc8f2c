// The mails that the server under test has written as files.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "@playwright/test";
import PostalMime, { type Email } from "postal-mime";

const folder = join(import.meta.dirname, "../world/mail");

/** Every mail to this address, in no order. */
async function mailsTo(address: string): Promise<Email[]> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eml")) : [];
  const mails = await Promise.all(names.map((name) => PostalMime.parse(readFileSync(join(folder, name)))));
  return mails.filter((mail) => mail.to?.some((to) => to.address === address));
}

/** The mail with this subject, once it has come. */
export async function mail(address: string, subject: string): Promise<Email> {
  let found: Email | undefined;
  await expect(async () => {
    found = (await mailsTo(address)).find((mail) => mail.subject === subject);
    expect(found, `a mail to ${address}: ${subject}`).toBeDefined();
  }).toPass({ intervals: [100], timeout: 15_000 });
  return found as Email;
}

/** The one address that a mail leads to, the same in its text and its HTML, as a path of this server. */
export function linkOf(mail: Email): string {
  const [link] = mail.text?.match(/https?:\/\/\S+/) ?? [];
  if (!link) throw new Error(`no link in the mail: ${mail.text}`);
  expect(mail.html).toContain(link);
  const { pathname, search } = new URL(link);
  return pathname + search;
}
