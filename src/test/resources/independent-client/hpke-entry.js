// What the tests need of hpke-js; README.md says how it is bundled.
export { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
