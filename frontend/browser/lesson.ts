// Reaching the end of a lesson marks it as done.
//
//   <form data-lesson-end action="…" method="post" [data-state="done"]>
//     <button>Mark as done</button>
//     <p data-done hidden>Done</p>
//   </form>
//
// Without this script the button does the same. "Reached" means that the form
// has been in view for some seconds: a reader who jumps to the end and back
// has not read the lesson. One request at a time, one success for the page; a
// failure leaves the button as it was and is tried again when the link returns.

const SECONDS_IN_VIEW = 3;

function follow(form: HTMLFormElement): void {
  let waiting: number | undefined;
  let sending = false;

  const observer = new IntersectionObserver(([entry]) => {
    clearTimeout(waiting);
    if (entry?.isIntersecting) waiting = window.setTimeout(reached, SECONDS_IN_VIEW * 1000);
  });

  function done(): void {
    form.dataset.state = "done";
    observer.disconnect();
    removeEventListener("online", send);
    for (const button of form.querySelectorAll("button")) button.hidden = true;
    for (const note of form.querySelectorAll<HTMLElement>("[data-done]")) note.hidden = false;
  }

  async function send(): Promise<void> {
    if (sending) return;
    sending = true;
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>),
        headers: { Accept: "application/json" },
        credentials: "same-origin",
        keepalive: true,
        redirect: "manual",
      });
      if (answer.ok) return done();
    } catch {
      // No link: the listener below tries again, and the button still works.
    }
    sending = false;
    addEventListener("online", send, { once: true });
  }

  function reached(): void {
    // A page in a background tab is not being read; it counts again when it is looked at.
    if (document.visibilityState === "visible") void send();
    else document.addEventListener("visibilitychange", later, { once: true });
  }

  function later(): void {
    waiting = window.setTimeout(reached, SECONDS_IN_VIEW * 1000);
  }

  observer.observe(form);
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-lesson-end]")) {
  if (form.dataset.state !== "done") follow(form);
}
