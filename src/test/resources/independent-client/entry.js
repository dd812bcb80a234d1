// What the tests need of Cloudflare's Privacy Pass client; README.md says how it is bundled.
// Bytes cross in base64, since page.evaluate() carries strings best.
import {
  AuthorizationHeader,
  WWWAuthenticateHeader,
} from "@cloudflare/privacypass-ts/lib/src/auth_scheme/private_token.js";
import { BlindRSAMode, Client } from "@cloudflare/privacypass-ts/lib/src/pub_verif_token.js";
import { base64 } from "rfc4648";

const pending = new Map();

/** The TokenRequest for the value of a `WWW-Authenticate` header. */
export async function request(header) {
  const [{ challenge, tokenKey }] = WWWAuthenticateHeader.parse(header);
  const client = new Client(BlindRSAMode.PSS);
  const tokenRequest = await client.createTokenRequest(challenge, tokenKey);
  const asked = base64.stringify(tokenRequest.serialize());
  pending.set(asked, client);
  return asked;
}

/** The value of an `Authorization` header, from what `request` returned and its TokenResponse. */
export async function finish(asked, response) {
  const client = pending.get(asked);
  const token = await client.finalize(client.deserializeTokenResponse(base64.parse(response)));
  pending.delete(asked);
  return new AuthorizationHeader(token).toString(true);
}
