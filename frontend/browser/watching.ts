// Shows the page of a watched folder anew when a file in it changes.
//
// `seekh check --watch` says the number of the newest state, at once and at each
// change; the page carries the one that it was made of. A page that answers a
// tried quiz carries none and stays.

const made = document.querySelector<HTMLElement>("[data-watched]")?.dataset["watched"];

if (made !== undefined) {
  new EventSource("/watched/changes").addEventListener("message", (event) => {
    if (event.data !== made) location.reload();
  });
}
