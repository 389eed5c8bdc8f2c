// The files of the build: named by their content, so what is here is right.

import { note, keptPages } from "./kept";

/** The server writes it before the script: it changes with any file of the build. */
declare const SEEKH_BUILD: string;

const FILES = "files-";
const CURRENT = FILES + SEEKH_BUILD;
/** Style, scripts and letters of a page are far below; the editor and WebAssembly need a link anyway. */
const LARGEST = 250_000;

/** The institutions' colours are none of the build's, but their address changes with them as well. */
export const isAsset = ({ pathname }: URL): boolean =>
  pathname.startsWith("/site/") || pathname === "/institutions/colours.css";

export async function asset(request: Request): Promise<Response> {
  const found = await caches.match(request, { ignoreVary: true });
  if (found) return found;
  const response = await fetch(request);
  if (response.ok && Number(response.headers.get("content-length") ?? 0) <= LARGEST) {
    const cache = await caches.open(CURRENT);
    await cache.put(request, response.clone());
  }
  return response;
}

/**
 * After an update: kept pages are fetched anew with their files, and then the files of earlier builds go. Without a link
 * everything stays as it is, since a page without its style and script is worth little.
 */
export async function renew(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(FILES) && name !== CURRENT);
  if (!older.length) return;
  try {
    for (const { url } of await keptPages()) {
      const response = await fetch(url, { credentials: "same-origin" });
      const html = await response.clone().text();
      await note(url, response);
      for (const [, address] of html.matchAll(/(?:src|href)="(\/(?:site|institutions\/colours\.css)[^"]+)"/g)) {
        if (address) await asset(new Request(address));
      }
    }
    for (const name of older) await caches.delete(name);
  } catch {
    // The next update does it.
  }
}
