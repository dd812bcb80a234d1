// The service below answers from memory.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.js";

const { cast, prepare } = await load("ballot.js");
const { hashOf } = await load("mark.js");
const { pinOf } = await load("pin.js");

const P256 = { name: "ECDSA", namedCurve: "P-256" };
const TOUCHPOINT = "5a3c1d0e-2b7f-4f86-9a8e-6d1f0b7c2e94";
const ID = "9d1fe2c0-6e0a-4f0e-8f0d-2d6e1b1f7a35";

const freshPair = () => crypto.subtle.generateKey(P256, true, ["sign", "verify"]);

const encode = (bytes) => Buffer.from(bytes).toString("base64url");

const rawOf = async ({ publicKey }) => encode(await crypto.subtle.exportKey("raw", publicKey));

// A box of this teller for everything there is.
const boxOf = async ({ privateKey }) => {
  const box = {
    box: ID,
    key: await rawOf(await freshPair()),
    leaf: `office/${TOUCHPOINT}/PHONE`,
    questionnaire: 1,
    period: 0,
    form: 0,
    items: ["heard"],
    asked: ["heard"],
  };
  const { leaf, questionnaire, period, key } = box;
  const lines = ["augenhoehe box 1", ID, leaf, questionnaire, period, key].join("\n");
  const es256 = { name: "ECDSA", hash: "SHA-256" };
  const signature = await crypto.subtle.sign(es256, privateKey, new TextEncoder().encode(lines));
  return { ...box, signature: encode(signature) };
};

let teller = await freshPair();
let asked = [];

// What the box answers to one ballot after the other: a status, or 0 for a lost connection.
const prover = await freshPair();
let answers = [];
let posted = [];

const take = async ({ headers, body }) => {
  posted.push(JSON.parse(body).sealed);
  const status = answers.shift();
  if (!status) throw new TypeError("Failed to fetch");
  const reason = { type: "urn:augenhoehe:problem:closed-box" };
  if (status === 409) return new Response(JSON.stringify(reason), { status });
  const token = Buffer.from(/"(.*)"/.exec(headers.Authorization)[1], "base64url");
  const message = Buffer.concat([Buffer.from("augenhoehe cast 1"), token]);
  const es256 = { name: "ECDSA", hash: "SHA-256" };
  const proof = encode(await crypto.subtle.sign(es256, prover.privateKey, message));
  return new Response(JSON.stringify({ proof }), { status });
};

globalThis.fetch = async (path, options) => {
  if (options.method === "POST") return take(options);
  asked.push(path);
  const body = path.endsWith("-teller")
    ? await crypto.subtle.exportKey("jwk", teller.publicKey)
    : path.endsWith("/key")
      ? { key: await rawOf(prover) }
      : await boxOf(teller);
  return new Response(JSON.stringify(body));
};

const BALLOT = {
  touchpoint: TOUCHPOINT,
  channel: "PHONE",
  answers: { heard: 4 },
  token: new Uint8Array(354),
};

const isPrepared = async (pin) => {
  try {
    const { body } = await prepare({ ...BALLOT, pin });
    assert.deepEqual(Object.keys(JSON.parse(body)), ["touchpoint", "channel", "box", "sealed"]);
    return true;
  } catch (e) {
    assert.deepEqual([e.status, e.reason], [200, ""]);
    return false;
  }
};

test("a ballot is sealed for the teller of its pin, and for no other", async () => {
  const pin = await pinOf(teller.publicKey);
  assert.equal(await isPrepared(pin), true);
  assert.equal(await isPrepared(pin.slice(0, -1) + (pin.endsWith("0") ? "1" : "0")), false);
  assert.equal(await isPrepared(pin.slice(1)), false);
  assert.equal(await isPrepared(undefined), true);
});

test("a teller that is refused is asked for again", async () => {
  const pin = await pinOf(teller.publicKey);
  const honest = teller;
  teller = await freshPair();
  assert.equal(await isPrepared(await pinOf(teller.publicKey)), false);
  assert.equal(await isPrepared(await pinOf(teller.publicKey)), true);
  assert.equal(await isPrepared(pin), false);
  teller = honest;
  assert.equal(await isPrepared(pin), true);
  asked = [];
  assert.equal(await isPrepared(pin), true);
  assert.deepEqual(asked, [`/api/v1/touchpoints/${TOUCHPOINT}/box?channel=PHONE`]);
});

// ---- the mark ----------------------------------------------------------------------------

let tokens = 0;

// Casts with a fresh token as often as the box answers, and returns the last ballot's mark.
const markAfter = async (...statuses) => {
  answers = statuses;
  posted = [];
  const token = new Uint8Array(354).fill(++tokens);
  let mark;
  while (answers.length) {
    mark = await cast({ ...BALLOT, token }).then(
      (sent) => sent.mark,
      () => "failed",
    );
  }
  return mark;
};

const markOf = async (sealed) =>
  `${TOUCHPOINT}.PHONE.1.0.${await hashOf(Buffer.from(sealed, "base64url"))}` +
  (await pinOf(teller.publicKey));

test("the mark has the hash of the bytes that were sealed and sent", async () => {
  assert.equal(await markAfter(201), await markOf(posted[0]));
});

test("where the box was closed meanwhile, it is that of the ballot sealed last", async () => {
  assert.equal(await markAfter(409, 201), await markOf(posted[1]));
});

test("where no ballot had arrived before, it is that of the one that has", async () => {
  assert.equal(await markAfter(0, 201), await markOf(posted[1]));
  assert.equal(await markAfter(409, 0, 201), await markOf(posted[2]));
});

// A page that was reloaded has forgotten what it sent, and a browser may repeat a request itself.
test("where an earlier one had arrived, nobody knows which, and there is none", async () => {
  assert.equal(await markAfter(0, 200), undefined);
  assert.equal(await markAfter(409, 0, 200), undefined);
  assert.equal(await markAfter(200), undefined);
});
