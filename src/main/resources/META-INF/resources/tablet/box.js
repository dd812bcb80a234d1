// Ballots on their way to the box. Each is laid on this tablet's disk before its customer is thanked, and
// stays there until the box has it: the same token and the same answers again, however often a line or
// the tablet itself breaks down.
import { decode, encode } from "/private-token.js";
import { ask, cast } from "/tokens.js";
import * as line from "./line.js";
import { noteCopy, paired } from "./pairing.js";
import * as pool from "./pool.js";
import * as store from "./store.js";

const MOST = 500;
// Time for somebody to look after the tablet before it must turn customers away.
const FEW = 10;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60000;

let waiting = 0;
let unlaid = null;
let attempt = 0;
let timer = 0;
let delivering = null;

const changed = () => dispatchEvent(new Event("stock"));

const count = async () => {
  waiting = (await store.names("ballots")).length;
  changed();
};

const room = () => Math.min(MOST - waiting, pool.size());

export const isFull = () => waiting >= MOST || (waiting > 0 && isOffline() && room() <= 0);

export const isNearlyFull = () => waiting > 0 && isOffline() && room() <= FEW;

// By what was known before, so that nobody's thanks depends on how fast a line is.
export const isOffline = () => !line.isOpen();

// ---- in -------------------------------------------------------------------------------------

// What no token was found for yet has none.
const entry = ({ touchpoint, answers }, token) =>
  ({ touchpoint, answers, token: token ? encode(token.token) : null, isTried: false });

const blank = async () => {
  const token = isFull() ? null : await pool.draw();
  return token && { token, name: store.randomName() };
};

// True as soon as no breakdown can lose this ballot any more; false where there is no token for it. What is
// thrown by a disk does not tell whether it has it: until that is known, whoever asks again asks with
// the same token under the same name, and is counted once.
export const lay = async (touchpoint, answers) => {
  for (;;) {
    const mine = unlaid || (await blank());
    if (!mine) return false;
    unlaid = mine;
    const { token, name } = mine;
    const isLaid = await store.change({
      take: [["tokens", token.name]],
      add: [["ballots", entry({ touchpoint, answers }, token), name]],
    });
    if (isLaid) await count().catch(() => {});
    if (isLaid || unlaid !== mine) {
      if (unlaid === mine) unlaid = null;
      return isLaid;
    }
    unlaid = null;
  }
};

// Its customer has gone.
export const giveUp = () => {
  if (unlaid) pool.load().catch(() => {});
  unlaid = null;
};

// ---- out ------------------------------------------------------------------------------------

// Only this house can say that it takes a ballot, or will never take it. A portal cannot, nor can what takes
// the token away; and a house that is busy or broken may be better later.
const isPassing = ({ status, reason }) =>
  !reason || reason === "no-admission" || status === 408 || status === 429 || status >= 500;

const remove = (name) => store.change({ take: [["ballots", name]] });

// Nothing where the issuer gives none just now.
const anotherToken = async (kiosk) => {
  const token = await pool.draw();
  if (token) return token;
  await pool.fill(kiosk).catch((e) => { if (!e.status) throw e; });
  return pool.draw();
};

// Another token takes the place of one that was refused, and so was not spent, or that was spent by
// somebody else; it goes the same way.
const replace = async (name, ballot) => {
  const kiosk = paired();
  if (kiosk && kiosk.touchpoint !== ballot.touchpoint) return remove(name);
  const other = kiosk && (await anotherToken(kiosk));
  if (!other) return false;
  return store.change({
    take: [["tokens", other.name], ["ballots", name]],
    add: [["ballots", entry(ballot, other)]],
  });
};

// Remembers that it was sent, before it is: of two windows one does. After a crash nobody can say whether
// it went out, and "already cast" may be our own doing: it is never counted twice, even if it was lost
// because a copy of this tablet had spent the token just before.
const claim = async (name, ballot) => {
  const claimed = store.randomName();
  const isMine = await store.change({
    take: [["ballots", name]],
    add: [["ballots", { ...ballot, isTried: true }, claimed]],
  });
  return isMine && claimed;
};

// "Already cast", though we never sent it: a copy of this tablet has the same tokens. None of them is good
// for anything now.
const disown = async (name, ballot) => {
  await store.change({ take: [["ballots", name]], add: [["ballots", entry(ballot, null)]] });
  await pool.pour();
  await noteCopy();
  changed();
};

const deliverOne = async (name) => {
  if (unlaid && unlaid.name === name) return false;
  const ballot = await store.read("ballots", name);
  if (!ballot) return remove(name);
  if (!ballot.token) return replace(name, ballot);
  // What an older page laid here may have been sent.
  const isFirst = ballot.isTried === false;
  const sent = isFirst ? await claim(name, ballot) : name;
  if (!sent) return false;
  try {
    const { status } = await cast({ ...ballot, channel: "KIOSK", token: decode(ballot.token) });
    line.hear();
    if (status === 200 && isFirst) return disown(sent, ballot);
  } catch (e) {
    if (!e.status) throw e;
    line.hear(e);
    if (isPassing(e)) return false;
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

// Asked of a line that was not open, before a ballot is marked as sent for nothing.
const isMended = () =>
  ask("/api/v1/ballots/key", [200]).then(() => true, (e) => {
    line.hear(e);
    return line.isOpen();
  });

const run = async () => {
  const before = waiting;
  // A disk that fails, see connection.js, has no status and says nothing of the line.
  if (line.isOpen() || (await isMended())) await deliverAll().catch(line.hear);
  await count().catch(() => {});
  attempt = waiting < before ? 0 : attempt + 1;
  const most = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
  if (waiting) timer = setTimeout(deliver, most * (0.5 + Math.random() / 2));
};

export const deliver = () => {
  clearTimeout(timer);
  delivering = delivering || run().finally(() => { delivering = null; });
};

// At once, because something else was just answered.
export const retry = () => {
  attempt = 0;
  deliver();
};

export const load = async () => {
  await count();
  if (waiting) deliver();
};
