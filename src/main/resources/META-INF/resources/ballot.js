// Seals a ballot on this device, so that the service that takes it cannot read it, and casts it
// with a token. Errors are those of tokens.js.
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
    return await crypto.subtle.importKey(format, key, P256, false, ["verify"]);
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

// The box that takes ballots here now, if the teller says that it made this one for here.
const currentBox = async (touchpoint, channel) => {
  const [teller, { response, body }] = await Promise.all([
    tellerKey(),
    ask(`/api/v1/touchpoints/${touchpoint}/box?channel=${channel}`, [200]),
  ]);
  const box = parseOrEmpty(body);
  if (!box.signature || !Array.isArray(box.items)) throw refusal(response.status);
  const { key, leaf, questionnaire } = box;
  const message = ["augenhoehe box 1", box.box, leaf, questionnaire, key].join("\n");
  if (
    !ID.test(box.box) ||
    !leaf.endsWith(`/${touchpoint}/${channel}`) ||
    !(await isSigned(teller, Uint8Array.from(ascii(message)), box.signature))
  ) {
    // Somebody else's answer: the form waits, and never sends the answers in another way.
    tellerKey.forget();
    throw refusal(response.status);
  }
  return box;
};

const sealFor = async (touchpoint, channel, answers) => {
  const { box, form, items, key } = await currentBox(touchpoint, channel);
  const info = Uint8Array.of(...ascii("augenhoehe ballot 1"), ...bytesOf(box));
  const bytes = await seal(decode(key), info, new Uint8Array(), paper(form, items, answers));
  return { touchpoint, channel, box, sealed: encode(bytes) };
};

// What was sealed last and is not known to be in the box: a repetition sends the very same.
let last = {};

const sealed = async (ballot) => {
  const text = JSON.stringify({ ...ballot, token: encode(ballot.token) });
  if (last.text !== text) {
    const { touchpoint, channel, answers } = ballot;
    last = { text, body: JSON.stringify(await sealFor(touchpoint, channel, answers)) };
  }
  return last.body;
};

// ---- casting -----------------------------------------------------------------------------

// A box that closes between the question and the answer is followed by another one.
const BOXES = 3;

const sendSealed = async (ballot) => {
  for (let i = 0; i < BOXES; i++) {
    const body = await sealed(ballot);
    try {
      return await ask("/api/v1/ballots", [201, 200], {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          Authorization: `PrivateToken token="${encode(ballot.token)}"`,
        },
        body,
      });
    } catch (e) {
      if (e.reason !== "closed-box") throw e;
      last = {};
    }
  }
  throw refusal(503, "busy");
};

// 201 the first time and 200 for the same token again: the ballot is in the box either way, if the
// answer proves that it comes from this service. Otherwise throws an error that tells the caller to
// send the same again.
export const cast = async ({ touchpoint, channel, answers, token }) => {
  const ballot = { touchpoint, channel, answers, token };
  // Sends nothing whose proof it could not check.
  const [key] = await Promise.all([proofKey(), sealed(ballot)]);
  const { response, body } = await sendSealed(ballot);
  const message = Uint8Array.of(...ascii("augenhoehe cast 1"), ...token);
  if (!(await isSigned(key, message, parseOrEmpty(body).proof))) {
    proofKey.forget();
    throw refusal(response.status);
  }
  last = {};
  return response;
};
