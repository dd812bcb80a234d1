package org.augenhoehe.base.program;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A key without its secret.
 *
 * @param offices whose results it reads, by their ids; null for those of all offices
 * @param made the day on which it was made, in Berlin like the others
 * @param validThrough the last day on which it is accepted
 * @param lastUsed the last day on which it was used; null before the first
 */
public record KeyEntry(
    UUID id,
    String name,
    String role,
    List<UUID> offices,
    LocalDate made,
    LocalDate validThrough,
    LocalDate lastUsed) {

  static KeyEntry of(ProgramKey key) {
    return new KeyEntry(
        key.id,
        key.name,
        key.role,
        key.everyOffice ? null : key.offices.stream().sorted().toList(),
        key.made,
        key.through,
        key.used);
  }
}
