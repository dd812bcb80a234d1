// What the teller signs, and the key that checks it.
import { decode } from "./private-token.js";
import { ask, parseOrEmpty, refusal } from "./tokens.js";

const P256 = { name: "ECDSA", namedCurve: "P-256" };
const ES256 = { name: "ECDSA", hash: "SHA-256" };

export const ascii = (text) => Array.from(text, (c) => c.charCodeAt(0));

// None of these keys is fetched at the exchange of a code: one made for a single customer would
// then reveal at casting, by how this client reacts to it, who casts.
export const once = (load) => {
  let loading = null;
  const get = () => {
    const mine = loading || load();
    loading = mine;
    mine.catch(get.forget);
    return mine;
  };
  get.forget = () => {
    loading = null;
  };
  return get;
};

export const isSigned = async (key, message, signature) => {
  try {
    return await crypto.subtle.verify(ES256, key, decode(signature), message);
  } catch (e) {
    return false;
  }
};

// The key in the answer to this request: its body is not ours where there is none.
export const fetchKey = async (path, format, select) => {
  const { response, body } = await ask(path, [200]);
  try {
    const key = select(parseOrEmpty(body));
    return await crypto.subtle.importKey(format, key, P256, true, ["verify"]);
  } catch (e) {
    throw refusal(response.status);
  }
};

export const tellerKey = once(() =>
  fetchKey("/.well-known/augenhoehe-teller", "jwk", ({ kty, crv, x, y }) => ({ kty, crv, x, y })),
);

// Whether the teller has signed these lines.
export const hasSaid = (teller, lines, signature) =>
  isSigned(teller, Uint8Array.from(ascii(lines.join("\n"))), signature);
