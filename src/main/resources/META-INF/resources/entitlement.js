// What entitles to a ballot: a code, then the token it is exchanged for. It is kept in memory and,
// so that a reload does not lose the vote, in sessionStorage; both delete it when it is spent. A
// customer who scans a second slip before the first is spent has two.
import { loadTools } from "./lazy.js";

const SLOT = "entitlements";

// Without tokens (plain HTTP has no crypto.subtle) the form carries the code, and nothing is
// stored. Browsers without BigInt do not run this script: they show the form without one.
export const isPossible = Boolean(window.BigInt && window.crypto && crypto.subtle);

const load = () => {
  try {
    return JSON.parse(sessionStorage.getItem(SLOT)) || [];
  } catch (e) {
    return [];
  }
};

// { code, pin, touchpoint, channel, where, languages, request }; once exchanged, token, fingerprint
// and hash replace code and request; once cast, only cast and hash are left. The first is the
// current one; the others are exchanged and wait until their code is entered again.
let all = load();
let exchanging = null;

// Enough to tell a customer's own slips apart, and too little to reveal the code. With more than
// ten characters a number would lose the last ones.
const hashOf = (code) => parseInt(code.slice(-10), 36) % 9973;

export const isExchanged = ({ token, request }) => token || request;

// Returns whether they survive a reload.
export const save = () => {
  try {
    if (!all.length) sessionStorage.removeItem(SLOT);
    else if (isPossible) sessionStorage.setItem(SLOT, JSON.stringify(all));
    return isPossible;
  } catch (e) {
    return false;
  }
};

export const current = () => all[0];

export const isCast = () => all[0] && all[0].cast;

const replaceAll = (entitlements) => {
  all = entitlements;
  exchanging = null;
  save();
};

export const forget = () => replaceAll(all.slice(1));

export const add = (entitlement) => replaceAll([entitlement, ...all.filter(isExchanged)]);

// Makes current again what this page exchanged the code for, or began to; returns it, if it exists.
export const reactivate = (code, isSpent) => {
  const own = all.find((e) =>
    e.token ? isSpent && e.hash === hashOf(code) : e.request && e.code === code,
  );
  if (own && own !== all[0]) replaceAll([own, ...all.filter((e) => e !== own && isExchanged(e))]);
  return own;
};

const fetchToken = async (mine) => {
  const { isClockWrong, prepareToken } = await loadTools();
  const { token, fingerprint } = await prepareToken({
    ...mine,
    authorization: `Invitation code="${mine.code}"`,
    remember: (request) => {
      mine.request = request;
      save();
    },
  });
  Object.assign(mine, {
    token: Array.from(token),
    fingerprint,
    isClockWrong: isClockWrong(),
    hash: hashOf(mine.code),
  });
  delete mine.code;
  delete mine.request;
  save();
  return mine;
};

// May be called repeatedly: calls share one exchange, and a failed one is tried again.
export const exchange = () => {
  const mine = all[0];
  if (!exchanging) {
    exchanging = (mine.token ? Promise.resolve(mine) : fetchToken(mine)).catch((e) => {
      if (all[0] === mine) exchanging = null;
      throw e;
    });
  }
  return exchanging;
};

// Keeps only a hash of what was cast, until the customer has been thanked.
export const spend = async (answers) => {
  const mine = await exchange();
  const { cast } = await loadTools();
  await cast({ ...mine, answers, token: Uint8Array.from(mine.token) });
  replaceAll([{ cast: true, hash: mine.hash }, ...all.slice(1)]);
};
