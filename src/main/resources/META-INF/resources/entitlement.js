// What entitles to a ballot: a code, then the token that it is exchanged for. It is kept in memory
// and, so that a reload costs no vote, in sessionStorage; both forget it when it is spent.
const SLOT = "entitlement";

// Plain HTTP has no crypto.subtle; old browsers have no BigInt and do not understand the client.
const client =
  window.BigInt && window.crypto && crypto.subtle
    ? import("./tokens.js").catch(() => null)
    : Promise.resolve(null);

export const isPossible = client.then(Boolean);

const recall = () => {
  try {
    return JSON.parse(sessionStorage.getItem(SLOT));
  } catch (e) {
    return null;
  }
};

// { code, touchpoint, channel, where, request }; token and fingerprint in place of code and request
let held = recall();
let exchanging = null;
let isStored = false;

const keep = () => {
  try {
    if (!held) sessionStorage.removeItem(SLOT);
    else if (isStored) sessionStorage.setItem(SLOT, JSON.stringify(held));
    return isStored;
  } catch (e) {
    return false;
  }
};

// Where there are no tokens the form carries the code, and nothing is stored.
isPossible.then((possible) => {
  isStored = possible;
  keep();
});

export const current = () => held;

export const survivesReload = () => held !== null && keep();

export const take = (entitlement) => {
  held = entitlement;
  exchanging = null;
  keep();
};

const fetchToken = async (mine) => {
  const { prepareToken } = await client;
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
  const { cast } = await client;
  await cast({ touchpoint, channel, answers, token: Uint8Array.from(token) });
  take(null);
};
