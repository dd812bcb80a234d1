package org.augenhoehe.base.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Finds whether a name is free in the tree. All of it is called in one transaction after {@link
 * #begin}.
 */
@ApplicationScoped
class TreeNames {

  private final Offices offices;
  private final Touchpoints touchpoints;
  private final Naming naming;

  TreeNames(Offices offices, Touchpoints touchpoints, Naming naming) {
    this.offices = offices;
    this.touchpoints = touchpoints;
    this.naming = naming;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void begin() {
    naming.begin();
  }

  /**
   * The name as it is stored.
   *
   * @param own the office that is renamed; null for a new one
   * @throws OfficeRefusal when the name, or one that looks like it, is taken
   */
  @Transactional(Transactional.TxType.MANDATORY)
  String ofOffice(String name, UUID own) {
    return free(
        name,
        offices.listAll().stream().filter(other -> !other.id.equals(own)).map(other -> other.name));
  }

  /**
   * @param own the touchpoint that is renamed; null for a new one
   * @throws OfficeRefusal when the name, or one that looks like it, is taken in the office
   */
  @Transactional(Transactional.TxType.MANDATORY)
  String ofTouchpoint(String name, UUID office, UUID own) {
    return free(
        name,
        touchpoints.list("office", office).stream()
            .filter(other -> !other.id.equals(own))
            .map(other -> other.name));
  }

  /**
   * Customers read both names as one: "Amt – Nord" with "Empfang" would be the twin of "Amt" with
   * "Nord – Empfang".
   *
   * @param names of touchpoints of this office
   * @throws OfficeRefusal when one of them is read like one of another office
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void requireUnlike(Office office, Stream<String> names) {
    Map<UUID, String> others =
        offices.listAll().stream()
            .filter(other -> !other.id.equals(office.id))
            .collect(Collectors.toMap(other -> other.id, other -> other.name));
    List<String> labels =
        touchpoints.listAll().stream()
            .filter(touchpoint -> others.containsKey(touchpoint.office))
            .map(touchpoint -> label(others.get(touchpoint.office), touchpoint.name))
            .toList();
    names.forEach(
        name -> Naming.free(label(office.name, name), labels.stream(), OfficeRefusal::nameTaken));
  }

  static String label(String office, String touchpoint) {
    return office + " – " + touchpoint;
  }

  /**
   * @throws OfficeRefusal when the database finds the name taken, because two came at once
   */
  static void write(Runnable change, String name) {
    try {
      change.run();
    } catch (ConstraintViolationException twoAtOnce) {
      throw OfficeRefusal.nameTaken(name);
    }
  }

  private static String free(String name, Stream<String> others) {
    return Naming.free(name, others, OfficeRefusal::nameTaken);
  }
}
