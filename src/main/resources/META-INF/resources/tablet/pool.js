// Tokens fetched ahead, so that a customer waits for nothing and no request for a token tells when
// one came. Which of them a customer spends tells nothing either: the issuer never saw them.
import { decode, encode } from "/private-token.js";
import { prepareToken } from "/tokens.js";
import { authorization, paired } from "./pairing.js";

const KEY = "augenhoehe-tokens";
const MOST = 20;

// Before the 256 bytes of its signature a token names its key.
const keyOf = (token) => encode(decode(token).slice(66, 98));

const read = () => JSON.parse(localStorage.getItem(KEY) || "[]");

const write = (tokens) => localStorage.setItem(KEY, JSON.stringify(tokens));

export const isEmpty = () => read().length === 0;

export const isLow = () => read().length <= MOST / 2;

export const pour = () => localStorage.removeItem(KEY);

// Gone from the pool before it is used: a second window never casts with it.
export const take = () => {
  const [token, ...rest] = read();
  write(rest);
  return decode(token);
};

// The box refused this one, and so it will all others of its key.
export const discard = (token) => {
  const key = keyOf(encode(token));
  write(read().filter((other) => keyOf(other) !== key));
};

const isStill = (secret) => (paired() || {}).secret === secret;

const fetchAll = async ({ secret, touchpoint }) => {
  while (read().length < MOST) {
    const { token } = await prepareToken({
      touchpoint,
      channel: "KIOSK",
      authorization: authorization(secret),
    });
    if (!isStill(secret)) return;
    write([...read(), encode(token)]);
    dispatchEvent(new Event("token"));
  }
};

let filling = {};

// What is thrown has the status of the answer, see tokens.js; tokens that came before it are kept.
export const fill = (kiosk) => {
  if (filling.secret !== kiosk.secret) {
    const mine = { secret: kiosk.secret };
    filling = mine;
    mine.done = fetchAll(kiosk).finally(() => { if (filling === mine) filling = {}; });
  }
  return filling.done;
};
