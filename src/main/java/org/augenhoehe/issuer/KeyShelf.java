package org.augenhoehe.issuer;

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
import java.util.function.Supplier;
import org.augenhoehe.office.Channel;
import org.augenhoehe.platform.Conflict;
import org.augenhoehe.privacypass.Octets;

/** Where published keys are kept and found. Keys never change, so what was found once is kept. */
@Singleton
class KeyShelf {

  /** What a key is for. */
  record Place(UUID touchpoint, Channel channel, Quarter quarter) {}

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<IssuerKey, UUID> {}

  private final Table table;
  private final Map<Place, PublishedKey> byPlace = new ConcurrentHashMap<>();
  private final Map<Octets, PublishedKey> byId = new ConcurrentHashMap<>();

  KeyShelf(Table table) {
    this.table = table;
  }

  Optional<PublishedKey> at(Place place) {
    return Optional.ofNullable(byPlace.computeIfAbsent(place, unknown -> find(unknown)));
  }

  Optional<PublishedKey> withId(Octets keyId) {
    return Optional.ofNullable(byId.computeIfAbsent(keyId, unknown -> find(unknown)));
  }

  List<PublishedKey> all() {
    return read(() -> table.listAll());
  }

  List<PublishedKey> of(UUID touchpoint, Channel channel) {
    return read(() -> table.list("touchpoint = ?1 and channel = ?2", touchpoint, channel));
  }

  /**
   * @return whether it was put there; not, where another instance was quicker
   * @throws RuntimeException when the answer of the database was lost, and perhaps only that
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

  /** In the caller's transaction. */
  void remove(Collection<PublishedKey> keys) {
    byPlace.values().removeAll(keys);
    byId.values().removeAll(keys);
    keys.forEach(key -> table.deleteById(key.id()));
  }

  private PublishedKey find(Place place) {
    return of(place.touchpoint(), place.channel()).stream()
        .filter(key -> key.quarter().equals(place.quarter()))
        .findAny()
        .orElse(null);
  }

  private PublishedKey find(Octets keyId) {
    String hex = HexFormat.of().formatHex(keyId.toArray());
    return read(() -> table.list("keyId", hex)).stream().findAny().orElse(null);
  }

  private static List<PublishedKey> read(Supplier<List<IssuerKey>> rows) {
    return QuarkusTransaction.requiringNew()
        .call(() -> rows.get().stream().map(IssuerKey::published).toList());
  }
}
