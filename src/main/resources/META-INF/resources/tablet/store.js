// What must outlive a crash of this tablet: what it is paired with, tokens, and ballots that wait
// for a network. Every entry is encrypted under a key that no script can read and that never leaves
// the tablet. A token or a ballot has a random name and the same length as all others, so that the
// store does not reveal what came when, or after what.
import { connect } from "./database.js";

const NAME = "augenhoehe";
const STORES = ["keys", "pairing", "tokens", "ballots"];
const KEY = "key";
const IV_BYTES = 12;
// A ballot of the longest answers with its token takes two thirds of it.
const ENTRY_CHARACTERS = 1024;

let currentFault = "unknown";

// Why nothing can be kept here at the moment; empty where something can, as far as is known.
export const fault = () => currentFault;

const recordFault = (cause) => {
  const before = currentFault;
  currentFault = cause;
  if (before !== cause) dispatchEvent(new Event("statechange"));
};

const resultOf = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const begin = (database, mode, names) =>
  database.transaction(names, mode, { durability: "strict" });

const completion = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => reject(transaction.error || new DOMException("", "AbortError"));
  });

// Of two windows that open at once, both use the key of the first.
const ownKey = async (database) => {
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const keys = begin(database, "readwrite", ["keys"]).objectStore("keys");
  const kept = await resultOf(keys.get(KEY));
  if (kept) return kept;
  await resultOf(keys.put(made, KEY));
  return made;
};

const run = connect(NAME, STORES, ownKey, () => recordFault("broken"));

const rethrow = (e) => {
  recordFault(e.cause);
  throw e;
};

const reading = (work) => run(work).catch(rethrow);

const writing = async (work) => {
  const done = await run(work).catch(rethrow);
  if (done) recordFault("");
  return done;
};

const random = (size) => crypto.getRandomValues(new Uint8Array(size));

export const randomName = () =>
  Array.from(random(16), (byte) => (256 + byte).toString(16).slice(1)).join("");

const seal = async (key, value) => {
  const text = JSON.stringify(value).padEnd(ENTRY_CHARACTERS);
  const iv = random(IV_BYTES);
  const hidden = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv },
    key,
    new TextEncoder().encode(text),
  );
  return Uint8Array.of(...iv, ...new Uint8Array(hidden));
};

const unseal = async (key, entry) => {
  const [iv, hidden] = [entry.slice(0, IV_BYTES), entry.slice(IV_BYTES)];
  const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, hidden);
  return JSON.parse(new TextDecoder().decode(text));
};

// In the order of their random names, which reveals nothing.
export const names = (store) =>
  reading((database) =>
    resultOf(begin(database, "readonly", [store]).objectStore(store).getAllKeys()),
  );

// Undefined where the entry is gone, null where it was spoiled.
export const read = (store, name) =>
  reading(async (database, key) => {
    const entry = await resultOf(begin(database, "readonly", [store]).objectStore(store).get(name));
    return entry && unseal(key, entry).catch(() => null);
  });

// Removes entries and adds others in one step, which is on the disk when it is done. False, and
// nothing is done, where another window removed one of them before. An error does not tell whether
// the step was done: a caller that names the first entry it adds may ask for the very same again,
// which is done once.
export const change = ({ take = [], add = [] }) => {
  const named = add.map(([store, value, name = randomName()]) => [store, value, name]);
  return writing(async (database, key) => {
    const sealed = await Promise.all(
      named.map(async ([store, value, name]) => [store, await seal(key, value), name]),
    );
    const transaction = begin(database, "readwrite", ["tokens", "ballots"]);
    let isTaken = false;
    const changeAll = () => {
      take.forEach(([store, name]) => {
        const entries = transaction.objectStore(store);
        entries.getKey(name).onsuccess = ({ target }) => {
          if (target.result) entries.delete(name);
          else if (!isTaken) {
            isTaken = true;
            transaction.abort();
          }
        };
      });
      sealed.forEach(([store, entry, name]) => transaction.objectStore(store).add(entry, name));
    };
    const [first] = sealed;
    if (first) {
      transaction.objectStore(first[0]).getKey(first[2]).onsuccess = ({ target }) => {
        if (!target.result) changeAll();
      };
    } else changeAll();
    return completion(transaction).catch((e) => {
      if (isTaken) return false;
      throw e;
    });
  });
};

// Replaces what was stored under this name.
export const put = (store, name, value) =>
  writing(async (database, key) => {
    const entry = await seal(key, value);
    const transaction = begin(database, "readwrite", [store]);
    transaction.objectStore(store).put(entry, name);
    return completion(transaction);
  });

export const clear = (store) =>
  writing((database) => {
    const transaction = begin(database, "readwrite", [store]);
    transaction.objectStore(store).clear();
    return completion(transaction);
  });

// Writes an entry like all others, so that no customer is invited whose ballot could not be kept.
export const testWrite = () => put("pairing", "trial", "");
