// Ballots on their way to the box. Each is laid on this tablet's disk before its customer is thanked, and
// stays there until the box has it: the same token and the same answers again, however often a line or
// the tablet itself breaks down.
import { decode, encode } from "/private-token.js";
import { cast } from "/tokens.js";
import { paired } from "./pairing.js";
import * as pool from "./pool.js";
import * as store from "./store.js";

const MOST = 500;
// Time for somebody to look after the tablet before it must turn customers away.
const FEW = 10;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60000;

let waiting = 0;
let isCut = false;
let attempt = 0;
let timer = 0;
let delivering = null;

const changed = () => dispatchEvent(new Event("stock"));

const count = async () => {
  waiting = (await store.names("ballots")).length;
  changed();
};

const room = () => Math.min(MOST - waiting, pool.size());

export const isFull = () => waiting > 0 && room() <= 0;

export const isNearlyFull = () => waiting > 0 && isOffline() && room() <= FEW;

// By what was known before, so that nobody's thanks depends on how fast a line is.
export const isOffline = () => isCut || !navigator.onLine;

// ---- in -------------------------------------------------------------------------------------

// True as soon as no breakdown can lose this ballot any more.
export const lay = async (touchpoint, answers) => {
  while (!isFull()) {
    const token = await pool.draw();
    if (!token) return false;
    const ballot = { touchpoint, answers, token: encode(token.token) };
    if (await store.change({ take: [["tokens", token.name]], add: [["ballots", ballot]] })) {
      await count();
      return true;
    }
  }
  return false;
};

// ---- out ------------------------------------------------------------------------------------

// Only this house can say that it takes a ballot, or will never take it. A portal cannot, nor can what takes
// the token away; and a house that is busy or broken may be better later.
const isPassing = ({ status, reason }) =>
  !reason || reason === "no-admission" || status === 408 || status === 429 || status >= 500;

const remove = (name) => store.change({ take: [["ballots", name]] });

const anotherToken = async (kiosk) => {
  const token = await pool.draw();
  if (token) return token;
  await pool.fill(kiosk);
  return pool.draw();
};

// The token was refused and so was not spent: another one takes its place, and goes the same way.
const replace = async (name, { touchpoint, answers, token }) => {
  await pool.discard(decode(token));
  const kiosk = paired();
  if (kiosk && kiosk.touchpoint !== touchpoint) return remove(name);
  const other = kiosk && (await anotherToken(kiosk));
  if (!other) return false;
  const ballot = { touchpoint, answers, token: encode(other.token) };
  return store.change({
    take: [["tokens", other.name], ["ballots", name]],
    add: [["ballots", ballot]],
  });
};

const deliverOne = async (name) => {
  const ballot = await store.read("ballots", name);
  if (!ballot) return remove(name);
  try {
    await cast({ ...ballot, channel: "KIOSK", token: decode(ballot.token) });
  } catch (e) {
    if (!e.status) throw e;
    if (isPassing(e)) return false;
    if (e.status === 401) return replace(name, ballot);
  }
  return remove(name);
};

// One after the other in the order of their random names, which is not that of their customers.
const deliverAll = async () => {
  for (const name of await store.names("ballots")) {
    await deliverOne(name);
    isCut = false;
  }
};

const run = async () => {
  const before = waiting;
  await deliverAll().catch(() => { isCut = true; });
  await count();
  attempt = waiting < before ? 0 : attempt + 1;
  const most = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
  if (waiting) timer = setTimeout(deliver, most * (0.5 + Math.random() / 2));
};

export const deliver = () => {
  clearTimeout(timer);
  delivering = delivering || run().finally(() => { delivering = null; });
};

// Whether the server was there when it was last asked for something else.
export const hear = (answered) => {
  isCut = !answered;
  attempt = 0;
  if (answered) deliver();
  else changed();
};

export const load = async () => {
  await count();
  if (waiting) deliver();
};
