// What entitles to a ballot: a code, then the token that it is exchanged for. It is kept in memory
// and, so that a reload costs no vote, in sessionStorage; both forget it when it is spent.
import { cast, prepareToken } from "./tokens.js";

const SLOT = "entitlement";

// Where there are no tokens (plain HTTP has no crypto.subtle) the form carries the code, and nothing
// is stored. Browsers without BigInt do not even read this script: to them the form is without one.
export const isPossible = Boolean(window.BigInt && window.crypto && crypto.subtle);

const recall = () => {
  try {
    return JSON.parse(sessionStorage.getItem(SLOT));
  } catch (e) {
    return null;
  }
};

// { code, touchpoint, channel, where, languages, request }; token and fingerprint in place of code and request
let held = recall();
let exchanging = null;

const keep = () => {
  try {
    if (!held) sessionStorage.removeItem(SLOT);
    else if (isPossible) sessionStorage.setItem(SLOT, JSON.stringify(held));
    return isPossible;
  } catch (e) {
    return false;
  }
};

export const current = () => held;

export const survivesReload = () => held !== null && keep();

export const take = (entitlement) => {
  held = entitlement;
  exchanging = null;
  keep();
};

const fetchToken = async (mine) => {
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
  Object.assign(mine, { token: Array.from(token), fingerprint });
  delete mine.code;
  delete mine.request;
  keep();
  return mine;
};

// May be called as often as one likes: once is enough, and what failed is tried anew.
export const exchange = () => {
  const mine = held;
  if (!exchanging) {
    exchanging = (mine.token ? Promise.resolve(mine) : fetchToken(mine)).catch((e) => {
      if (held === mine) exchanging = null;
      throw e;
    });
  }
  return exchanging;
};

export const spend = async (answers) => {
  const { touchpoint, channel, token } = await exchange();
  await cast({ touchpoint, channel, answers, token: Uint8Array.from(token) });
  take(null);
};
