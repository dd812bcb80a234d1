package org.augenhoehe.base.office;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.hibernate.exception.ConstraintViolationException;

/** Builds and reads the tree of offices and touchpoints. */
@ApplicationScoped
public class OfficeTree {

  /** Long enough for any authority's name, short enough for a chart's label to be cut sensibly. */
  public static final int LONGEST_NAME = 120;

  /**
   * Excludes control characters, line breaks and halves of characters, which no database could
   * store, and characters that are invisible or reverse other letters, so that two names look the
   * same. Joiners are allowed: Farsi is written with them.
   */
  public static final String PRINTABLE =
      "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200B\\u2060\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]*";

  /**
   * Requires a letter or a digit: blanks and marks alone are no name. Excludes invisible
   * characters, which would allow two names that look the same.
   */
  public static final String NAME =
      "(?=.*[\\p{L}\\p{N}])[" + LookAlikes.JOINERS + "[^" + LookAlikes.UNSEEN + "]]*";

  /** The message for a text that does not match {@link #NAME}. */
  public static final String NAME_IS =
      "must have a letter or a digit, and nothing that cannot be seen";

  /** An office as others see it. */
  public record OfficeEntry(UUID id, String name) {}

  /**
   * A touchpoint as others see it.
   *
   * @param office the id of the office it belongs to
   * @param made the day on which it was made, in Berlin; null for those made before that was kept
   */
  public record TouchpointEntry(UUID id, String name, UUID office, LocalDate made) {

    public Node node() {
      return new Node(office, id, null);
    }

    public Node leaf(Channel channel) {
      return new Node(office, id, channel);
    }
  }

  private final Offices offices;
  private final Touchpoints touchpoints;
  private final Naming naming;
  private final AuditLog audit;
  private final Clock clock;

  OfficeTree(Offices offices, Touchpoints touchpoints, Naming naming, AuditLog audit, Clock clock) {
    this.offices = offices;
    this.touchpoints = touchpoints;
    this.naming = naming;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws OfficeRefusal when the name, or one that looks like it, is taken
   */
  @Transactional
  public OfficeEntry addOffice(String name) {
    naming.begin();
    Office office = new Office(free(name, offices.listAll().stream().map(other -> other.name)));
    write(() -> offices.persistAndFlush(office), office.name);
    audit.add(Act.OFFICE_ADDED, office.name);
    return entry(office);
  }

  /**
   * Everything attached to the office stays: the tree identifies its nodes by their ids.
   *
   * @throws OfficeRefusal when there is no such office, or the name or one that looks like it is
   *     taken
   */
  @Transactional
  public OfficeEntry renameOffice(UUID id, String name) {
    naming.begin();
    Office office = offices.findByIdOptional(id).orElseThrow(OfficeRefusal::unknownOffice);
    Stream<Office> others = offices.listAll().stream().filter(other -> !other.id.equals(id));
    String before = office.name;
    office.name = free(name, others.map(other -> other.name));
    requireUnlike(office, touchpoints.list("office", id).stream().map(its -> its.name));
    write(offices::flush, office.name);
    audit.add(Act.OFFICE_RENAMED, before + " → " + office.name);
    return entry(office);
  }

  /**
   * @throws OfficeRefusal when there is no such office or the name, or one that looks like it, is
   *     taken in it
   */
  @Transactional
  public TouchpointEntry addTouchpoint(UUID office, String name) {
    naming.begin();
    Office parent = offices.findByIdOptional(office).orElseThrow(OfficeRefusal::unknownOffice);
    Stream<Touchpoint> others = touchpoints.list("office", office).stream();
    String free = free(name, others.map(other -> other.name));
    Touchpoint touchpoint = new Touchpoint(office, free, LocalDate.now(clock));
    requireUnlike(parent, Stream.of(touchpoint.name));
    write(() -> touchpoints.persistAndFlush(touchpoint), touchpoint.name);
    audit.add(Act.TOUCHPOINT_ADDED, label(parent.name, touchpoint.name));
    return entry(touchpoint);
  }

  /**
   * Slips, kiosks and results stay with the touchpoint, as with an office.
   *
   * @throws OfficeRefusal when there is no such touchpoint or the name, or one that looks like it,
   *     is taken in its office
   */
  @Transactional
  public TouchpointEntry renameTouchpoint(UUID id, String name) {
    naming.begin();
    Touchpoint touchpoint =
        touchpoints.findByIdOptional(id).orElseThrow(OfficeRefusal::unknownTouchpoint);
    Stream<Touchpoint> others =
        touchpoints.list("office", touchpoint.office).stream()
            .filter(other -> !other.id.equals(id));
    String before = touchpoint.name;
    touchpoint.name = free(name, others.map(other -> other.name));
    Office parent = offices.findById(touchpoint.office);
    requireUnlike(parent, Stream.of(touchpoint.name));
    write(touchpoints::flush, touchpoint.name);
    audit.add(Act.TOUCHPOINT_RENAMED, label(parent.name, before) + " → " + touchpoint.name);
    return entry(touchpoint);
  }

  /**
   * @throws OfficeRefusal when there is none
   */
  @Transactional
  public OfficeEntry office(UUID id) {
    return offices
        .findByIdOptional(id)
        .map(OfficeTree::entry)
        .orElseThrow(OfficeRefusal::unknownOffice);
  }

  /**
   * Makes concurrent changes of one office wait for each other until the caller's transaction ends.
   *
   * @throws OfficeRefusal when there is none
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(UUID office) {
    offices
        .findByIdOptional(office, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(OfficeRefusal::unknownOffice);
  }

  /**
   * @throws OfficeRefusal when there is none
   */
  @Transactional
  public TouchpointEntry touchpoint(UUID id) {
    return touchpoints
        .findByIdOptional(id)
        .map(OfficeTree::entry)
        .orElseThrow(OfficeRefusal::unknownTouchpoint);
  }

  /** All offices, by name. */
  @Transactional
  public List<OfficeEntry> offices() {
    return offices.listAll(Sort.by("name")).stream().map(OfficeTree::entry).toList();
  }

  /** All touchpoints of an office, by name. */
  @Transactional
  public List<TouchpointEntry> touchpoints(UUID office) {
    return touchpoints.list("office", Sort.by("name"), office).stream()
        .map(OfficeTree::entry)
        .toList();
  }

  /**
   * Customers read both names as one: "Amt – Nord" with "Empfang" would be the twin of "Amt" with
   * "Nord – Empfang".
   */
  private void requireUnlike(Office office, Stream<String> names) {
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

  /**
   * The touchpoint with its office, as {@code Amt – Empfang}.
   *
   * @throws OfficeRefusal when there is none
   */
  @Transactional
  public String label(UUID touchpoint) {
    TouchpointEntry entry = touchpoint(touchpoint);
    return label(office(entry.office()).name(), entry.name());
  }

  private static String label(String office, String touchpoint) {
    return office + " – " + touchpoint;
  }

  private static String free(String name, Stream<String> others) {
    return Naming.free(name, others, OfficeRefusal::nameTaken);
  }

  private static void write(Runnable change, String name) {
    try {
      change.run();
    } catch (ConstraintViolationException twoAtOnce) {
      throw OfficeRefusal.nameTaken(name);
    }
  }

  private static OfficeEntry entry(Office office) {
    return new OfficeEntry(office.id, office.name);
  }

  private static TouchpointEntry entry(Touchpoint touchpoint) {
    return new TouchpointEntry(touchpoint.id, touchpoint.name, touchpoint.office, touchpoint.made);
  }
}
