package org.augenhoehe.desk.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.account.AccountEntry;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.staff.Role;

/**
 * A person in the list.
 *
 * @param offices names of those whose results they see; null for all
 * @param factor whether they have a second factor
 * @param lastSignIn the day in words; null where there is none
 * @param isMe whether it is who reads this
 */
record PersonRow(
    String name,
    List<String> roles,
    List<String> offices,
    boolean disabled,
    boolean setUp,
    boolean provided,
    boolean factor,
    String lastSignIn,
    boolean isMe) {

  static PersonRow of(AccountEntry account, Map<UUID, String> names, String me, Locale reader) {
    return new PersonRow(
        account.name(),
        account.roles(),
        account.offices() == null || account.roles().contains(Role.ADMIN)
            ? null
            : account.offices().stream().map(names::get).filter(Objects::nonNull).sorted().toList(),
        account.disabled(),
        account.setUp(),
        account.provided(),
        account.secondFactor(),
        account.lastSignIn() == null ? null : Languages.write(account.lastSignIn(), reader),
        account.name().equals(me));
  }

  /** An auditor alone sees none. */
  public boolean seesResults() {
    return roles.stream().anyMatch(role -> !role.equals(Role.AUDITOR));
  }

  /**
   * What a search looks through.
   *
   * @param words the reader's
   */
  Stream<String> words(PeopleMessages words) {
    Stream<String> tasks = roles.stream().map(role -> word(role, words));
    return Stream.of(
            Stream.of(name), tasks, offices == null ? Stream.<String>of() : offices.stream())
        .flatMap(texts -> texts);
  }

  private static String word(String role, PeopleMessages words) {
    return switch (role) {
      case Role.ADMIN -> words.admin();
      case Role.MANAGER -> words.manager();
      case Role.READER -> words.reader();
      default -> words.auditor();
    };
  }
}
