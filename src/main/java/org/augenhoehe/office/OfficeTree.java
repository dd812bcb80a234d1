package org.augenhoehe.office;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Builds and reads the tree of offices and touchpoints. */
@ApplicationScoped
public class OfficeTree {

  /** Long enough for any authority's name, short enough for a chart's label to be cut sensibly. */
  public static final int LONGEST_NAME = 120;

  /**
   * No control character, line break or half of a character, which no database could store; nor
   * what hides itself or turns other letters round, so that two names look the same. Joiners stay:
   * Farsi is written with them.
   */
  public static final String PRINTABLE =
      "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200B\\u2060\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]*";

  /**
   * Something to read in it: blanks and marks alone are no name, nor letters that are drawn as
   * nothing. A soft hyphen may stand in a text, but would make two of one name.
   */
  public static final String NAME =
      "(?=.*[\\p{L}\\p{N}])(?!.*[\\u00AD\\u180E\\u115F\\u1160\\u3164\\uFFA0])" + PRINTABLE;

  /** What is said of a text that is none. */
  public static final String NAME_IS =
      "must have a letter or a digit, and nothing that cannot be seen";

  /** An office as others see it. */
  public record OfficeEntry(UUID id, String name) {}

  /** A touchpoint as others see it; {@code office} is the id of the office it belongs to. */
  public record TouchpointEntry(UUID id, String name, UUID office) {

    public Node node() {
      return new Node(office, id, null);
    }

    public Node leaf(Channel channel) {
      return new Node(office, id, channel);
    }
  }

  private final Offices offices;
  private final Touchpoints touchpoints;

  OfficeTree(Offices offices, Touchpoints touchpoints) {
    this.offices = offices;
    this.touchpoints = touchpoints;
  }

  /**
   * @throws OfficeRefusal when the name is taken
   */
  @Transactional
  public OfficeEntry addOffice(String name) {
    String readable = readable(name);
    if (offices.isTaken(readable)) {
      throw OfficeRefusal.nameTaken(readable);
    }
    Office office = new Office(readable);
    try {
      offices.persistAndFlush(office);
    } catch (ConstraintViolationException twoAtOnce) {
      throw OfficeRefusal.nameTaken(readable);
    }
    return entry(office);
  }

  /**
   * Everything that hangs on the office stays: the tree knows its nodes by their ids.
   *
   * @throws OfficeRefusal when there is no such office or the name is taken
   */
  @Transactional
  public OfficeEntry renameOffice(UUID id, String name) {
    Office office = offices.findByIdOptional(id).orElseThrow(OfficeRefusal::unknownOffice);
    String readable = readable(name);
    if (!office.name.equals(readable)) {
      if (offices.isTaken(readable)) {
        throw OfficeRefusal.nameTaken(readable);
      }
      office.rename(readable);
      try {
        offices.flush();
      } catch (ConstraintViolationException twoAtOnce) {
        throw OfficeRefusal.nameTaken(readable);
      }
    }
    return entry(office);
  }

  /**
   * @throws OfficeRefusal when there is no such office or the name is taken in it
   */
  @Transactional
  public TouchpointEntry addTouchpoint(UUID office, String name) {
    String readable = readable(name);
    office(office);
    if (touchpoints.isTaken(office, readable)) {
      throw OfficeRefusal.nameTaken(readable);
    }
    Touchpoint touchpoint = new Touchpoint(office, readable);
    try {
      touchpoints.persistAndFlush(touchpoint);
    } catch (ConstraintViolationException twoAtOnce) {
      throw OfficeRefusal.nameTaken(readable);
    }
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

  /** All blanks are one: names that look the same are the same. */
  private static String readable(String name) {
    return name.replaceAll("\\p{Zs}+", " ").strip();
  }

  private static OfficeEntry entry(Office office) {
    return new OfficeEntry(office.id, office.name);
  }

  private static TouchpointEntry entry(Touchpoint touchpoint) {
    return new TouchpointEntry(touchpoint.id, touchpoint.name, touchpoint.office);
  }
}
