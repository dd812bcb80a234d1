// What this tablet is paired with. The secret stays in this browser and in one header; where the
// tablet stands and what it shows there is kept beside it, so that it starts even while the server
// cannot be reached.
import * as store from "./store.js";

const SECRET = /^[0-9A-Z]{24}$/;
const PATIENCE_MS = 15000;

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

// The kiosk with this secret; "unknown" where there is none, "unreachable" where nobody can say.
const ask = async (secret) => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await fetch("/api/v1/kiosk", {
      headers: { Authorization: authorization(secret) },
      signal: patience.signal,
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    if (response.status === 401) return "unknown";
    if (response.status !== 200) return "unreachable";
    const { touchpoint, office, name, languages, look, counted, changed } = await response.json();
    return { secret, touchpoint, office, name, languages, look, counted, changed };
  } catch (e) {
    return "unreachable";
  } finally {
    clearTimeout(timer);
  }
};

export const pair = async (typed) => {
  const answer = await ask(plain(typed));
  if (answer.secret) await keep(answer);
  return answer.secret ? "paired" : answer;
};

// Whether the kiosk that this tablet was a moment ago still exists, and whether it was moved.
export const look = async () => {
  const { secret } = kept;
  const answer = secret ? await ask(secret) : "unreachable";
  if (kept.secret !== secret) return "unreachable";
  if (answer.secret) await keep(answer);
  return answer.secret ? "paired" : answer;
};
