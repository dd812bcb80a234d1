// Keeps the pool of tokens full, and never tells by a request when somebody came.
import * as line from "./line.js";
import { paired, UNKNOWN } from "./pairing.js";
import * as pool from "./pool.js";

const REFILLS_MS = [5000, 60000];
const TRIES_AGAIN_MS = [20000, 60000];
// The rest of a new tablet's pool, which only a long time without a network needs.
const TOPS_UP_MS = [60000, 180000];

export const keepSupplied = (revoked) => {
  let timer = 0;

  const refillWithin = ([least, most]) => {
    if (!timer && pool.isLow()) {
      timer = setTimeout(refill, least + Math.random() * (most - least));
    }
  };

  const refill = async () => {
    timer = 0;
    try {
      if (paired()) await pool.fill(paired());
      refillWithin(TOPS_UP_MS);
    } catch (e) {
      line.hear(e);
      if (e.reason === UNKNOWN) revoked();
      else refillWithin(pool.size() ? TOPS_UP_MS : TRIES_AGAIN_MS);
    }
  };

  return { refill, refillSoon: () => refillWithin(REFILLS_MS) };
};
