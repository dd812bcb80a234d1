package org.augenhoehe.entitle.issuer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.privacypass.IssuerDirectory;

/**
 * The issuer directory (RFC 9578, section 4), extended by what each key is for: so that every
 * client can check that there is one per leaf and quarter, and none made for one person.
 */
@JsonPropertyOrder({"issuer-request-uri", "token-keys"})
record Directory(
    @JsonProperty("issuer-request-uri") String requestUri,
    @JsonProperty("token-keys") List<Key> keys) {

  /**
   * @param notAfter the end of its quarter in seconds since 1970; after it, a late request for this
   *     key is still signed, see {@link IssuerKeys#issuing}
   */
  record Key(
      @JsonUnwrapped IssuerDirectory.Key key,
      @JsonProperty("not-after") long notAfter,
      UUID touchpoint,
      Channel channel,
      String fingerprint) {

    static Key of(PublishedKey key) {
      return new Key(
          IssuerDirectory.Key.of(key.key(), key.quarter().begin()),
          key.quarter().end().getEpochSecond(),
          key.touchpoint(),
          key.channel(),
          key.fingerprint());
    }
  }
}
