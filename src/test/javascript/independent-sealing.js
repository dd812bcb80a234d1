// A client that is not ours: it knows /q/openapi, @hpke/core and Node's own functions, and none of
// our scripts.
import { createPublicKey, verify } from "node:crypto";
import {
  Aes128Gcm,
  CipherSuite,
  DhkemP256HkdfSha256,
  HkdfSha256,
} from "../resources/independent-client/hpke.js";

export const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});

const decode = (base64url) => new Uint8Array(Buffer.from(base64url, "base64url"));

const es256 = (jwk, message, signature) =>
  verify(
    "sha256",
    message,
    { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
    decode(signature),
  );

const isOfTheTeller = (jwk, { box, leaf, questionnaire, period, key, signature }) =>
  es256(
    jwk,
    Buffer.from(["augenhoehe box 1", box, leaf, questionnaire, period, key].join("\n")),
    signature,
  );

const paper = ({ form, items }, answers) => {
  const bytes = Buffer.alloc(64);
  bytes[0] = 1;
  bytes[1] = form;
  items.forEach((item, i) => {
    bytes[2 + i] = answers[item] || 0;
  });
  return bytes;
};

const sealByHpkeCore = async (point, info, aad, plaintext) => {
  const recipientPublicKey = await suite.kem.deserializePublicKey(point);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, plaintext, aad);
  return Buffer.concat([Buffer.from(enc), Buffer.from(ct)]);
};

/**
 * The bodies of ballots with these answers, for the box that was named, if the teller signed it.
 * `seal` may be another implementation of HPKE.
 */
export const ballots = async (
  { touchpoint, channel, teller, box, papers },
  seal = sealByHpkeCore,
) => {
  if (!isOfTheTeller(teller, box)) throw new Error("Not signed by the teller");
  if (!box.leaf.endsWith(`/${touchpoint}/${channel}`)) throw new Error("A box of another leaf");
  const id = Buffer.from(box.box.replaceAll("-", ""), "hex");
  const info = Buffer.concat([Buffer.from("augenhoehe ballot 1"), id]);
  const body = async (answers) => {
    const bytes = await seal(decode(box.key), info, Buffer.alloc(0), paper(box, answers));
    return { touchpoint, channel, box: box.box, sealed: Buffer.from(bytes).toString("base64url") };
  };
  return Promise.all(papers.map(body));
};

/** Whether the answer to a ballot proves that it is in the box. */
export const isProven = ({ key, token, proof }) => {
  const point = decode(key);
  const [x, y] = [point.slice(1, 33), point.slice(33)];
  const encode = (bytes) => Buffer.from(bytes).toString("base64url");
  return es256(
    { kty: "EC", crv: "P-256", x: encode(x), y: encode(y) },
    Buffer.concat([Buffer.from("augenhoehe cast 1"), decode(token)]),
    proof,
  );
};
