// What this tablet is paired with. The secret stays in this browser and in one header; the touchpoint and
// what to show there are kept with it, so that the tablet starts even if the server cannot be reached.
import { ask, parse } from "/tokens.js";
import * as line from "./line.js";
import { plain } from "/spelling.js";
import * as store from "./store.js";

const SECRET = /^[0-9A-Z]{24}$/;

// The problem's name where the pairing was ended or renewed.
export const UNKNOWN = "unknown-kiosk-secret";

const NOBODY_OF_OURS = { status: 200, reason: "" };

let kept = {};

const keep = (kiosk) => {
  kept = kiosk;
  return store.put("pairing", "kiosk", kiosk);
};

// If the browser lost its database, the pairing is written again.
export const load = async () => {
  const before = await store.read("pairing", "kiosk");
  if (before) kept = before;
  else if (kept.secret) await keep(kept);
};

export const paired = () => (kept.secret ? kept : null);

export const wasRevoked = () => Boolean(kept.revoked);

// If the disk fails, the next look finds out again.
export const part = () => keep({ revoked: true }).catch(() => {});

// Another tablet has this one's tokens, and so its secret.
export const isCopied = () => Boolean(kept.copied);

export const noteCopy = () => keep({ ...kept, copied: true });

export const authorization = (secret) => `Kiosk secret="${secret}"`;

export const isSecret = (typed) => SECRET.test(plain(typed));

// The kiosk with this secret; "unknown" where none exists, "unreachable" where nothing answers, "taken" where
// something else does, "busy" where the service cannot say. Only the service can say that none exists.
const request = async (secret) => {
  try {
    const { body } = await ask("/api/v1/kiosk", [200], { headers: { Authorization: authorization(secret) } });
    const { touchpoint, office, name, languages, look, counted, changed, next } = parse(body);
    if (!touchpoint) throw new Error("Not a kiosk");
    line.hear();
    return { secret, touchpoint, office, name, languages, look, counted, changed, next };
  } catch (e) {
    line.hear(e.status === undefined ? NOBODY_OF_OURS : e);
    if (e.reason === UNKNOWN) return "unknown";
    if (line.isOpen()) return "busy";
    return line.isCut() ? "unreachable" : "taken";
  }
};

export const pair = async (typed) => {
  const answer = await request(plain(typed));
  if (answer.secret) await keep({ ...answer, copied: false });
  return answer.secret ? "paired" : answer;
};

// Whether this tablet's kiosk still exists, and whether it was moved. If the pairing changes meanwhile, the
// answer is ignored.
export const look = async () => {
  const { secret } = kept;
  const answer = secret ? await request(secret) : "unreachable";
  if (kept.secret !== secret) return "unreachable";
  if (answer.secret) await keep({ ...answer, copied: isCopied() }).catch(() => {});
  return answer.secret ? "paired" : answer;
};
