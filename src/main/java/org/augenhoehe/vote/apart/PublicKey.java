package org.augenhoehe.vote.apart;

import org.augenhoehe.base.platform.VerifyingKey;
import org.eclipse.microprofile.config.spi.Converter;

/** A pinned key as settings spell it: an uncompressed point of P-256 in Base64url. */
public final class PublicKey implements Converter<VerifyingKey> {

  @Override
  public VerifyingKey convert(String value) {
    return VerifyingKey.of(Wire.bytes(value.strip()));
  }
}
