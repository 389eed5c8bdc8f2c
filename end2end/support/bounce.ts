// Mail that comes back: what the mail server hands on to `seekh mail bounce`.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import type { Email } from "postal-mime";

/** A notification that this mail was not delivered, in the words of the server that refused it. */
function notification(mail: Email, reason: string): string {
  const parts = [
    "Content-Type: text/plain\n\nSorry.",
    "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n" +
      `Final-Recipient: rfc822; ${mail.to?.[0]?.address}\nAction: failed\nStatus: 5.1.1\n` +
      `Diagnostic-Code: smtp; ${reason}\n`,
    `Content-Type: text/rfc822-headers\n\nMessage-ID: ${mail.messageId}\nSubject: x\n`,
  ];
  const head =
    "From: MAILER-DAEMON@example.org\nTo: seekh@localhost\nSubject: Undelivered\nMIME-Version: 1.0\n" +
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n';
  return `${[head, ...parts].join("\n--b\n")}\n--b--\n`.replaceAll("\n", "\r\n");
}

/** The mail comes back with these words. */
export async function comeBack(mail: Email, reason: string): Promise<void> {
  const seekh = join(import.meta.dirname, "../seekh");
  const program = spawn(seekh, ["mail", "bounce"], { stdio: ["pipe", "ignore", "inherit"] });
  program.stdin.end(notification(mail, reason));
  const [code] = await once(program, "exit");
  if (code !== 0) throw new Error(`seekh mail bounce ends with ${code}`);
}
