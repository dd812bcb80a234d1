// seal.js and a client that is not ours, @hpke/core, seal and open the same bytes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.js";
import { suite } from "./independent-sealing.js";

const { seal } = await load("seal.js");

const text = (string) => new TextEncoder().encode(string);
const hex = (bytes) => Buffer.from(bytes).toString("hex");

const INFO = text("augenhoehe ballot 1 and sixteen bytes");
const PAPER = Uint8Array.from({ length: 64 }, (_, i) => i);

const recipient = await suite.kem.generateKeyPair();
const point = new Uint8Array(await suite.kem.serializePublicKey(recipient.publicKey));

const open = (sealed, info, aad, key = recipient.privateKey) =>
  suite.open({ recipientKey: key, enc: sealed.slice(0, 65), info }, sealed.slice(65), aad);

for (const [name, info, aad, paper] of [
  ["a ballot", INFO, text(""), PAPER],
  ["a message with additional data", INFO, text("box 7"), PAPER],
  ["an empty message without info", text(""), text(""), text("")],
  ["a long message", text("i".repeat(5000)), text("a".repeat(5000)), text("x".repeat(300000))],
]) {
  test(`@hpke/core opens ${name} that seal.js sealed`, async () => {
    const sealed = await seal(point, info, aad, paper);
    assert.equal(hex(await open(sealed, info, aad)), hex(paper));
  });

  test(`both seal ${name} in the same way with the same sender's keys`, async () => {
    const ekm = await suite.kem.generateKeyPair();
    const { enc, ct } = await suite.seal(
      { recipientPublicKey: recipient.publicKey, info, ekm },
      paper,
      aad,
    );
    assert.equal(hex(await seal(point, info, aad, paper, ekm)), hex(enc) + hex(ct));
  });
}

test("@hpke/core opens nothing for another key, info or aad", async () => {
  const aad = text("aad");
  const sealed = await seal(point, INFO, aad, PAPER);
  const other = await suite.kem.generateKeyPair();
  await assert.rejects(open(sealed, INFO, aad, other.privateKey));
  await assert.rejects(open(sealed, aad, aad));
  await assert.rejects(open(sealed, INFO, INFO));
  assert.equal(hex(await open(sealed, INFO, aad)), hex(PAPER));
});
