// Wakes the islands of a page. Loaded as `<script type="module">` by pages that
// have one; a page without islands loads neither this nor the WebAssembly.
//
// An island is a `<leptos-island data-component="name">` that the server has
// rendered; the module exports a function of that name that brings it to life.
// Islands may lie inside others, through a `<leptos-children>`: then the outer
// one wakes first and leaves on that element a function which restores its
// reactive context, to be called before each island inside.

import start, * as islands from "seekh-module";
import moduleFile from "seekh-module.wasm";

type Wake = (island: Element) => unknown;
type Restore = () => void;
type Children = Element & { $$on_hydrate?: Restore };

async function wake(element: Element, restore: Restore | undefined): Promise<void> {
  const tag = element.tagName;
  if (tag === "LEPTOS-ISLAND") {
    const name = element.getAttribute("data-component") ?? "";
    const island = (islands as unknown as Record<string, Wake | undefined>)[name];
    if (island) {
      restore?.();
      await island(element);
    } else {
      console.warn(`The module has no island ${name}: were page and module built by one compiler?`);
    }
  }
  const inner = tag === "LEPTOS-CHILDREN" ? (element as Children).$$on_hydrate : restore;
  for (const child of Array.from(element.children)) await wake(child, inner);
}

async function begin(): Promise<void> {
  await start({ module_or_path: new URL(moduleFile, import.meta.url) });
  islands.hydrate();
  await wake(document.body, undefined);
  document.documentElement.dataset.islands = "awake";
}

// The page can be read by now; what makes it lively waits for a quiet moment.
if ("requestIdleCallback" in window) requestIdleCallback(() => void begin(), { timeout: 2000 });
else void begin();
