// What must outlive a crash of this tablet: what it is paired with, tokens, and ballots that wait for a
// network. Every entry is encrypted under a key that no script can read and that leaves the tablet never.
// A token or a ballot lies under a random name and is as long as all others, so that nothing in here tells
// what came when, or after what.
const NAME = "augenhoehe";
const STORES = ["keys", "pairing", "tokens", "ballots"];
const KEY = "key";
const IV_BYTES = 12;
// A ballot of the longest answers with its token takes two thirds of it.
const ENTRY_CHARACTERS = 1024;

let database;
let key;

const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const begin = (mode, names) => database.transaction(names, mode, { durability: "strict" });

const end = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => (transaction.error ? reject(transaction.error) : resolve(false));
  });

// Of two windows that open at once, both use the key of the first.
const ownKey = async () => {
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const keys = begin("readwrite", ["keys"]).objectStore("keys");
  const kept = await answer(keys.get(KEY));
  if (kept) return kept;
  await answer(keys.put(made, KEY));
  return made;
};

export const open = async () => {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => STORES.forEach((name) => opening.result.createObjectStore(name));
  database = await answer(opening);
  key = await ownKey();
};

const random = (size) => crypto.getRandomValues(new Uint8Array(size));

const randomName = () => Array.from(random(16), (byte) => (256 + byte).toString(16).slice(1)).join("");

const seal = async (value) => {
  const text = JSON.stringify(value).padEnd(ENTRY_CHARACTERS);
  const iv = random(IV_BYTES);
  const hidden = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text));
  return Uint8Array.of(...iv, ...new Uint8Array(hidden));
};

const unseal = async (entry) => {
  const [iv, hidden] = [entry.slice(0, IV_BYTES), entry.slice(IV_BYTES)];
  const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, hidden);
  return JSON.parse(new TextDecoder().decode(text));
};

// In the order of their random names, which is no order.
export const names = (store) => answer(begin("readonly", [store]).objectStore(store).getAllKeys());

// Nothing where it is gone, or was spoiled.
export const read = async (store, name) => {
  const entry = await answer(begin("readonly", [store]).objectStore(store).get(name));
  return entry && unseal(entry).catch(() => null);
};

// Takes entries away and adds others in one step, which is on the disk when it is done. False, and
// nothing is done, where another window took one of them before.
export const change = async ({ take = [], add = [] }) => {
  const sealed = await Promise.all(add.map(async ([store, value]) => [store, await seal(value)]));
  const transaction = begin("readwrite", ["tokens", "ballots"]);
  take.forEach(([store, name]) => {
    const entries = transaction.objectStore(store);
    entries.getKey(name).onsuccess = ({ target }) => {
      if (target.result) entries.delete(name);
      else transaction.abort();
    };
  });
  sealed.forEach(([store, entry]) => transaction.objectStore(store).add(entry, randomName()));
  return end(transaction);
};

// In place of what was there under this name.
export const put = async (store, name, value) => {
  const entry = await seal(value);
  const transaction = begin("readwrite", [store]);
  transaction.objectStore(store).put(entry, name);
  return end(transaction);
};

export const clear = (store) => {
  const transaction = begin("readwrite", [store]);
  transaction.objectStore(store).clear();
  return end(transaction);
};
