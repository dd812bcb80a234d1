// The service below answers from memory.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.js";

const { prepare } = await load("ballot.js");
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

globalThis.fetch = async (path) => {
  asked.push(path);
  const body = path.endsWith("-teller")
    ? await crypto.subtle.exportKey("jwk", teller.publicKey)
    : path.endsWith("/key")
      ? { key: await rawOf(await freshPair()) }
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
