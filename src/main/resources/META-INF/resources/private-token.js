// Our client for Privacy Pass (RFC 9578, token type 0x0002): the issuer signs what it cannot read,
// and the token cast later cannot be told from any other. All values are Uint8Arrays. Requires
// BigInt: Chrome 67, Firefox 68, Safari 14; older browsers use the form without JavaScript. So must
// those without crypto.subtle (plain HTTP).

// Base64url with padding, as RFC 9577 requires in headers.
export const encode = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_");

export const decode = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

const digest = async (name, ...parts) =>
  new Uint8Array(await crypto.subtle.digest(name, Uint8Array.of(...parts)));

export const fingerprint = (tokenKey) => digest("SHA-256", ...tokenKey);

// ---- numbers -----------------------------------------------------------------------------

const toNumber = (bytes) =>
  BigInt(bytes.reduce((hex, byte) => hex + (256 + byte).toString(16).slice(1), "0x0"));

const toBytes = (number, size) =>
  Uint8Array.from(
    number
      .toString(16)
      .padStart(2 * size, 0)
      .match(/../g),
    (hex) => "0x" + hex,
  );

// x^65537 mod n
const power = (x, n) => {
  let y = x;
  for (let i = 0; i < 16; i++) y = (y * y) % n;
  return (x * y) % n;
};

// Euclid's; 0 where there is none. Without literals (0n), which older browsers cannot parse: they
// use other functions of this file.
const inverse = (x, n) => {
  const [zero, one] = [BigInt(0), BigInt(1)];
  let [a, b, u, v] = [x, n, one, zero];
  while (b) {
    const q = a / b;
    [a, b, u, v] = [b, a - q * b, v, u - q * v];
  }
  return a === one ? (u + n) % n : zero;
};

// ---- RSABSSA-SHA384-PSS-Deterministic, RFC 9474 ------------------------------------------

// EMSA-PSS-ENCODE of RFC 8017, section 9.1.1.
const encodeMessage = async (message, salt, size) => {
  const inner = await digest("SHA-384", ...message);
  const hash = await digest("SHA-384", ...new Uint8Array(8), ...inner, ...salt);
  const block = new Uint8Array(size - 49);
  block.set([1, ...salt], size - 50 - salt.length);
  const mask = [];
  for (let i = 0; mask.length < block.length; i++) {
    mask.push(...(await digest("SHA-384", ...hash, 0, 0, 0, i)));
  }
  mask[0] &= 127;
  return toNumber(Uint8Array.of(...block.map((byte, i) => byte ^ mask[i]), ...hash, 188));
};

// Section 4.2, for a modulus n with as many bytes as r.
export const blindMessage = async (n, message, salt, r) => {
  const m = await encodeMessage(message, salt, r.length);
  // A factor that m shares with a contrived n would show through every r.
  if (!inverse(m, n)) throw new Error("The key cannot hide this message");
  return toBytes((m * power(toNumber(r), n)) % n, r.length);
};

// Section 4.4. Verifies, because an issuer could recognise a token that it signed wrongly.
export const unblind = async (n, message, salt, r, signature) => {
  const s = (toNumber(signature) * inverse(toNumber(r), n)) % n;
  const m = await encodeMessage(message, salt, r.length);
  if (signature.length !== r.length || power(s, n) !== m) throw new Error("Wrong signature");
  return toBytes(s, r.length);
};

// ---- tokens, RFC 9578, section 6 ---------------------------------------------------------

// id-RSASSA-PSS, 2048 bits with the first one set, exponent 65537.
const KEY = /^MIIBUjA9BgkqhkiG9w0BAQow.{84}[g-z0-9_-].{341}IDAQAB$/;

const modulus = (tokenKey) => {
  if (!KEY.test(encode(tokenKey))) throw new Error("Not a token key");
  return toNumber(tokenKey.slice(81, 337));
};

// What the issuer is to sign.
const prepare = async (challenge, tokenKey, random) => {
  if (challenge[0] !== 0 || challenge[1] !== 2) throw new Error("Not a challenge of type 2");
  const context = await digest("SHA-256", ...challenge);
  return Uint8Array.of(0, 2, ...random.slice(0, 32), ...context, ...(await fingerprint(tokenKey)));
};

// A token's randomness: nonce (32 bytes), salt (48) and r (256). Reusing it makes the same request
// again, so that a lost answer costs nothing; another challenge or key needs a new one.
export const fresh = (tokenKey) => {
  const n = modulus(tokenKey);
  const random = new Uint8Array(336);
  let r;
  do r = toNumber(crypto.getRandomValues(random).slice(80));
  while (r >= n || !inverse(r, n));
  return random;
};

// The TokenRequest.
export const blind = async (challenge, tokenKey, random) => {
  const n = modulus(tokenKey);
  const message = await prepare(challenge, tokenKey, random);
  const blinded = await blindMessage(n, message, random.slice(32, 80), random.slice(80));
  return Uint8Array.of(0, 2, message[97], ...blinded);
};

// The Token out of the TokenResponse.
export const finish = async (challenge, tokenKey, random, response) => {
  const n = modulus(tokenKey);
  const message = await prepare(challenge, tokenKey, random);
  const signature = await unblind(n, message, random.slice(32, 80), random.slice(80), response);
  return Uint8Array.of(...message, ...signature);
};
