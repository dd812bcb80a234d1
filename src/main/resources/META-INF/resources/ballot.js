// Seals a ballot on this device, so that the service that takes it cannot read it, and casts it
// with a token. Errors are those of tokens.js.
import { markOf } from "./mark.js";
import { pinOf } from "./pin.js";
import { decode, encode } from "./private-token.js";
import { seal } from "./seal.js";
import { ascii, fetchKey, hasSaid, isSigned, once, tellerKey } from "./teller.js";
import { ask, parseOrEmpty, refusal } from "./tokens.js";

const proofKey = once(() => fetchKey("/api/v1/ballots/key", "raw", ({ key }) => decode(key)));

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
  const lines = ["augenhoehe box 1", box, leaf, questionnaire, period, key];
  return (
    ID.test(box) &&
    leaf.endsWith(`/${touchpoint}/${channel}`) &&
    (await hasSaid(teller, lines, signature))
  );
};

const sealFor = ({ box, form, items, key }, answers) => {
  const info = Uint8Array.of(...ascii("augenhoehe ballot 1"), ...bytesOf(box));
  return seal(decode(key), info, new Uint8Array(), paper(form, items, answers));
};

// Whatever is wrong with what was answered, somebody else has answered: the caller then waits, and
// never sends the answers in another way. `pin` is that of the only teller to seal for, if the
// caller knows it. Returns the request's body, and the ballot's mark for counted-link.js.
const sealed = async ({ touchpoint, channel, answers, pin }) => {
  const [teller, { response, body }] = await Promise.all([
    tellerKey(),
    ask(`/api/v1/touchpoints/${touchpoint}/box?channel=${channel}`, [200]),
  ]);
  const box = parseOrEmpty(body);
  let ballot;
  let mark;
  let isAsked;
  try {
    const own = await pinOf(teller);
    if (pin && pin !== own) throw new Error("Not the teller of the QR code");
    if (!(await isOfHere(teller, touchpoint, channel, box))) throw new Error("Not of the teller");
    const { asked, items } = box;
    isAsked = Object.keys(answers).every((item) => asked.includes(item) && items.includes(item));
    const bytes = await sealFor(box, answers);
    ballot = { touchpoint, channel, box: box.box, sealed: encode(bytes) };
    mark = (await markOf({ ...box, touchpoint, channel }, bytes)) + own;
  } catch (e) {
    tellerKey.forget();
    throw refusal(response.status);
  }
  // This page asked what is not asked here any more.
  if (!isAsked) throw refusal(400, "unknown-item");
  return { body: JSON.stringify(ballot), mark };
};

// ---- casting -----------------------------------------------------------------------------

// A box that closes between the question and the answer is followed by another one.
const BOXES = 3;

// What is needed to send a ballot: the key that checks the proof, and the sealed ballot.
export const prepare = async (ballot) => {
  const [key, own] = await Promise.all([proofKey(), sealed(ballot)]);
  return { ballot, key, ...own };
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

const postToOpenBox = async (ballot, own) => {
  for (let i = 1; ; i++) {
    try {
      return { ...(await post(ballot, own.body)), mark: own.mark };
    } catch (e) {
      if (e.reason !== "closed-box") throw e;
      if (i === BOXES) throw refusal(503, "busy");
    }
    own = await sealed(ballot);
  }
};

// 201 the first time and 200 for the same token again: the ballot is in the box either way, if the
// answer proves that it comes from this service. Otherwise throws an error; the same ballot may be
// sent again and counts once. Only the first time it is known that this very ballot is in the box:
// otherwise there is no mark.
export const send = async ({ ballot, key, ...own }) => {
  const { response, body, mark } = await postToOpenBox(ballot, own);
  const message = Uint8Array.of(...ascii("augenhoehe cast 1"), ...ballot.token);
  if (!(await isSigned(key, message, parseOrEmpty(body).proof))) {
    proofKey.forget();
    throw refusal(response.status);
  }
  const { status } = response;
  return { status, mark: status === 201 ? mark : undefined };
};

export const cast = async (ballot) => send(await prepare(ballot));
