// Keeps lessons and attempts that were opened usable on a dead link. The server gives it the address
// `/service-worker.js` and puts the build before it, so that an update is one.
//
// - Files of the build have their content in their names: from the cache, for good.
// - Pages that the server marks (`Seekh-Kept`) are kept, and shown where the server does not answer within three
//   seconds. The copy says that it is one: `<html data-kept>`.
// - Everything else passes through untouched, and so does everything that is sent.
//
// Pages belong to the person of `Seekh-Person`, which every page of the server names. As soon as one names another, or
// nobody, all that is kept of the former is gone.

import { sendForWorker } from "./service_worker/sync";
import { keepPicture, keptPage, note, tidy } from "./service_worker/kept";
import { asset, isAsset, renew } from "./service_worker/assets";
import { scope, type FetchEvent } from "./service_worker/scope";

const PATIENCE = 3000;

scope.addEventListener("install", () => void scope.skipWaiting());

scope.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      await scope.clients.claim();
      await renew();
    })(),
  ),
);

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.location.origin || request.headers.has("range")) return;
  if (isAsset(url)) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(page(event));
  else if (request.destination === "image" && url.pathname.startsWith("/media/")) event.respondWith(keepPicture(request));
});

scope.addEventListener("message", (event) => event.waitUntil(keepOpened(event.data as { page: string; files: string[] })));

scope.addEventListener("sync", (event) => event.tag === "seekh-answers" && event.waitUntil(sendForWorker()));

async function page(event: FetchEvent): Promise<Response> {
  const { url } = event.request;
  const fresh = fetch(event.request).then((response) => {
    event.waitUntil(note(url, response.clone()).then(tidy));
    return response;
  });
  event.waitUntil(fresh.catch(() => {}));
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([fresh.catch(() => undefined), patience]);
  if (first && first.status < 500) return first;
  return (await keptPage(url)) ?? fresh;
}

/** The page that was open before this worker was there, with what it had loaded. */
async function keepOpened({ page, files }: { page: string; files: string[] }): Promise<void> {
  const response = await fetch(page, { credentials: "same-origin" });
  // No longer the page that was meant.
  if (response.redirected) return;
  await note(page, response);
  for (const address of files) {
    const url = new URL(address);
    if (url.origin !== scope.location.origin) continue;
    if (isAsset(url)) await asset(new Request(address));
    else if (/^\/media\/.*\.(png|jpe?g|svg|webp|avif|gif)$/.test(url.pathname)) await keepPicture(new Request(address));
  }
  await tidy();
}
