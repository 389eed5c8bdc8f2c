// Pages and their pictures, kept for one person: whoever was signed in when the server last answered.

import { forgetPages, KEPT } from "../signed_in/worker";

const MOST = 120;
const LARGEST_PICTURE = 500_000;

async function keptCache(): Promise<Cache | undefined> {
  const name = (await caches.keys()).find((other) => other.startsWith(KEPT));
  return name === undefined ? undefined : caches.open(name);
}

/** Looks at an answer of the server: whose it is, and whether to keep it. */
export async function note(url: string, response: Response): Promise<void> {
  const person = response.headers.get("seekh-person");
  if (person === null) return;
  await forgetPages(person);
  if (!person || !response.headers.has("seekh-kept") || !response.ok) return;
  await put(await caches.open(KEPT + person), url, response);
}

/** The newest come last, so that the oldest go first. */
async function put(cache: Cache, url: string, response: Response): Promise<void> {
  const body = await response.blob();
  const copy = new Response(body, { status: response.status, headers: response.headers });
  await cache.delete(url, { ignoreVary: true });
  await cache.put(url, copy);
}

/** A kept page, which says that it is one. */
export async function keptPage(url: string): Promise<Response | undefined> {
  const found = await (await keptCache())?.match(url, { ignoreVary: true });
  if (!found) return undefined;
  const html = (await found.text()).replace("<html", "<html data-kept");
  const headers = new Headers(found.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(html, { headers });
}

export async function keptPages(): Promise<readonly Request[]> {
  const all = (await (await keptCache())?.keys()) ?? [];
  return all.filter(({ url }) => !new URL(url).pathname.startsWith("/media/"));
}

/** A picture of a lesson: its address has its content in it. */
export async function keepPicture(request: Request): Promise<Response> {
  const cache = await keptCache();
  const found = await cache?.match(request, { ignoreVary: true });
  if (found) return found;
  const response = await fetch(request);
  const length = Number(response.headers.get("content-length") ?? 0);
  if (cache && response.ok && length <= LARGEST_PICTURE) await put(cache, request.url, response.clone());
  return response;
}

/** Phones are small: what was opened longest ago goes. */
export async function tidy(): Promise<void> {
  const cache = await keptCache();
  const all = (await cache?.keys()) ?? [];
  for (const request of all.slice(0, Math.max(0, all.length - MOST))) await cache?.delete(request, { ignoreVary: true });
}
