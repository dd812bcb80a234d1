// The pin of the teller's key: what the link in a QR code says of it after the code, as a dot and
// 16 characters. The server's KeyPin writes the same.
const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHARACTERS = 16;

// Only in an address: a code as people type it may have dots, too.
const LINK = /((?:#|%23).*)(\.[0-9A-Z]{16})[^\p{L}\p{Nd}]*$/u;

// Undefined where the address has none.
export const pinIn = (address) => (LINK.exec(address) || [])[2];

export const withoutPin = (address) => address.replace(LINK, "$1");

// `key` is a CryptoKey; "raw" is its point of P-256, uncompressed (SEC 1, section 2.3.3).
export const pinOf = async (key) => {
  const point = await crypto.subtle.exportKey("raw", key);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", point));
  const bits = Array.from(hash, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const fives = bits.match(/.{5}/g).slice(0, CHARACTERS);
  return "." + fives.map((five) => CROCKFORD[parseInt(five, 2)]).join("");
};
