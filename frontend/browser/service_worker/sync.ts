// Sends what waits once the link is back, when no tab is open to do it.

import { send } from "../signed_in/sender";
import { notedPerson } from "../signed_in/store";

export async function sendForWorker(): Promise<void> {
  const person = await notedPerson();
  if (!person) return;
  // A failure makes the browser ask again later.
  if ((await send(person)) === "away") throw new Error("no link yet");
}
