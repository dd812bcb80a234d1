// The vector is that of RFC 9180, appendix A.3.1, sequence number 0. The receiver below is written
// from the RFC with Node's own functions and shares nothing with the sender.
import assert from "node:assert/strict";
import { createDecipheriv, createECDH, createHmac, hkdfSync } from "node:crypto";
import { test } from "node:test";
import { load } from "./load.js";

const { seal } = await load("seal.js");

const bytes = (hex) => Uint8Array.from(Buffer.from(hex, "hex"));
const hex = (array) => Buffer.from(array).toString("hex");
const altered = (array, change) => Object.assign(Uint8Array.from(array), change);
const text = (string) => new TextEncoder().encode(string);

const INFO = bytes("4f6465206f6e2061204772656369616e2055726e");
const AAD = bytes("436f756e742d30");
const PLAINTEXT = bytes("4265617574792069732074727574682c20747275746820626561757479");
const SK_E = bytes("4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb");
const PK_E = bytes(
  "04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac9" +
    "8536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4",
);
const SK_R = bytes("f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2");
const PK_R = bytes(
  "04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a82" +
    "6a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0",
);
const CIPHERTEXT =
  "5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434";

// The pair as WebCrypto knows it.
const pairOf = async (secret, point) => {
  const encode = (array) => Buffer.from(array).toString("base64url");
  const [x, y] = [encode(point.slice(1, 33)), encode(point.slice(33))];
  const own = { kty: "EC", crv: "P-256", x, y };
  const keyOf = (jwk, usages) =>
    crypto.subtle.importKey("jwk", jwk, { name: "ECDH", namedCurve: "P-256" }, true, usages);
  return {
    publicKey: await keyOf(own, []),
    privateKey: await keyOf({ ...own, d: encode(secret) }, ["deriveBits"]),
  };
};

const EPHEMERAL = await pairOf(SK_E, PK_E);

// ---- a receiver --------------------------------------------------------------------------

const KEM_SUITE = Buffer.from("4b454d0010", "hex");
const HPKE_SUITE = Buffer.from("48504b45001000010001", "hex");
const VERSION = Buffer.from("HPKE-v1");

const labeled = (suite, label, rest) =>
  Buffer.concat([VERSION, suite, Buffer.from(label), Buffer.from(rest)]);

const sized = (size, suite, label, rest) =>
  Buffer.concat([Buffer.from([0, size]), labeled(suite, label, rest)]);

const hash = (label, value) =>
  createHmac("sha256", "")
    .update(labeled(HPKE_SUITE, label, value))
    .digest();

const receiverOf = (secret) => {
  const receiver = createECDH("prime256v1");
  receiver.setPrivateKey(secret);
  return receiver;
};

const open = (receiver, info, aad, sealed) => {
  const enc = sealed.slice(0, 65);
  const ikm = labeled(KEM_SUITE, "eae_prk", receiver.computeSecret(enc));
  const kemContext = Buffer.concat([enc, receiver.getPublicKey()]);
  const kemInfo = sized(32, KEM_SUITE, "shared_secret", kemContext);
  const shared = Buffer.from(hkdfSync("sha256", ikm, "", kemInfo, 32));
  const context = Buffer.concat([
    Buffer.from([0]),
    hash("psk_id_hash", ""),
    hash("info_hash", info),
  ]);
  const derive = (label, size) => {
    const scheduled = sized(size, HPKE_SUITE, label, context);
    const noKey = labeled(HPKE_SUITE, "secret", "");
    return Buffer.from(hkdfSync("sha256", noKey, shared, scheduled, size));
  };
  const cipher = createDecipheriv("aes-128-gcm", derive("key", 16), derive("base_nonce", 12));
  cipher.setAAD(aad);
  cipher.setAuthTag(sealed.slice(-16));
  return Buffer.concat([cipher.update(sealed.slice(65, -16)), cipher.final()]);
};

test("the receiver opens what the RFC's sender sealed", () => {
  const sealed = bytes(hex(PK_E) + CIPHERTEXT);
  assert.equal(hex(open(receiverOf(SK_R), INFO, AAD, sealed)), hex(PLAINTEXT));
});

// ---- the sender --------------------------------------------------------------------------

