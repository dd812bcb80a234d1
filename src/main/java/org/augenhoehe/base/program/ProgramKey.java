package org.augenhoehe.base.program;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.staff.Person;

/** A key; only the hash of its secret is stored, and what it may do never changes. */
@Entity
@Table(name = "program_key")
class ProgramKey {

  /**
   * Before the name of a key, where the name of a person would be. No account can be called like a
   * key: HTTP Basic ends a user's name at the first colon (RFC 7617, section 2).
   */
  static final String BEFORE_NAME = "Schlüssel: ";

  @Id UUID id;
  String name;
  String hash;
  String role;

  @Column(name = "every_office")
  boolean everyOffice;

  /** Empty where {@link #everyOffice}. */
  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "program_key_office", joinColumns = @JoinColumn(name = "program_key"))
  @Column(name = "office")
  Set<UUID> offices = new HashSet<>();

  LocalDate made;

  /** The name of their account then; null where nothing is known of it. */
  String maker;

  /** The last day on which it is accepted. */
  LocalDate through;

  /** The last day on which it was used; null before the first. */
  LocalDate used;

  protected ProgramKey() {}

  ProgramKey(
      String name,
      KeySecret secret,
      KeyScope scope,
      String maker,
      LocalDate made,
      LocalDate through) {
    this.id = UUID.randomUUID();
    this.name = name;
    this.hash = secret.hash();
    this.role = scope.role();
    this.everyOffice = scope.isEveryOffice();
    if (!everyOffice) {
      this.offices.addAll(scope.offices());
    }
    this.maker = maker;
    this.made = made;
    this.through = through;
  }

  boolean isExpired(LocalDate today) {
    return through.isBefore(today);
  }

  boolean wasUsed(LocalDate today) {
    return used != null && !used.isBefore(today);
  }

  Person person() {
    return new Person(BEFORE_NAME + name, Set.of(role), everyOffice, offices);
  }
}
