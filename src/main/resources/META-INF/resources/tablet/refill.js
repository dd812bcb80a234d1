// Keeps the pool of tokens full, and reveals by no request when a customer came.
import { paired, UNKNOWN } from "./pairing.js";
import * as pool from "./pool.js";
import * as reachability from "./reachability.js";

const REFILLS_MS = [5000, 60000];
const TRIES_AGAIN_MS = [20000, 60000];
// For the rest of a new tablet's pool, which is needed only for a long time without a network.
const TOPS_UP_MS = [60000, 180000];

export const createRefill = (onRevoked) => {
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
      reachability.record(e);
      if (e.reason === UNKNOWN) onRevoked();
      else refillWithin(pool.size() ? TOPS_UP_MS : TRIES_AGAIN_MS);
    }
  };

  return { refill, refillSoon: () => refillWithin(REFILLS_MS) };
};
