package org.augenhoehe.vote.release;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.SignedInUser;

/** Writes down who read the results of which office, before they are told. */
@Singleton
public class ResultsRead {

  private final AuditLog audit;
  private final OfficeTree tree;
  private final SignedInUser user;

  ResultsRead(AuditLog audit, OfficeTree tree, SignedInUser user) {
    this.audit = audit;
    this.tree = tree;
    this.user = user;
  }

  /** Once a day for each person and office. */
  public void opened(Scope scope) {
    office(scope)
        .ifPresentOrElse(
            name -> audit.addOncePerDay(Act.RESULTS_SEEN, name),
            () -> audit.addOncePerDay(Act.ALL_RESULTS_SEEN, ""));
  }

  /** The same for what shows, of all offices, each of those that the person sees by itself. */
  public void listed(Scope scope) {
    Person person = user.person();
    if (office(scope).isPresent() || person.seesAll()) {
      opened(scope);
      return;
    }
    tree.offices().stream()
        .filter(office -> person.sees(office.id()))
        .forEach(office -> audit.addOncePerDay(Act.RESULTS_SEEN, office.name()));
  }

  /** Each time: a file leaves the house. */
  public void exported(Scope scope) {
    String place =
        scope.touchpoint() == null
            ? office(scope).orElseGet(this::all)
            : tree.label(scope.touchpoint());
    audit.add(
        Act.RESULTS_EXPORTED,
        Stream.of(place, scope.channel(), scope.from(), scope.to())
            .map(part -> Objects.toString(part, ""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  /** The offices that are in a file of everything; of who sees all, all. */
  private String all() {
    Person person = user.person();
    return person.seesAll()
        ? "*"
        : tree.offices().stream()
            .filter(office -> person.sees(office.id()))
            .map(OfficeEntry::name)
            .collect(Collectors.joining(", "));
  }

  private Optional<String> office(Scope scope) {
    UUID office =
        scope.touchpoint() == null ? scope.office() : tree.touchpoint(scope.touchpoint()).office();
    return Optional.ofNullable(office).map(id -> tree.office(id).name());
  }
}
