// Seals a ballot on this device, so that the service that takes it cannot read it, and casts it
// with a token. Errors are those of tokens.js.
import { pinOf } from "./pin.js";
import { decode, encode } from "./private-token.js";
import { seal } from "./seal.js";
import { ask, parseOrEmpty, refusal } from "./tokens.js";

const P256 = { name: "ECDSA", namedCurve: "P-256" };
const ES256 = { name: "ECDSA", hash: "SHA-256" };

const ascii = (text) => Array.from(text, (c) => c.charCodeAt(0));

// None of these keys is fetched at the exchange of a code: one made for a single customer would
// then reveal at casting, by how this client reacts to it, who casts.
const once = (load) => {
  let loading = null;
  const get = () => {
    const mine = loading || load();
    loading = mine;
    mine.catch(get.forget);
    return mine;
  };
  get.forget = () => {
    loading = null;
  };
  return get;
};

const isSigned = async (key, message, signature) => {
  try {
    return await crypto.subtle.verify(ES256, key, decode(signature), message);
  } catch (e) {
    return false;
  }
};

// The key in the answer to this request: its body is not ours where there is none.
const fetchKey = async (path, format, select) => {
  const { response, body } = await ask(path, [200]);
  try {
    const key = select(parseOrEmpty(body));
    return await crypto.subtle.importKey(format, key, P256, true, ["verify"]);
  } catch (e) {
    throw refusal(response.status);
  }
};

const proofKey = once(() => fetchKey("/api/v1/ballots/key", "raw", ({ key }) => decode(key)));

const tellerKey = once(() =>
  fetchKey("/.well-known/augenhoehe-teller", "jwk", ({ kty, crv, x, y }) => ({ kty, crv, x, y })),
);

// ---- sealing -----------------------------------------------------------------------------

const PAPER_BYTES = 64;
const FORMAT = 1;
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

// A byte for the format and one for the form, then one for each item: 0 where it is not answered.
const paper = (form, items, answers) => {
  const bytes = new Uint8Array(PAPER_BYTES);
  bytes.set([FORMAT, form, ...items.map((item) => answers[item] || 0)]);
  return bytes;
};

const bytesOf = (id) => id.match(/[\da-f]{2}/g).map((hex) => parseInt(hex, 16));

// Whether the teller says that it made this box for here.
const isOfHere = async (teller, touchpoint, channel, { box, leaf, ...signed }) => {
  const { questionnaire, period, key, signature } = signed;
  const message = ["augenhoehe box 1", box, leaf, questionnaire, period, key].join("\n");
  return (
    ID.test(box) &&
    leaf.endsWith(`/${touchpoint}/${channel}`) &&
    (await isSigned(teller, Uint8Array.from(ascii(message)), signature))
  );
};

const sealFor = async ({ box, form, items, key }, answers) => {
  const info = Uint8Array.of(...ascii("augenhoehe ballot 1"), ...bytesOf(box));
  return encode(await seal(decode(key), info, new Uint8Array(), paper(form, items, answers)));
};

// Whatever is wrong with what was answered, somebody else has answered: the caller then waits, and
// never sends the answers in another way. `pin` is that of the only teller to seal for, if the
// caller knows it.
const sealed = async ({ touchpoint, channel, answers, pin }) => {
  const [teller, { response, body }] = await Promise.all([
    tellerKey(),
    ask(`/api/v1/touchpoints/${touchpoint}/box?channel=${channel}`, [200]),
  ]);
  const box = parseOrEmpty(body);
  let ballot;
  let isAsked;
  try {
    if (pin && pin !== (await pinOf(teller))) throw new Error("Not the teller of the QR code");
    if (!(await isOfHere(teller, touchpoint, channel, box))) throw new Error("Not of the teller");
    const { asked, items } = box;
    isAsked = Object.keys(answers).every((item) => asked.includes(item) && items.includes(item));
    ballot = { touchpoint, channel, box: box.box, sealed: await sealFor(box, answers) };
  } catch (e) {
    tellerKey.forget();
    throw refusal(response.status);
  }
  // This page asked what is not asked here any more.
  if (!isAsked) throw refusal(400, "unknown-item");
  return JSON.stringify(ballot);
};

// ---- casting -----------------------------------------------------------------------------

// A box that closes between the question and the answer is followed by another one.
const BOXES = 3;

// What is needed to send a ballot: the key that checks the proof, and the sealed ballot.
export const prepare = async (ballot) => {
  const [key, body] = await Promise.all([proofKey(), sealed(ballot)]);
  return { ballot, key, body };
};

const post = ({ token }, body) =>
  ask("/api/v1/ballots", [201, 200], {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `PrivateToken token="${encode(token)}"`,
    },
    body,
  });

const postToOpenBox = async (ballot, body) => {
  for (let i = 1; ; i++) {
    try {
      return await post(ballot, body);
    } catch (e) {
      if (e.reason !== "closed-box") throw e;
      if (i === BOXES) throw refusal(503, "busy");
    }
    body = await sealed(ballot);
  }
};

// 201 the first time and 200 for the same token again: the ballot is in the box either way, if the
// answer proves that it comes from this service. Otherwise throws an error; the same ballot may be
// sent again and counts once.
export const send = async ({ ballot, key, body }) => {
  const answer = await postToOpenBox(ballot, body);
  const message = Uint8Array.of(...ascii("augenhoehe cast 1"), ...ballot.token);
  if (!(await isSigned(key, message, parseOrEmpty(answer.body).proof))) {
    proofKey.forget();
    throw refusal(answer.response.status);
  }
  return answer.response;
};

export const cast = async (ballot) => send(await prepare(ballot));
