package org.augenhoehe.base.privacypass;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * All that clients need to know about an issuer (RFC 9578, section 4), served at {@link #PATH}.
 *
 * @param requestUri where requests go, absolute or relative to the directory
 * @param keys the preferred ones first
 */
@JsonPropertyOrder({"issuer-request-uri", "token-keys"})
public record IssuerDirectory(
    @JsonProperty("issuer-request-uri") String requestUri,
    @JsonProperty("token-keys") List<Key> keys) {

  public static final String MEDIA_TYPE = "application/private-token-issuer-directory";
  public static final String PATH = "/.well-known/private-token-issuer-directory";

  /**
   * One public key.
   *
   * @param type {@link Token#TYPE}
   * @param key the encoding in Base64url, with padding where there is any
   * @param notBefore seconds since 1970 from which the key can be used; null, and omitted, where it
   *     always could
   */
  @JsonPropertyOrder({"token-type", "token-key", "not-before"})
  public record Key(
      @JsonProperty("token-type") int type,
      @JsonProperty("token-key") String key,
      @JsonProperty("not-before") @JsonInclude(JsonInclude.Include.NON_NULL) Long notBefore) {

    public static Key of(TokenKey key) {
      return new Key(Token.TYPE, base64(key), null);
    }

    public static Key of(TokenKey key, Instant notBefore) {
      return new Key(Token.TYPE, base64(key), notBefore.getEpochSecond());
    }

    private static String base64(TokenKey key) {
      return Base64.getUrlEncoder().encodeToString(key.encoded().toArray());
    }
  }

  public IssuerDirectory {
    keys = List.copyOf(keys);
  }
}
