// Keeps the pool of tokens full, and reveals by no request when a customer came.
import * as line from "./line.js";
import { paired, UNKNOWN } from "./pairing.js";
import * as pool from "./pool.js";

const REFILLS_MS = [5000, 60000];
const TRIES_AGAIN_MS = [20000, 60000];
// For the rest of a new tablet's pool, which is needed only for a long time without a network.
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
