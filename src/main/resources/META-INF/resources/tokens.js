// Gets a token. It requests only a token that any customer of this touchpoint and channel could
// hold: for the one challenge it computes itself, with the one key that the directory lists. Errors
// carry a status: that of the answer, or 0 where no answer came; and a reason, the name of the
// problem if this service refused. Without a reason something in between answered, or altered what
// it let through. An error without a status means that a check failed.
import { blind, decode, encode, fingerprint, finish, fresh } from "./private-token.js";

const DIRECTORY = "/.well-known/private-token-issuer-directory";
const CHALLENGE = /^PrivateToken challenge="([\w-]+=*)", token-key="([\w-]+=*)"$/;
const PROBLEM = "urn:augenhoehe:problem:";
const SILENCE_MS = 15000;
// Keys of some ten thousand touchpoints.
const MOST_BYTES = 1 << 24;
const CLOCKS_DIFFER_S = 86400;
const SIGNATURE_BYTES = 256;

export const refusal = (status, reason = "") =>
  Object.assign(new Error(`${status} ${reason}`), { status, reason });

// ---- asking ------------------------------------------------------------------------------

export const parse = (body) => JSON.parse(new TextDecoder().decode(body));

// Empty where the body is not what this service writes.
export const parseOrEmpty = (body) => {
  try {
    return parse(body) || {};
  } catch (e) {
    return {};
  }
};

const reasonIn = (body) => {
  const type = String(parseOrEmpty(body).type);
  return type.startsWith(PROBLEM) ? type.slice(PROBLEM.length) : "";
};

// Reads the whole body: a connection that breaks in the middle has not answered.
const read = async (response, onData) => {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    onData();
    parts.push(value);
    size += value.length;
    if (size > MOST_BYTES) {
      // A longer body is not what was asked for; its beginning is enough to tell.
      reader.cancel().catch(() => {});
      break;
    }
  }
  // Blobs have no arrayBuffer() yet in browsers that can have tokens.
  return new Uint8Array(await new Response(new Blob(parts)).arrayBuffer());
};

// Times out on silence only: a slow connection is not a dead one.
export const ask = async (path, expected, options) => {
  const patience = new AbortController();
  let timer = 0;
  const onData = () => {
    clearTimeout(timer);
    timer = setTimeout(() => patience.abort(), SILENCE_MS);
  };
  onData();
  let response;
  let body;
  try {
    response = await fetch(path, {
      ...options,
      signal: patience.signal,
      credentials: "omit",
      cache: "no-store",
      redirect: "manual",
      referrerPolicy: "no-referrer",
    });
    onData();
    body = await read(response, onData);
  } catch (e) {
    throw refusal(0, "unreachable");
  } finally {
    clearTimeout(timer);
  }
  // This service never redirects these requests: a portal does.
  if (response.type === "opaqueredirect") throw refusal(302);
  if (!expected.includes(response.status)) throw refusal(response.status, reasonIn(body));
  return { response, body };
};

// ---- the token ---------------------------------------------------------------------------

// This service's TokenChallenge (RFC 9577, section 2.1.1): the same for every customer, because the
// token contains its hash.
const ownChallenge = () => {
  const host = Array.from(location.hostname, (c) => c.charCodeAt(0));
  const name = [host.length >> 8, host.length & 255, ...host];
  return Uint8Array.of(0, 2, ...name, 0, ...name);
};

const hex = (bytes) => Array.from(bytes, (byte) => (256 + byte).toString(16).slice(1)).join("");

let isOff = false;

// Whether the clock of this device was more than a day off when it was last compared.
export const isClockWrong = () => isOff;

// Seconds since 1970 by this device's clock; or by the service's, where the two differ by more than
// a day. A service that lies about the time still cannot make a client accept a key that is not
// listed for that time, and the customer is told that their clock is wrong.
const timeOf = ({ headers }) => {
  const own = Date.now() / 1000;
  const serverTime = Date.parse(headers.get("Date")) / 1000 + (Number(headers.get("Age")) || 0);
  isOff = Math.abs(serverTime - own) > CLOCKS_DIFFER_S;
  return isOff ? serverTime : own;
};

// The key that the server wants to sign with, if it is the one that all others get. The requests
// are not parallel, because the first challenge at a touchpoint creates the key.
export const currentKey = async (touchpoint, channel) => {
  const question = `/api/v1/touchpoints/${touchpoint}/challenge?channel=${channel}`;
  const answer = await ask(question, [401]);
  const directory = await ask(DIRECTORY, [200]);
  const asked = answer.response.headers.get("WWW-Authenticate") || "";
  const keys = parseOrEmpty(directory.body)["token-keys"];
  if (!asked.startsWith("PrivateToken")) throw refusal(401);
  if (!Array.isArray(keys)) throw refusal(200);
  const [, challenge, tokenKey] = CHALLENGE.exec(asked) || [];
  if (!challenge || encode(decode(challenge)) !== encode(ownChallenge())) {
    throw new Error("Not the challenge of everybody");
  }
  const now = timeOf(directory.response);
  const listed = keys.filter(
    (key) => key["token-type"] === 2 && key.touchpoint === touchpoint && key.channel === channel,
  );
  const own = listed.find((key) => key["token-key"] === tokenKey);
  const expectedFingerprint = hex(await fingerprint(decode(tokenKey)));
  const isValidBetween = (from, to) => (key) => key["not-before"] < to && from < key["not-after"];
  // Only one key is valid at a time. Tolerating a day's difference of clocks singles out no
  // customer.
  if (
    !own ||
    own.fingerprint !== expectedFingerprint ||
    !isValidBetween(now - CLOCKS_DIFFER_S, now + CLOCKS_DIFFER_S)(own) ||
    listed.filter(isValidBetween(own["not-before"], own["not-after"])).length !== 1
  ) {
    throw new Error("Not the key of everybody");
  }
  return tokenKey;
};

// `authorization` is the header that entitles to a token. `remember`, if given, keeps what is
// needed to repeat the same request; `request` is what it got at an earlier attempt, if there was
// one. An issuer answers the same request again, so a lost answer costs nothing; it refuses a
// different one. `key` is for callers that have looked it up already.
export const prepareToken = async (needed) => {
  const { touchpoint, channel, authorization, remember, key } = needed;
  let { request } = needed;
  if (!request) {
    const tokenKey = key || (await currentKey(touchpoint, channel));
    request = { tokenKey, random: encode(fresh(decode(tokenKey))) };
    if (remember) remember(request);
  }
  const parts = [ownChallenge(), decode(request.tokenKey), decode(request.random)];
  const { body } = await ask("/api/v1/tokens", [200], {
    method: "POST",
    headers: { "Content-Type": "application/private-token-request", Authorization: authorization },
    body: await blind(...parts),
  });
  if (body.length !== SIGNATURE_BYTES) throw refusal(200);
  const token = await finish(...parts, body);
  return { token, fingerprint: hex(await fingerprint(parts[1])) };
};
