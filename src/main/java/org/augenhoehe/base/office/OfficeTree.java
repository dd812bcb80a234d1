package org.augenhoehe.base.office;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;

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
  private final TreeNames names;
  private final AuditLog audit;
  private final Clock clock;

  OfficeTree(
      Offices offices, Touchpoints touchpoints, TreeNames names, AuditLog audit, Clock clock) {
    this.offices = offices;
    this.touchpoints = touchpoints;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws OfficeRefusal when the name, or one that looks like it, is taken
   */
  @Transactional
  public OfficeEntry addOffice(String name) {
    names.begin();
    Office office = new Office(names.ofOffice(name, null));
    TreeNames.write(() -> offices.persistAndFlush(office), office.name);
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
    names.begin();
    Office office = offices.findByIdOptional(id).orElseThrow(OfficeRefusal::unknownOffice);
    String before = office.name;
    office.name = names.ofOffice(name, id);
    names.requireUnlike(office, touchpoints.list("office", id).stream().map(its -> its.name));
    TreeNames.write(offices::flush, office.name);
    audit.add(Act.OFFICE_RENAMED, before + " → " + office.name);
    return entry(office);
  }

  /**
   * @throws OfficeRefusal when there is no such office or the name, or one that looks like it, is
   *     taken in it
   */
  @Transactional
  public TouchpointEntry addTouchpoint(UUID office, String name) {
    names.begin();
    Office parent = offices.findByIdOptional(office).orElseThrow(OfficeRefusal::unknownOffice);
    String free = names.ofTouchpoint(name, office, null);
    Touchpoint touchpoint = new Touchpoint(office, free, LocalDate.now(clock));
    names.requireUnlike(parent, Stream.of(touchpoint.name));
    TreeNames.write(() -> touchpoints.persistAndFlush(touchpoint), touchpoint.name);
    audit.add(Act.TOUCHPOINT_ADDED, TreeNames.label(parent.name, touchpoint.name));
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
    names.begin();
    Touchpoint touchpoint =
        touchpoints.findByIdOptional(id).orElseThrow(OfficeRefusal::unknownTouchpoint);
    String before = touchpoint.name;
    touchpoint.name = names.ofTouchpoint(name, touchpoint.office, id);
    Office parent = offices.findById(touchpoint.office);
    names.requireUnlike(parent, Stream.of(touchpoint.name));
    TreeNames.write(touchpoints::flush, touchpoint.name);
    audit.add(
        Act.TOUCHPOINT_RENAMED, TreeNames.label(parent.name, before) + " → " + touchpoint.name);
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

  /** All touchpoints of all offices, by name. */
  @Transactional
  public List<TouchpointEntry> touchpoints() {
    return touchpoints.listAll(Sort.by("name")).stream().map(OfficeTree::entry).toList();
  }

  /**
   * The touchpoint with its office, as {@code Amt – Empfang}.
   *
   * @throws OfficeRefusal when there is none
   */
  @Transactional
  public String label(UUID touchpoint) {
    TouchpointEntry entry = touchpoint(touchpoint);
    return TreeNames.label(office(entry.office()).name(), entry.name());
  }

  private static OfficeEntry entry(Office office) {
    return new OfficeEntry(office.id, office.name);
  }

  private static TouchpointEntry entry(Touchpoint touchpoint) {
    return new TouchpointEntry(touchpoint.id, touchpoint.name, touchpoint.office, touchpoint.made);
  }
}
