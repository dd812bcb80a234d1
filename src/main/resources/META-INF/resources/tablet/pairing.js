// What this tablet is paired with. The secret stays in this browser and in one header; where the
// tablet stands and what it shows there is kept beside it, so that it starts even while the server
// cannot be reached.
import { ask, parse } from "/tokens.js";
import * as store from "./store.js";

const SECRET = /^[0-9A-Z]{24}$/;

// The problem's name where the pairing was ended or renewed.
export const UNKNOWN = "unknown-kiosk-secret";

let kept = {};

const keep = (kiosk) => {
  kept = kiosk;
  return store.put("pairing", "kiosk", kiosk);
};

export const load = async () => {
  kept = (await store.read("pairing", "kiosk")) || {};
};

export const paired = () => (kept.secret ? kept : null);

export const wasRevoked = () => Boolean(kept.revoked);

export const part = () => keep({ revoked: true });

export const authorization = (secret) => `Kiosk secret="${secret}"`;

const plain = (typed) => typed.toUpperCase().replace(/[\s_\-\u2010-\u2015]/g, "");

export const isSecret = (typed) => SECRET.test(plain(typed));

// The kiosk with this secret; "unknown" where there is none, "unreachable" where nobody can say. Only this
// house can say that there is none, not whatever answers for it or takes the secret away.
const request = async (secret) => {
  try {
    const { body } = await ask("/api/v1/kiosk", [200], { headers: { Authorization: authorization(secret) } });
    const { touchpoint, office, name, languages, look, counted, changed } = parse(body);
    if (!touchpoint) return "unreachable";
    return { secret, touchpoint, office, name, languages, look, counted, changed };
  } catch (e) {
    return e.reason === UNKNOWN ? "unknown" : "unreachable";
  }
};

export const pair = async (typed) => {
  const answer = await request(plain(typed));
  if (answer.secret) await keep(answer);
  return answer.secret ? "paired" : answer;
};

// Whether the kiosk that this tablet was a moment ago still exists, and whether it was moved.
export const look = async () => {
  const { secret } = kept;
  const answer = secret ? await request(secret) : "unreachable";
  if (kept.secret !== secret) return "unreachable";
  if (answer.secret) await keep(answer);
  return answer.secret ? "paired" : answer;
};
