// What entitles to a ballot: a code, then the token that it is exchanged for. It is kept in memory
// and, so that a reload costs no vote, in sessionStorage; both forget it when it is spent. Who scans
// a second slip before the first is spent has two.
import { tools } from "./later.js";

const SLOT = "entitlements";

// Where there are no tokens (plain HTTP has no crypto.subtle) the form carries the code, and nothing
// is stored. Browsers without BigInt do not even read this script: to them the form is without one.
export const isPossible = Boolean(window.BigInt && window.crypto && crypto.subtle);

const recall = () => {
  try {
    return JSON.parse(sessionStorage.getItem(SLOT)) || [];
  } catch (e) {
    return [];
  }
};

// { code, touchpoint, channel, where, languages, request }; token, fingerprint and mark in place of
// code and request; mark alone of what was cast. The first is what is held; the others are exchanged
// and wait for their code.
let all = recall();
let exchanging = null;

// Enough to tell one's own slips apart, and too little to tell which code it was. Of more than ten
// characters a number would lose the last.
const mark = (code) => parseInt(code.slice(-10), 36) % 9973;

export const isExchanged = ({ token, request }) => token || request;

const keep = () => {
  try {
    if (!all.length) sessionStorage.removeItem(SLOT);
    else if (isPossible) sessionStorage.setItem(SLOT, JSON.stringify(all));
    return isPossible;
  } catch (e) {
    return false;
  }
};

export const current = () => all[0];

export const isCast = () => Boolean(all[0] && all[0].cast);

export const survivesReload = () => all.length > 0 && keep();

const hold = (entitlements) => {
  all = entitlements;
  exchanging = null;
  keep();
};

export const forget = () => hold(all.slice(1));

export const take = (entitlement) => hold([entitlement, ...all.filter(isExchanged)]);

// Holds again what this page exchanged the code for, or began to; gives it, if there is such.
export const holdAgain = (code, isSpent) => {
  const own = all.find((e) => (e.token ? isSpent && e.mark === mark(code) : e.request && e.code === code));
  if (own && own !== all[0]) hold([own, ...all.filter((e) => e !== own && isExchanged(e))]);
  return own;
};

const fetchToken = async (mine) => {
  const { isClockWrong, prepareToken } = await tools();
  const { token, fingerprint } = await prepareToken({
    touchpoint: mine.touchpoint,
    channel: mine.channel,
    authorization: `Invitation code="${mine.code}"`,
    remember: {
      load: () => mine.request,
      save: (request) => {
        mine.request = request;
        keep();
      },
    },
  });
  Object.assign(mine, { token: Array.from(token), fingerprint, isClockWrong: isClockWrong(), mark: mark(mine.code) });
  delete mine.code;
  delete mine.request;
  keep();
  return mine;
};

// May be called as often as one likes: once is enough, and what failed is tried anew.
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

// What was cast is held until the customer was thanked: then it is forgotten.
export const spend = async (answers) => {
  const { touchpoint, channel, token, mark } = await exchange();
  const { cast } = await tools();
  await cast({ touchpoint, channel, answers, token: Uint8Array.from(token) });
  hold([{ cast: true, mark }, ...all.slice(1)]);
};
