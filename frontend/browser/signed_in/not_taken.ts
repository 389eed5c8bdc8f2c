// Answers that the server did not take, while their own page was closed: said on whichever page is open, until somebody
// has read it. The attempt's page says it at the question.
//
//   <template id="not-taken" data-others="…">
//     <div class="notice notice--warning" role="alert"><p>…</p><ul></ul><button type="button">…</button></div>
//   </template>

import { forget, type Kept } from "./store";

let shown: Element | undefined;

export function showNotTaken(rows: Kept[], template: HTMLTemplateElement | null): void {
  shown?.remove();
  const notice = template?.content.firstElementChild?.cloneNode(true) as Element | undefined;
  if (!rows.length || !notice) return;
  for (const { path, title, message } of rows) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = path;
    link.textContent = title;
    item.append(link, message ? ` · ${message}` : "");
    notice.querySelector("ul")?.append(item);
  }
  notice.querySelector("button")?.addEventListener("click", () => {
    void forget(rows);
    notice.remove();
  });
  document.querySelector("main")?.prepend(notice);
  shown = notice;
}
