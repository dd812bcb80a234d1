package org.augenhoehe.entitle.issuer;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.base.database.Durability;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.privacypass.BlindRsa;
import org.augenhoehe.base.privacypass.Octets;
import org.augenhoehe.base.privacypass.TokenKey;
import org.augenhoehe.base.privacypass.TokenRequest;
import org.augenhoehe.entitle.issuer.IssuerKeyStore.KeyPurpose;

/** Makes, finds, publishes and deletes the keys of all leaves. */
@Startup
@ApplicationScoped
public class IssuerKeys {

  /** A key with its private half. */
  public record IssuingKey(PublishedKey published, RSAPrivateCrtKey privateKey) {}

  private final IssuerKeyStore store;
  private final PrivateKeys privateKeys;
  private final OfficeTree tree;
  private final Durability durability;
  private final Clock clock;
  private final SecureRandom random;

  IssuerKeys(
      IssuerKeyStore store,
      PrivateKeys privateKeys,
      OfficeTree tree,
      Durability durability,
      Clock clock,
      SecureRandom random) {
    this.store = store;
    this.privateKeys = privateKeys;
    this.tree = tree;
    this.durability = durability;
    this.clock = clock;
    this.random = random;
  }

  /** Refuses to start if the private half of a current or future key is missing. */
  @PostConstruct
  void requirePrivateKeys() {
    store.idsSince(quarter()).stream()
        .filter(id -> !privateKeys.exists(id))
        .findAny()
        .ifPresent(
            id -> {
              throw new IllegalStateException(
                  "A private key of the token issuer is missing: %s. Restore the directory of keys"
                          .formatted(privateKeys.path(id))
                      + " that belongs to this database; its fingerprint is printed on slips.");
            });
  }

  /**
   * The key with which tokens for this leaf are issued now; made if it does not exist yet.
   *
   * @throws org.augenhoehe.base.office.OfficeRefusal when there is no such touchpoint
   */
  public PublishedKey current(UUID touchpoint, Channel channel) {
    return key(new KeyPurpose(touchpoint, channel, quarter()));
  }

  /**
   * The keys with which tokens for this leaf are issued from now until this day; made ahead if they
   * do not exist yet, so that their fingerprints can be printed.
   */
  public List<PublishedKey> through(UUID touchpoint, Channel channel, LocalDate lastDay) {
    List<PublishedKey> keys = new ArrayList<>();
    for (Quarter quarter = quarter();
        !quarter.firstDay().isAfter(lastDay);
        quarter = quarter.next()) {
      keys.add(key(new KeyPurpose(touchpoint, channel, quarter)));
    }
    return keys;
  }

  /**
   * The key of this leaf that can sign a request: the current one or, while its tokens count, that
   * of the previous quarter, for a client whose answer was lost at the change of quarter.
   */
  public Optional<IssuingKey> issuing(UUID touchpoint, Channel channel, TokenRequest request) {
    Quarter now = quarter();
    return Stream.of(now, now.previous())
        .flatMap(quarter -> store.of(new KeyPurpose(touchpoint, channel, quarter)).stream())
        .filter(key -> key.counts(clock.instant()) && key.key().canSign(request))
        .findFirst()
        .flatMap(key -> privateKeys.find(key.id()).map(secret -> new IssuingKey(key, secret)));
  }

  /**
   * The keys of this leaf whose tokens count, the current one first. There may be one of the next
   * quarter whose tokens are in use already, where the clock was set back.
   */
  public List<PublishedKey> counting(Leaf leaf) {
    Quarter now = quarter();
    return Stream.of(now, now.previous(), now.next())
        .map(quarter -> new KeyPurpose(leaf.touchpoint(), leaf.channel(), quarter))
        .flatMap(purpose -> store.of(purpose).stream())
        .filter(key -> key.counts(clock.instant()))
        .toList();
  }

  /** The key that a token names by its id, if its tokens still count. */
  public Optional<PublishedKey> counting(Octets keyId) {
    return store.withId(keyId).filter(key -> key.counts(clock.instant()));
  }

  /** All keys whose tokens count now or later; those of the current quarter come first. */
  public List<PublishedKey> published() {
    return store.all().stream()
        .filter(key -> key.counts(clock.instant()))
        .sorted(
            Comparator.comparing((PublishedKey key) -> !key.quarter().equals(quarter()))
                .thenComparing(PublishedKey::quarter)
                .thenComparing(PublishedKey::fingerprint))
        .toList();
  }

  /**
   * Deletes keys whose tokens no longer count, in the caller's transaction.
   *
   * @return the ids of the deleted keys
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> forgetExpired() {
    List<PublishedKey> expired =
        store.all().stream().filter(key -> !key.counts(clock.instant())).toList();
    List<UUID> ids = expired.stream().map(PublishedKey::id).toList();
    // The files first: a row without its file can still be deleted next time.
    privateKeys.destroy(ids);
    store.remove(expired);
    return ids;
  }

  private Quarter quarter() {
    return Quarter.of(LocalDate.now(clock));
  }

  private PublishedKey key(KeyPurpose purpose) {
    return store
        .of(purpose)
        .or(() -> make(purpose))
        .or(() -> store.of(purpose))
        .orElseThrow(() -> new IllegalStateException("A key is taken and not there"));
  }

  /** Returns empty if another instance was quicker. */
  private Optional<PublishedKey> make(KeyPurpose purpose) {
    tree.touchpoint(purpose.touchpoint());
    UUID id = UUID.randomUUID();
    KeyPair pair = pairForLeaf(purpose);
    TokenKey key = TokenKey.of((RSAPublicKey) pair.getPublic());
    IssuerKey row =
        new IssuerKey(id, purpose.touchpoint(), purpose.channel(), purpose.quarter(), key);
    privateKeys.store(id, (RSAPrivateCrtKey) pair.getPrivate());
    // If only the database's answer was lost, this throws and the row may exist: the file is kept.
    if (!store.add(row)) {
      privateKeys.destroy(List.of(id));
      return Optional.empty();
    }
    // Before the key issues a token: a crash that undid the key would invalidate its tokens.
    durability.sync();
    return Optional.of(row.published());
  }

  private KeyPair pairForLeaf(KeyPurpose purpose) {
    Set<Integer> taken =
        store.of(purpose.touchpoint(), purpose.channel()).stream()
            .map(key -> key.key().truncatedId())
            .collect(Collectors.toSet());
    return apartFrom(taken, () -> BlindRsa.generateKeyPair(random));
  }

  /**
   * Makes keys until the truncated id differs from those of the leaf's other keys, because a
   * request names its key only by that.
   */
  static KeyPair apartFrom(Set<Integer> taken, Supplier<KeyPair> fresh) {
    return Stream.generate(fresh)
        .filter(pair -> !taken.contains(TokenKey.of((RSAPublicKey) pair.getPublic()).truncatedId()))
        .findFirst()
        .orElseThrow();
  }
}
