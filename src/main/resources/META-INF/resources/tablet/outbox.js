// Ballots on their way to the box. Each is written to this tablet's disk before its customer is
// thanked, and stays there until the box has it: the same token and the same answers again, however
// often the network or the tablet itself breaks down.
import { prepare, send } from "/ballot.js";
import { decode, encode } from "/private-token.js";
import { ask } from "/tokens.js";
import { paired, pin, recordCopy } from "./pairing.js";
import * as pool from "./pool.js";
import * as reachability from "./reachability.js";
import * as rules from "./rules.js";
import * as store from "./store.js";

let waiting = 0;
let pending = null;
let attempt = 0;
let timer = 0;
let delivering = null;

const announceChange = () => dispatchEvent(new Event("statechange"));

const count = async () => {
  waiting = (await store.names("ballots")).length;
  announceChange();
};

const supplies = () => ({ waiting, tokens: pool.size(), isOffline: isOffline() });

export const isFull = () => rules.isFull(supplies());

export const isNearlyFull = () => rules.isNearlyFull(supplies());

// By what was known before, so that the thanks do not depend on how fast the network is.
export const isOffline = () => !reachability.isReachable();

// ---- in -------------------------------------------------------------------------------------

// Without a token where none was found yet.
const entry = ({ touchpoint, answers }, token) => ({
  touchpoint,
  answers,
  token: token ? encode(token.token) : null,
  isTried: false,
});

const reserve = async () => {
  const token = isFull() ? null : await pool.take();
  return token && { token, name: store.randomName() };
};

// True as soon as no breakdown can lose this ballot; false where there is no token for it. An error
// of the disk does not tell whether it has the ballot: until that is known, trying again uses the
// same token and the same name, so that the ballot is counted once.
export const add = async (touchpoint, answers) => {
  for (;;) {
    const mine = pending || (await reserve());
    if (!mine) return false;
    pending = mine;
    const { token, name } = mine;
    const isAdded = await store.change({
      take: [["tokens", token.name]],
      add: [["ballots", entry({ touchpoint, answers }, token), name]],
    });
    if (isAdded) await count().catch(() => {});
    if (isAdded || pending !== mine) {
      if (pending === mine) pending = null;
      return isAdded;
    }
    pending = null;
  }
};

// The customer has gone: reloads the pool, which may still have the token of a ballot that was not
// kept.
export const abandonPending = () => {
  if (pending) pool.load().catch(() => {});
  pending = null;
};

// ---- out ------------------------------------------------------------------------------------

const remove = (name) => store.change({ take: [["ballots", name]] });

// Null where the issuer gives none at the moment.
const takeOrFetchToken = async (kiosk) => {
  const token = await pool.take();
  if (token) return token;
  await pool.fill(kiosk).catch((e) => {
    if (!e.status) throw e;
  });
  return pool.take();
};

// Replaces a token that was refused, and so not spent, or that was spent elsewhere. The ballot is
// then delivered in the same way.
const replace = async (name, ballot) => {
  const kiosk = paired();
  if (kiosk && kiosk.touchpoint !== ballot.touchpoint) return remove(name);
  const other = kiosk && (await takeOrFetchToken(kiosk));
  if (!other) return false;
  return store.change({
    take: [
      ["tokens", other.name],
      ["ballots", name],
    ],
    add: [["ballots", entry(ballot, other)]],
  });
};

// Records that the ballot was sent before sending it, so that only one of two windows does. After a
// crash it is unknown whether it was sent, and "already cast" may refer to this very ballot: it is
// never counted twice, even if it is lost because a copy of this tablet had spent the token just
// before.
const claim = async (name, ballot) => {
  const claimed = store.randomName();
  const isMine = await store.change({
    take: [["ballots", name]],
    add: [["ballots", { ...ballot, isTried: true }, claimed]],
  });
  return isMine && claimed;
};

// "Already cast", though this tablet never sent it: a copy of the tablet has the same tokens. None
// of them can be used now.
const handleCopy = async (name, ballot) => {
  await store.change({ take: [["ballots", name]], add: [["ballots", entry(ballot, null)]] });
  await pool.clear();
  await recordCopy();
  announceChange();
};

const deliverOne = async (name) => {
  if (pending && pending.name === name) return false;
  const ballot = await store.read("ballots", name);
  if (!ballot) return remove(name);
  if (!ballot.token) return replace(name, ballot);
  // A ballot that an older version of the page kept here may have been sent.
  const isFirst = ballot.isTried === false;
  let sent = name;
  try {
    const token = decode(ballot.token);
    const prepared = await prepare({ ...ballot, channel: "KIOSK", token, pin: pin() });
    if (isFirst) sent = await claim(name, ballot);
    if (!sent) return false;
    const { status } = await send(prepared);
    reachability.record();
    if (status === 200 && isFirst) return handleCopy(sent, ballot);
  } catch (e) {
    if (!e.status) throw e;
    reachability.record(e);
    if (rules.isTransient(e)) return false;
    if (e.status === 401) {
      await pool.discard(decode(ballot.token));
      return replace(sent, ballot);
    }
  }
  return remove(sent);
};

// One after the other in the order of their random names, which is not that of their customers.
const deliverAll = async () => {
  for (const name of await store.names("ballots")) {
    await deliverOne(name);
  }
};

// Checks a service that was not reachable, so that no ballot is marked as sent in vain.
const isReachableAgain = () =>
  ask("/api/v1/ballots/key", [200]).then(
    () => true,
    (e) => {
      reachability.record(e);
      return reachability.isReachable();
    },
  );

const deliverOnce = async () => {
  const before = waiting;
  // An error of the disk, see database.js, has no status and says nothing about the connection.
  if (reachability.isReachable() || (await isReachableAgain())) {
    await deliverAll().catch(reachability.record);
  }
  await count().catch(() => {});
  attempt = waiting < before ? 0 : attempt + 1;
};

// The timer is set when this has ended, and not before: a call in between would stop it, and start
// nothing.
export const deliver = () => {
  clearTimeout(timer);
  delivering =
    delivering ||
    deliverOnce().finally(() => {
      delivering = null;
      if (waiting) timer = setTimeout(deliver, rules.pauseBefore(attempt, Math.random()));
    });
};

// Without a pause, because the service has just answered something else.
export const retry = () => {
  attempt = 0;
  deliver();
};

export const load = async () => {
  await count();
  if (waiting) deliver();
};
