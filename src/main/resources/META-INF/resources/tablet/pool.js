// Tokens fetched ahead, so that a customer never waits, not even for a network, and no request for
// a token reveals when a customer came. Nor does it reveal anything which of them a customer
// spends: the issuer never saw them.
import { decode, encode } from "/private-token.js";
import { currentKey, prepareToken } from "/tokens.js";
import { authorization, paired } from "./pairing.js";
import * as reachability from "./reachability.js";
import * as store from "./store.js";

// Enough for a busy day without a network; a stolen tablet loses no more than these.
const CAPACITY = 120;
// Fetched at once: the issuer gives few more.
const batchSize = () => Number(document.getElementById("tablet").dataset.stock);

let names = [];

const announceChange = () => dispatchEvent(new Event("statechange"));

export const load = async () => {
  names = await store.names("tokens");
};

export const size = () => names.length;

export const isLow = () => names.length <= CAPACITY - batchSize();

export const clear = () => {
  names = [];
  return store.clear("tokens");
};

// One token with its name; it stays in the store until the change that spends it removes it.
export const take = async () => {
  while (names.length) {
    const name = names.pop();
    const token = await store.read("tokens", name);
    if (token) return { name, token: decode(token) };
  }
  return null;
};

// A token contains its key's id before the 256 bytes of its signature.
const keyOf = (token) => encode(token.slice(66, 98));

// The box refused this token, and will refuse all others of its key.
export const discard = async (refused) => {
  for (const name of names.slice()) {
    const token = await store.read("tokens", name);
    if (token && keyOf(decode(token)) !== keyOf(refused)) continue;
    names = names.filter((other) => other !== name);
    await store.change({ take: [["tokens", name]] });
  }
};

const isStillPaired = (secret) => (paired() || {}).secret === secret;

// Looks the key up once for all of them, because the directory lists the keys of every touchpoint.
const fetchBatch = async ({ secret, touchpoint }) => {
  const enough = Math.min(names.length + batchSize(), CAPACITY);
  const key = names.length < enough && (await currentKey(touchpoint, "KIOSK"));
  while (names.length < enough) {
    const { token } = await prepareToken({
      touchpoint,
      channel: "KIOSK",
      authorization: authorization(secret),
      key,
    });
    reachability.record();
    if (!isStillPaired(secret)) return;
    await store.change({ add: [["tokens", encode(token)]] });
    await load();
    announceChange();
  }
};

let batch = {};

// Errors have the status of the answer, see tokens.js; tokens that came before the error are kept.
export const fill = (kiosk) => {
  if (batch.secret !== kiosk.secret) {
    const mine = { secret: kiosk.secret };
    batch = mine;
    mine.done = fetchBatch(kiosk).finally(() => {
      if (batch === mine) batch = {};
    });
  }
  return batch.done;
};
