package org.augenhoehe.entitle.issuer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.augenhoehe.base.database.Conflict;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.privacypass.Octets;

/** Stores and finds published keys. Keys never change, so each one found is cached. */
@Singleton
class IssuerKeyStore {

  /** What a key is for. */
  record KeyPurpose(UUID touchpoint, Channel channel, Quarter quarter) {}

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<IssuerKey, UUID> {}

  private final Table table;
  private final PlainJdbc jdbc;
  private final Map<KeyPurpose, PublishedKey> byPurpose = new ConcurrentHashMap<>();
  private final Map<Octets, PublishedKey> byId = new ConcurrentHashMap<>();

  IssuerKeyStore(Table table, PlainJdbc jdbc) {
    this.table = table;
    this.jdbc = jdbc;
  }

  Optional<PublishedKey> of(KeyPurpose purpose) {
    return known(byPurpose, purpose, this::find);
  }

  Optional<PublishedKey> withId(Octets keyId) {
    return known(byId, keyId, this::find);
  }

  List<PublishedKey> all() {
    return read(() -> table.listAll());
  }

  /** The ids of keys with which tokens are issued in this quarter or later. */
  List<UUID> idsSince(Quarter quarter) {
    record Row(UUID id, Quarter quarter) {}
    return jdbc
        .rows(
            "SELECT id, quarter FROM issuer_key",
            row -> new Row(row.getObject(1, UUID.class), Quarter.parse(row.getString(2))))
        .stream()
        .filter(row -> row.quarter().compareTo(quarter) >= 0)
        .map(Row::id)
        .toList();
  }

  List<PublishedKey> of(UUID touchpoint, Channel channel) {
    return read(() -> table.list("touchpoint = ?1 and channel = ?2", touchpoint, channel));
  }

  /**
   * @return whether the row was inserted; false if another instance was quicker
   * @throws RuntimeException when the database failed, or only its answer was lost
   */
  boolean add(IssuerKey row) {
    try {
      QuarkusTransaction.requiringNew().run(() -> table.persistAndFlush(row));
      return true;
    } catch (RuntimeException e) {
      if (Conflict.isCauseOf(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Runs in the caller's transaction. */
  void remove(Collection<PublishedKey> keys) {
    byPurpose.values().removeAll(keys);
    byId.values().removeAll(keys);
    keys.forEach(key -> table.deleteById(key.id()));
  }

  /**
   * Not {@code computeIfAbsent}: the map's lock would be held while others wait for a connection.
   */
  private static <K> Optional<PublishedKey> known(
      Map<K, PublishedKey> keys, K wanted, Function<K, Optional<PublishedKey>> find) {
    Optional<PublishedKey> known = Optional.ofNullable(keys.get(wanted));
    if (known.isPresent()) {
      return known;
    }
    Optional<PublishedKey> found = find.apply(wanted);
    found.ifPresent(key -> keys.put(wanted, key));
    return found;
  }

  private Optional<PublishedKey> find(KeyPurpose purpose) {
    return of(purpose.touchpoint(), purpose.channel()).stream()
        .filter(key -> key.quarter().equals(purpose.quarter()))
        .findAny();
  }

  private Optional<PublishedKey> find(Octets keyId) {
    String hex = HexFormat.of().formatHex(keyId.toArray());
    return read(() -> table.list("keyId", hex)).stream().findAny();
  }

  /**
   * Joins the caller's transaction if there is one: threads that hold one connection and wait for a
   * second one would wait for each other.
   */
  private static List<PublishedKey> read(Supplier<List<IssuerKey>> rows) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> rows.get().stream().map(IssuerKey::published).toList());
  }
}
