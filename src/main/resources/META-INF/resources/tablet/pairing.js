// What this tablet is paired with. The secret stays in this browser and in one header; the
// touchpoint and what to show there are kept with it, so that the tablet starts even if the server
// cannot be reached.
import { pinIn } from "/pin.js";
import { ask, parse } from "/tokens.js";
import { plain } from "/spelling.js";
import * as reachability from "./reachability.js";
import * as store from "./store.js";

const SECRET = /^[0-9A-Z]{24}$/;

// The problem's name where the pairing was ended or renewed.
export const UNKNOWN = "unknown-kiosk-secret";

const NOT_THIS_SERVICE = { status: 200, reason: "" };

let stored = {};

const save = (kiosk) => {
  stored = kiosk;
  return store.put("pairing", "kiosk", kiosk);
};

// If the browser lost its database, the pairing is written again.
export const load = async () => {
  const before = await store.read("pairing", "kiosk");
  if (before) stored = before;
  else if (stored.secret) await save(stored);
};

export const paired = () => (stored.secret ? stored : null);

export const wasRevoked = () => Boolean(stored.revoked);

// The pin of the teller's key in the link that paired this tablet; none where a secret was typed.
export const pin = () => stored.pin;

// If the disk fails, the next check finds out again. The pin stays for ballots that wait: a service
// that names another teller may also say that the pairing was ended.
export const unpair = () => save({ revoked: true, pin: pin() }).catch(() => {});

// Another tablet has this one's tokens, and so its secret.
export const isCopied = () => Boolean(stored.copied);

export const recordCopy = () => save({ ...stored, copied: true });

export const authorization = (secret) => `Kiosk secret="${secret}"`;

export const isSecret = (typed) => SECRET.test(plain(typed));

// The kiosk with this secret; "unknown" where none exists, "unreachable" where nothing answers,
// "taken" where something else does, "busy" where the service cannot say. Only the service can say
// that none exists.
const request = async (secret) => {
  try {
    const { body } = await ask("/api/v1/kiosk", [200], {
      headers: { Authorization: authorization(secret) },
    });
    const { touchpoint, office, name, languages, look, counted, changed, changedOn, next } =
      parse(body);
    if (!touchpoint) throw new Error("Not a kiosk");
    reachability.record();
    return { secret, touchpoint, office, name, languages, look, counted, changed, changedOn, next };
  } catch (e) {
    reachability.record(e.status === undefined ? NOT_THIS_SERVICE : e);
    if (e.reason === UNKNOWN) return "unknown";
    if (reachability.isReachable()) return "busy";
    return reachability.isUnreachable() ? "unreachable" : "taken";
  }
};

export const pair = async (typed) => {
  const answer = await request(plain(typed));
  if (answer.secret) await save({ ...answer, pin: pinIn(typed), copied: false });
  return answer.secret ? "paired" : answer;
};

// Whether this tablet's kiosk still exists, and whether it was moved. If the pairing changes
// meanwhile, the answer is ignored.
export const checkPairing = async () => {
  const { secret } = stored;
  const answer = secret ? await request(secret) : "unreachable";
  if (stored.secret !== secret) return "unreachable";
  if (answer.secret) await save({ ...answer, pin: pin(), copied: isCopied() }).catch(() => {});
  return answer.secret ? "paired" : answer;
};
