// Seals a message so that only the holder of a private key can read it: the sender of HPKE (RFC
// 9180) in base mode, for one message, with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-128-GCM.
// All values are Uint8Arrays. Requires crypto.subtle, which browsers lack on plain HTTP.

const P256 = { name: "ECDH", namedCurve: "P-256" };
const HMAC = { name: "HMAC", hash: "SHA-256" };

// ---- HKDF, section 4 ---------------------------------------------------------------------

// The suite_id of the KEM (section 4.1) and that of the key schedule (section 5.1).
const KEM = "KEM\0\x10";
const HPKE = "HPKE\0\x10\0\x01\0\x01";

// The empty salt: HMAC pads keys with zeros, and WebCrypto refuses to import an empty one.
const NO_SALT = new Uint8Array(32);

const ascii = (text) => Array.from(text, (c) => c.charCodeAt(0));

const hmac = async (key, data) => {
  const imported = await crypto.subtle.importKey("raw", key, HMAC, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, Uint8Array.from(data)));
};

// LabeledExtract. WebCrypto's own HKDF does not stop between extracting and expanding.
const extract = (suite, salt, label, secret) =>
  hmac(salt, [...ascii("HPKE-v1" + suite + label), ...secret]);

// LabeledExpand, for sizes up to 32: the first block is enough.
const expand = async (suite, secret, label, info, size) => {
  const block = await hmac(secret, [0, size, ...ascii("HPKE-v1" + suite + label), ...info, 1]);
  return block.slice(0, size);
};

// ---- sealing, section 6.1 ----------------------------------------------------------------

// Returns enc || ciphertext: 65 bytes and 16 more than the plaintext has. `publicKey` is an
// uncompressed point (65 bytes); one that is not on the curve is refused. Each message needs a
// `pair` of its own: only tests pass one.
export const seal = async (publicKey, info, aad, plaintext, pair) => {
  // Some browsers also import compressed points, which the receiver would hash differently.
  if (publicKey[0] !== 4) throw new Error("Not an uncompressed point");
  const recipient = await crypto.subtle.importKey("raw", publicKey, P256, false, []);
  const own = pair || (await crypto.subtle.generateKey(P256, false, ["deriveBits"]));
  const enc = new Uint8Array(await crypto.subtle.exportKey("raw", own.publicKey));

  // Encap, section 4.1
  const exchange = { name: "ECDH", public: recipient };
  const dh = new Uint8Array(await crypto.subtle.deriveBits(exchange, own.privateKey, 256));
  const prk = await extract(KEM, NO_SALT, "eae_prk", dh);
  const shared = await expand(KEM, prk, "shared_secret", [...enc, ...publicKey], 32);

  // KeySchedule, section 5.1, with neither a pre-shared key nor its id
  const idHash = await extract(HPKE, NO_SALT, "psk_id_hash", []);
  const context = [0, ...idHash, ...(await extract(HPKE, NO_SALT, "info_hash", info))];
  const secret = await extract(HPKE, shared, "secret", []);
  const key = await expand(HPKE, secret, "key", context, 16);
  // The first message's nonce is the base nonce itself.
  const iv = await expand(HPKE, secret, "base_nonce", context, 12);

  const imported = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
  const algorithm = { name: "AES-GCM", iv, additionalData: aad };
  const ciphertext = await crypto.subtle.encrypt(algorithm, imported, plaintext);
  // Not Uint8Array.of(...): a function takes fewer arguments than a message may have bytes.
  return Uint8Array.from([...enc, ...new Uint8Array(ciphertext)]);
};
