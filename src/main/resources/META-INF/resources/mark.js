// The mark of a ballot: by which its customer, and nobody who only sees the lists, finds it among
// those that were counted. Knows no page and no network, so that it is tested without a browser.
import { decode, encode } from "./private-token.js";

const HASH_BYTES = 32;

// How many openings a box waits at its leaf at most; the service's OpeningRule has the same.
const PATIENCE = 3;

// touchpoint.channel.questionnaire.period.hash, and the pin of the teller's key if it is known.
const PARTS = [
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  /^(PHONE|KIOSK)$/,
  /^\d{1,9}$/,
  /^\d{1,15}$/,
  /^[\w-]{43}$/,
  /^[0-9A-Z]{16}$/,
];

// In Base64url without padding.
export const hashOf = async (bytes) => {
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return encode(new Uint8Array(hash)).replace(/=+$/, "");
};

// `bytes` is the ballot as it was sealed; the rest says for which box.
export const markOf = async ({ touchpoint, channel, questionnaire, period }, bytes) =>
  [touchpoint, channel, questionnaire, period, await hashOf(bytes)].join(".");

// Null where the text is none.
export const parseMark = (text) => {
  const parts = text.split(".");
  const isPart = (part, i) => Boolean(PARTS[i]) && PARTS[i].test(part);
  if (parts.length < PARTS.length - 1 || !parts.every(isPart)) return null;
  const [touchpoint, channel, questionnaire, period, hash, pin] = parts;
  return {
    touchpoint,
    channel,
    questionnaire: Number(questionnaire),
    period: Number(period),
    hash,
    pin: pin && "." + pin,
  };
};

// The lists that are asked for: those that tell whether the box can have risen, too.
export const firstOpening = ({ period }) => Math.max(0, period - PATIENCE);

// What the teller signs; `hashes` are bytes.
export const linesOf = async ({ place, questionnaire, opening }, hashes) => [
  "augenhoehe counted 1",
  place,
  questionnaire,
  opening,
  await hashOf(hashes),
];

const contains = (hashes, hash) => {
  for (let at = 0; at < hashes.length; at += HASH_BYTES) {
    let i = 0;
    while (i < HASH_BYTES && hashes[at + i] === hash[i]) i++;
    if (i === HASH_BYTES) return true;
  }
  return false;
};

// Until its leaf is counted, a box may rise to the node above, and its ballots wait there. It
// cannot have risen before the next opening, nor where the leaf was last counted so recently that
// none of its boxes has waited too long.
const hasStayed = ({ period }, before, next) =>
  next.opening === period + 1 || (before && next.opening <= before.opening + PATIENCE);

// What the service says of a list besides its signed lines must not change what they mean.
export const isList = ({ place, questionnaire, opening }) =>
  typeof place === "string" && Number.isInteger(questionnaire) && Number.isInteger(opening);

// `unordered` are the lists that the teller signed, each with its hashes as bytes. "counted" and
// "missing" come with the list that says so; "waiting" is all else.
export const verdict = (mark, unordered) => {
  const lists = [...unordered].sort((a, b) => a.opening - b.opening);
  const hash = decode(mark.hash);
  const own = lists.find(({ hashes }) => contains(hashes, hash));
  if (own) return { state: "counted", list: own };
  const ofLeaf = lists.filter(
    ({ place, questionnaire }) =>
      place.endsWith(`/${mark.touchpoint}/${mark.channel}`) && questionnaire === mark.questionnaire,
  );
  const next = ofLeaf.find(({ opening }) => opening > mark.period);
  const before = ofLeaf.filter(({ opening }) => opening <= mark.period).pop();
  return next && hasStayed(mark, before, next)
    ? { state: "missing", list: next }
    : { state: "waiting" };
};

// Of lists that are not signed nothing is believed, and where the ballot is in none of the others,
// the customer is told; not of those from before, which another teller may have signed.
export const judgeSigned = (mark, lists, isSigned) => {
  const result = verdict(
    mark,
    lists.filter((list, i) => isSigned[i]),
  );
  const isForged = lists.some((list, i) => list.opening > mark.period && !isSigned[i]);
  return result.state !== "counted" && isForged ? { state: "unsigned" } : result;
};

export const ballotsIn = ({ hashes }) => hashes.length / HASH_BYTES;
