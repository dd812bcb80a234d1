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

/** Writes down who read the results of which office, before they are told. */
@Singleton
public class ResultsRead {

  private final AuditLog audit;
  private final OfficeTree tree;

  ResultsRead(AuditLog audit, OfficeTree tree) {
    this.audit = audit;
    this.tree = tree;
  }

  /** Once a day for each person and office. */
  public void opened(Scope scope) {
    office(scope)
        .ifPresentOrElse(
            name -> audit.addOncePerDay(Act.RESULTS_SEEN, name),
            () -> audit.addOncePerDay(Act.ALL_RESULTS_SEEN, ""));
  }

  /** Each time: a file leaves the house. */
  public void exported(Scope scope) {
    String place =
        scope.touchpoint() == null ? office(scope).orElse("*") : tree.label(scope.touchpoint());
    audit.add(
        Act.RESULTS_EXPORTED,
        Stream.of(place, scope.channel(), scope.from(), scope.to())
            .map(part -> Objects.toString(part, ""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  private Optional<String> office(Scope scope) {
    UUID office =
        scope.touchpoint() == null ? scope.office() : tree.touchpoint(scope.touchpoint()).office();
    return Optional.ofNullable(office).map(id -> tree.office(id).name());
  }
}
