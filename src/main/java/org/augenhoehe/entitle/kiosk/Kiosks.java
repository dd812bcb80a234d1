package org.augenhoehe.entitle.kiosk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.office.Naming;
import org.augenhoehe.base.office.OfficeTree;
import org.hibernate.exception.ConstraintViolationException;

/** Pairs tablets with touchpoints and recognises them by their secrets. */
@ApplicationScoped
public class Kiosks {

  /** A kiosk and its new secret, which cannot be retrieved later. */
  public record Pairing(KioskEntry kiosk, KioskSecret secret) {}

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<Kiosk, UUID> {

    Optional<Kiosk> withHash(String hash) {
      return find("secretHash", hash).firstResultOptional();
    }
  }

  private final Table table;
  private final OfficeTree tree;
  private final Naming naming;
  private final AuditLog audit;
  private final SecureRandom random;

  Kiosks(Table table, OfficeTree tree, Naming naming, AuditLog audit, SecureRandom random) {
    this.table = table;
    this.tree = tree;
    this.naming = naming;
    this.audit = audit;
    this.random = random;
  }

  /**
   * @throws org.augenhoehe.base.office.OfficeRefusal when there is no such touchpoint
   * @throws KioskRefusal when another kiosk of the touchpoint has this name
   */
  @Transactional
  public Pairing create(UUID touchpoint, String name) {
    tree.touchpoint(touchpoint);
    naming.begin();
    KioskSecret secret = KioskSecret.random(random);
    Kiosk kiosk = new Kiosk(touchpoint, freeName(touchpoint, name, null), secret);
    table.persist(kiosk);
    write();
    tell(Act.KIOSK_PAIRED, kiosk, "");
    return new Pairing(entry(kiosk), secret);
  }

  /**
   * @throws KioskRefusal when there is no such kiosk, or another kiosk of its touchpoint has this
   *     name
   */
  @Transactional
  public KioskEntry rename(UUID id, String name) {
    naming.begin();
    Kiosk kiosk = require(id);
    String before = kiosk.name;
    kiosk.rename(freeName(kiosk.touchpoint, name, kiosk));
    write();
    tell(Act.KIOSK_RENAMED, kiosk, before + " → ");
    return entry(kiosk);
  }

  /**
   * Gives a kiosk a new secret; the old one is invalid at once.
   *
   * @throws KioskRefusal when there is no such kiosk
   */
  @Transactional
  public Pairing pairAnew(UUID id) {
    Kiosk kiosk = require(id);
    KioskSecret secret = KioskSecret.random(random);
    kiosk.pair(secret);
    tell(Act.KIOSK_PAIRED_ANEW, kiosk, "");
    return new Pairing(entry(kiosk), secret);
  }

  /**
   * Deletes a kiosk and its secret.
   *
   * @throws KioskRefusal when there is no such kiosk
   */
  @Transactional
  public void revoke(UUID id) {
    Kiosk kiosk = require(id);
    table.delete(kiosk);
    tell(Act.KIOSK_REVOKED, kiosk, "");
  }

  /**
   * @throws KioskRefusal when there is no such kiosk
   */
  @Transactional
  public KioskEntry kiosk(UUID id) {
    return entry(require(id));
  }

  /**
   * All kiosks of a touchpoint, by name.
   *
   * @throws org.augenhoehe.base.office.OfficeRefusal when there is no such touchpoint
   */
  @Transactional
  public List<KioskEntry> list(UUID touchpoint) {
    return table.list("touchpoint", Sort.by("name"), tree.touchpoint(touchpoint).id()).stream()
        .map(Kiosks::entry)
        .toList();
  }

  /** All kiosks by the ids of their touchpoints, those of each by name. */
  @Transactional
  public Map<UUID, List<KioskEntry>> all() {
    return table.listAll(Sort.by("name")).stream()
        .map(Kiosks::entry)
        .collect(Collectors.groupingBy(KioskEntry::touchpoint));
  }

  /** The kiosk with this secret. Attempts are not limited: 120 random bits cannot be guessed. */
  @Transactional
  public Optional<KioskEntry> find(KioskSecret secret) {
    return table
        .withHash(secret.hash())
        .filter(kiosk -> secret.hasHash(kiosk.secretHash))
        .map(Kiosks::entry);
  }

  private void tell(Act act, Kiosk kiosk, String before) {
    audit.add(act, tree.label(kiosk.touchpoint) + ": " + before + kiosk.name);
  }

  private Kiosk require(UUID id) {
    return table.findByIdOptional(id).orElseThrow(KioskRefusal::unknownKiosk);
  }

  private String freeName(UUID touchpoint, String name, Kiosk own) {
    Stream<Kiosk> others = table.list("touchpoint", touchpoint).stream();
    return Naming.free(
        name,
        others.filter(other -> other != own).map(other -> other.name),
        taken -> KioskRefusal.nameTaken());
  }

  private void write() {
    try {
      table.flush();
    } catch (ConstraintViolationException twoAtOnce) {
      throw KioskRefusal.nameTaken();
    }
  }

  private static KioskEntry entry(Kiosk kiosk) {
    return new KioskEntry(kiosk.id, kiosk.touchpoint, kiosk.name);
  }
}
