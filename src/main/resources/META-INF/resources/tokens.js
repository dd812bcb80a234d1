// Gets a token and casts with it. It asks only for a token that could be anybody's of this
// touchpoint and channel: for the one challenge it knows itself, with the one key that the directory
// lists. What is thrown carries a status: that of the answer, with the problem's name as its reason,
// or 0 where no answer came. An error without a status says that a check failed.
import { blind, decode, encode, fingerprint, finish, fresh } from "./private-token.js";

const DIRECTORY = "/.well-known/private-token-issuer-directory";
const CHALLENGE = /^PrivateToken challenge="([\w-]+=*)", token-key="([\w-]+=*)"$/;
const PATIENCE_MS = 15000;
const CLOCKS_DIFFER_S = 86400;

const refusal = (status, reason) =>
  Object.assign(new Error(`${status} ${reason}`), { status, reason });

export const parse = (body) => JSON.parse(new TextDecoder().decode(body));

const reasonIn = (body) => {
  try {
    return parse(body).type.split(":").pop();
  } catch (e) {
    return "";
  }
};

// The whole body at once: a connection that dies in the middle of it has not answered.
export const ask = async (path, expected, options) => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  let response;
  let body;
  try {
    response = await fetch(path, {
      ...options,
      signal: patience.signal,
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    body = new Uint8Array(await response.arrayBuffer());
  } catch (e) {
    throw refusal(0, "unreachable");
  } finally {
    clearTimeout(timer);
  }
  if (!expected.includes(response.status)) throw refusal(response.status, reasonIn(body));
  return { response, body };
};

// The TokenChallenge (RFC 9577, section 2.1.1) of this house: for everybody the same, because its
// hash stands in the token.
const ownChallenge = () => {
  const host = Array.from(location.hostname, (c) => c.charCodeAt(0));
  const name = [host.length >> 8, host.length & 255, ...host];
  return Uint8Array.of(0, 2, ...name, 0, ...name);
};

const hex = (bytes) => Array.from(bytes, (byte) => (256 + byte).toString(16).slice(1)).join("");

// The key that the server wants to sign with, if it is the one that all others get. Not both
// questions at once: the first one at a touchpoint makes the key.
export const currentKey = async (touchpoint, channel) => {
  const question = `/api/v1/touchpoints/${touchpoint}/challenge?channel=${channel}`;
  const { response } = await ask(question, [401]);
  const { body } = await ask(DIRECTORY, [200]);
  const [, challenge, tokenKey] = CHALLENGE.exec(response.headers.get("WWW-Authenticate")) || [];
  if (!challenge || encode(decode(challenge)) !== encode(ownChallenge())) {
    throw new Error("Not the challenge of everybody");
  }
  const now = Date.now() / 1000;
  const listed = parse(body)["token-keys"].filter(
    (key) => key["token-type"] === 2 && key.touchpoint === touchpoint && key.channel === channel);
  const own = listed.find((key) => key["token-key"] === tokenKey);
  const print = hex(await fingerprint(decode(tokenKey)));
  const counts = (from, to) => (key) => key["not-before"] < to && from < key["not-after"];
  // One at a time. A clock that is a day off tells nobody apart.
  if (!own || own.fingerprint !== print ||
      !counts(now - CLOCKS_DIFFER_S, now + CLOCKS_DIFFER_S)(own) ||
      listed.filter(counts(own["not-before"], own["not-after"])).length !== 1) {
    throw new Error("Not the key of everybody");
  }
  return tokenKey;
};

// `authorization` is the header that entitles to a token. `remember`, where there is one, keeps what
// the same request can be made of again: load() gives what save() got last, or nothing. An issuer
// answers the same request again, so a lost answer costs nothing; another one it refuses. `key` is for
// whoever looked it up already.
export const prepareToken = async ({ touchpoint, channel, authorization, remember, key }) => {
  let request = remember && remember.load();
  if (!request) {
    const tokenKey = key || await currentKey(touchpoint, channel);
    request = { tokenKey, random: encode(fresh(decode(tokenKey))) };
    if (remember) remember.save(request);
  }
  const parts = [ownChallenge(), decode(request.tokenKey), decode(request.random)];
  const { body } = await ask("/api/v1/tokens", [200], {
    method: "POST",
    headers: { "Content-Type": "application/private-token-request", Authorization: authorization },
    body: await blind(...parts),
  });
  const token = await finish(...parts, body);
  return { token, fingerprint: hex(await fingerprint(parts[1])) };
};

// 201 the first time and 200 for the same token again: in the box it is either way.
export const cast = async ({ touchpoint, channel, answers, token }) => {
  const { response } = await ask("/api/v1/ballots", [201, 200], {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `PrivateToken token="${encode(token)}"`,
    },
    body: JSON.stringify({ touchpoint, channel, answers }),
  });
  return response;
};