test("the sender seals what the RFC's sealed", async () => {
  const sealed = await seal(PK_R, INFO, AAD, PLAINTEXT, EPHEMERAL);
  assert.ok(sealed instanceof Uint8Array);
  assert.equal(hex(sealed), hex(PK_E) + CIPHERTEXT);
});

test("the receiver opens what the sender seals", async () => {
  const receiver = createECDH("prime256v1");
  const publicKey = Uint8Array.from(receiver.generateKeys());
  for (const [info, aad, plaintext] of [
    ["augenhoehe", "box 7", "It was loud."],
    ["augenhoehe", "", "Ä€😀"],
    ["", "box 7", ""],
    ["", "", "x".repeat(300000)],
    ["i".repeat(300000), "a".repeat(300000), "x"],
  ]) {
    const parts = [text(info), text(aad)];
    const sealed = await seal(publicKey, ...parts, text(plaintext));
    assert.equal(sealed.length, 65 + text(plaintext).length + 16);
    assert.equal(open(receiver, ...parts, sealed).toString(), plaintext);
  }
});

test("a secret that begins with a zero keeps it", async () => {
  const receiver = receiverOf(SK_R);
  const secret = bytes("129".padStart(64, "0"));
  const point = Uint8Array.from(receiverOf(secret).getPublicKey());
  assert.equal(receiver.computeSecret(point)[0], 0);
  const sealed = await seal(PK_R, INFO, AAD, PLAINTEXT, await pairOf(secret, point));
  assert.equal(hex(open(receiver, INFO, AAD, sealed)), hex(PLAINTEXT));
});

test("nothing opens for another key, info, aad or text", async () => {
  const sealed = await seal(PK_R, INFO, AAD, PLAINTEXT);
  const other = createECDH("prime256v1");
  other.generateKeys();
  const receiver = receiverOf(SK_R);
  assert.throws(() => open(other, INFO, AAD, sealed));
  assert.throws(() => open(receiver, AAD, AAD, sealed));
  assert.throws(() => open(receiver, INFO, INFO, sealed));
  for (const i of [65, sealed.length - 1]) {
    assert.throws(() => open(receiver, INFO, AAD, altered(sealed, { [i]: sealed[i] ^ 1 })));
  }
  assert.equal(hex(open(receiver, INFO, AAD, sealed)), hex(PLAINTEXT));
});

test("another aad alters the tag, and another key or info all but the sender's point", async () => {
  const bodyOf = async (...parts) => hex((await seal(...parts, PLAINTEXT, EPHEMERAL)).slice(65));
  const body = await bodyOf(PK_R, INFO, AAD);
  assert.equal(await bodyOf(PK_R, INFO, AAD), body);
  const byAad = await bodyOf(PK_R, INFO, INFO);
  assert.equal(byAad.slice(0, -32), body.slice(0, -32));
  assert.notEqual(byAad.slice(-32), body.slice(-32));
  for (const other of [await bodyOf(PK_E, INFO, AAD), await bodyOf(PK_R, AAD, AAD)]) {
    assert.notEqual(other.slice(0, -32), body.slice(0, -32));
    assert.notEqual(other.slice(-32), body.slice(-32));
  }
});

test("the same text is never sealed the same way twice", async () => {
  const first = await seal(PK_R, INFO, AAD, PLAINTEXT);
  const second = await seal(PK_R, INFO, AAD, PLAINTEXT);
  assert.notEqual(hex(first.slice(0, 65)), hex(second.slice(0, 65)));
  assert.notEqual(hex(first.slice(65)), hex(second.slice(65)));
});

for (const [name, key] of [
  ["beside the curve", altered(PK_R, { 64: PK_R[64] ^ 1 })],
  ["of zeros", bytes("04".padEnd(130, "0"))],
  ["that is infinite", bytes("00")],
  ["that is too short", PK_R.slice(0, 64)],
  ["that is too long", bytes(hex(PK_R) + "00")],
  ["that is empty", bytes("")],
  ["without its first byte", PK_R.slice(1)],
  ["that is compressed", bytes("02" + hex(PK_R.slice(1, 33)))],
  ["in the hybrid form", altered(PK_R, { 0: 6 })],
]) {
  test(`a point ${name} is refused`, () => assert.rejects(seal(key, INFO, AAD, PLAINTEXT)));
}
