package org.augenhoehe.entitle.issuer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.privacypass.TokenKey;

/** The public half of one of the issuer's keys. */
@Entity
@Table(name = "issuer_key")
class IssuerKey {

  @Id UUID id;

  @Column(name = "touchpoint_id")
  UUID touchpoint;

  @Enumerated(EnumType.STRING)
  Channel channel;

  /** {@link Quarter#toString()} */
  String quarter;

  /** {@link TokenKey#id()} in hexadecimal. */
  @Column(name = "key_id")
  String keyId;

  /** {@link TokenKey#encoded()} in Base64. */
  @Column(name = "public_key")
  String publicKey;

  protected IssuerKey() {}

  IssuerKey(UUID id, UUID touchpoint, Channel channel, Quarter quarter, TokenKey key) {
    this.id = id;
    this.touchpoint = touchpoint;
    this.channel = channel;
    this.quarter = quarter.toString();
    this.keyId = HexFormat.of().formatHex(key.id().toArray());
    this.publicKey = Base64.getEncoder().encodeToString(key.encoded().toArray());
  }

  PublishedKey published() {
    return new PublishedKey(
        id,
        touchpoint,
        channel,
        Quarter.parse(quarter),
        TokenKey.parse(Base64.getDecoder().decode(publicKey)));
  }
}
