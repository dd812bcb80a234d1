package org.augenhoehe.entitle.issuer;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.SecretFiles;

/** The private halves, as files outside the database (PKCS #8, RFC 5958, in DER). */
@Singleton
class PrivateKeys {

  private final SecretFiles files;

  /**
   * Cached, because the JDK's blinding against timing is costly for a key it has not seen before.
   */
  private final Map<UUID, RSAPrivateCrtKey> read = new ConcurrentHashMap<>();

  PrivateKeys(InstallationConfig installation) {
    this.files = new SecretFiles(installation.keys());
  }

  /** The key is on disk when this returns. */
  void store(UUID id, RSAPrivateCrtKey key) {
    files.create(name(id), key.getEncoded());
  }

  Optional<RSAPrivateCrtKey> find(UUID id) {
    return Optional.ofNullable(
        read.computeIfAbsent(
            id, unread -> files.read(name(id)).map(PrivateKeys::parse).orElse(null)));
  }

  boolean exists(UUID id) {
    return files.exists(name(id));
  }

  String path(UUID id) {
    return files.path(name(id)).toString();
  }

  void destroy(Collection<UUID> ids) {
    read.keySet().removeAll(Set.copyOf(ids));
    files.delete(ids.stream().map(PrivateKeys::name).collect(Collectors.toSet()));
  }

  private static RSAPrivateCrtKey parse(byte[] encoded) {
    try {
      return (RSAPrivateCrtKey)
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Not a private key of the issuer", e);
    }
  }

  private static String name(UUID id) {
    return "issuer-" + id + ".der";
  }
}
