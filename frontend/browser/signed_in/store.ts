// What this device holds of answers, in IndexedDB: it survives a closed tab and a restarted phone. A row is one answer
// as it was last changed; its key grows with every change that this device ever makes and is the `sequence` by which
// the server knows it again. A newer change of a question takes the place of the older one in one transaction, so that
// what waits is never sent in the wrong order.

/**
 * `sent`: kept until a page that the server made later shows it; a page from the cache does not. `refused`: can't be
 * read as it is, and stays in its field to be mended. `lost`: came too late, or another device was first.
 */
export type State = "waiting" | "sent" | "refused" | "lost";

export interface Change {
  /** Whose answer it is: the mark of `<html data-person>`. */
  person: string;
  attempt: string;
  /** The page to come back to, and its title. */
  path: string;
  title: string;
  question: string;
  fields: [string, string][];
  /** This device's time, in milliseconds since 1970. */
  changed_at: number;
  state: State;
  /** The server's time when it answered. */
  answered_at: number;
  /** What the server said about an answer that it did not take. */
  message: string | null;
}

export interface Kept extends Change {
  sequence: number;
}

/** Whether the server has said no. */
export const isNotTaken = ({ state }: Change): boolean => state === "refused" || state === "lost";

const CHANGES = "changes";
const DEVICE = "device";

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("seekh", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(CHANGES, { keyPath: "sequence", autoIncrement: true });
      request.result.createObjectStore(DEVICE);
    };
    request.onsuccess = () => {
      // Cleared from outside, or wanted in a newer shape: the next call opens it anew.
      request.result.onclose = () => (opened = undefined);
      request.result.onversionchange = () => {
        request.result.close();
        opened = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => {
      opened = undefined;
      reject(request.error);
    };
  });
  return opened;
}

/** One transaction; what `work` hands to `give` is the answer, once everything is on the disk. */
async function within<T>(
  store: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore, give: (value: T) => void) => void,
): Promise<T> {
  const open = await database();
  return new Promise((resolve, reject) => {
    const transaction = open.transaction(store, mode, { durability: "strict" });
    let given: T;
    transaction.oncomplete = () => resolve(given);
    transaction.onabort = () => reject(transaction.error);
    work(transaction.objectStore(store), (value) => (given = value));
  });
}

const isSame = (one: Change, other: Change): boolean =>
  one.person === other.person && one.attempt === other.attempt && one.question === other.question;

/** Keeps an answer; answers once it is on this device. */
export function keep(change: Change): Promise<void> {
  return within(CHANGES, "readwrite", (changes) => {
    const all = changes.getAll();
    all.onsuccess = () => {
      for (const row of all.result as Kept[]) if (isSame(row, change)) changes.delete(row.sequence);
      changes.add(change);
    };
  });
}

/** Everything, in the order of its making. */
export function everything(): Promise<Kept[]> {
  return within<Kept[]>(CHANGES, "readonly", (changes, give) => {
    const all = changes.getAll();
    all.onsuccess = () => give(all.result);
  });
}

/** Writes down what became of these, unless they were changed meanwhile. */
export function settle(rows: Kept[]): Promise<void> {
  return within(CHANGES, "readwrite", (changes) => {
    for (const row of rows) {
      const found = changes.getKey(row.sequence);
      found.onsuccess = () => found.result !== undefined && changes.put(row);
    }
  });
}

/** Forgets these. */
export function forget(rows: Kept[]): Promise<void> {
  return within(CHANGES, "readwrite", (changes) => {
    for (const row of rows) changes.delete(row.sequence);
  });
}

/** The name of this browser, made by chance when it is first asked for. */
export function device(): Promise<string> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const made = btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").slice(0, 22);
  return within<string>(DEVICE, "readwrite", (about, give) => {
    const found = about.get("name");
    found.onsuccess = () => {
      give(found.result ?? made);
      if (!found.result) about.put(made, "name");
    };
  });
}

/** Who is signed in, for the service worker, which has no page to look at. */
export function notePerson(person: string): Promise<void> {
  return within(DEVICE, "readwrite", (about) => void about.put(person, "person"));
}

export function notedPerson(): Promise<string | undefined> {
  return within<string | undefined>(DEVICE, "readonly", (about, give) => {
    const found = about.get("person");
    found.onsuccess = () => give(found.result);
  });
}

/** Forgets everything. Numbers go on from where they were; the browser gets another name. */
export async function clear(): Promise<void> {
  for (const store of [CHANGES, DEVICE]) await within(store, "readwrite", (all) => void all.clear());
}
