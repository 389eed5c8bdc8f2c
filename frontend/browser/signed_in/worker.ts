// Registers the service worker, and lets it keep the page that was opened before it was there.

/** Caches of pages are called by this and the mark of the person whose they are. */
export const KEPT = "kept-";

export async function register(): Promise<void> {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const controlled = Boolean(workers.controller);
  await workers.register("/service-worker.js");
  if (controlled || document.documentElement.dataset["kept"] !== undefined) return;
  const registration = await workers.ready;
  const files = performance.getEntriesByType("resource").map((entry) => entry.name);
  registration.active?.postMessage({ page: location.href, files });
}

/** Forgets the pages that are kept; all but those of one person, where one is named. */
export async function forgetPages(except?: string): Promise<void> {
  if (typeof caches === "undefined") return;
  for (const name of await caches.keys()) {
    if (name.startsWith(KEPT) && name !== KEPT + except) await caches.delete(name);
  }
}
