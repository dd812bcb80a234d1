package org.augenhoehe.vote.teller;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Base64;

/** Publishes the key of the teller, with which clients check the keys of boxes. */
@Path("/.well-known/augenhoehe-teller")
class TellerResource {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int COORDINATE_BYTES = 32;

  /** A JSON Web Key (RFC 7517; RFC 7518, section 6.2). */
  record Jwk(String kty, String crv, String x, String y, String use, String alg) {}

  private final Teller teller;

  TellerResource(Teller teller) {
    this.teller = teller;
  }

  @GET
  public Jwk key() {
    byte[] point = teller.key();
    return new Jwk("EC", "P-256", coordinate(point, 0), coordinate(point, 1), "sig", "ES256");
  }

  private static String coordinate(byte[] point, int which) {
    int from = 1 + which * COORDINATE_BYTES;
    return BASE64.encodeToString(Arrays.copyOfRange(point, from, from + COORDINATE_BYTES));
  }
}
