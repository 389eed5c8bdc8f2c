// Playwright's test with what the specs of Seekh share.

import { test as base } from "./options";
import { sentences, type Words } from "./support/sentences";

export { expect } from "@playwright/test";

interface Fixtures {
  /** The sentences of the screens in the project's language. */
  words: Words;
  /** Whether the project runs JavaScript, which is `javaScriptEnabled` by a shorter name. */
  scripts: boolean;
  /** A spec that cuts the link says so: browsers complain about every request that fails then. */
  cutsTheLink: boolean;
  /** Fails the test when a browser complains: errors in scripts, refused by the content policy, broken answers. */
  silence: void;
}

export const test = base.extend<Fixtures>({
  words: async ({ language }, use) => use(sentences(language)),
  scripts: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled ?? true),
  cutsTheLink: [false, { option: true }],
  silence: [
    async ({ context, cutsTheLink }, use) => {
      const complaints: string[] = [];
      context.on("console", (message) => {
        // A page that answers 404 or 422 is meant; one that is not there at all breaks the link.
        const meant = /status of 4\d\d/.test(message.text()) || (cutsTheLink && message.text().includes("net::ERR"));
        const complains = message.type() === "error" || message.type() === "warning";
        if (complains && !meant) complaints.push(`${message.page()?.url()}: ${message.text()}`);
      });
      context.on("weberror", (error) => complaints.push(error.error().message));
      context.on("response", (response) => {
        const status = response.status();
        // The service worker asks for pages as for anything else; what it answers is looked at as the page's own.
        const file = response.request().resourceType() !== "document" && !response.request().serviceWorker();
        if (status >= 500 || (file && status === 404)) complaints.push(`${status}: ${response.url()}`);
      });
      await use();
      base.expect(complaints, "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
});
