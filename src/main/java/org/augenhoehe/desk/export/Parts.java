package org.augenhoehe.desk.export;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.result.findings.SeenResults;
import org.augenhoehe.vote.release.Scope;

/**
 * Finds the parts of the tree that go into a file: of the person's own offices each, of all others
 * the authority's whole.
 */
@Singleton
class Parts {

  private final OfficeTree tree;
  private final SeenResults seen;
  private final SignedInUser user;

  Parts(OfficeTree tree, SeenResults seen, SignedInUser user) {
    this.tree = tree;
    this.seen = seen;
    this.user = user;
  }

  /** The one that the scope names. */
  Part one(Scope scope) {
    TouchpointEntry touchpoint =
        scope.touchpoint() == null ? null : tree.touchpoint(scope.touchpoint());
    UUID office = touchpoint == null ? scope.office() : touchpoint.office();
    return new Part(office == null ? null : tree.office(office), touchpoint, scope);
  }

  /**
   * All within a scope, in the order of the tree, both channels together before each by itself.
   *
   * @param scope whose place and channel the person may see
   */
  List<Part> within(Scope scope) {
    Part top = one(scope);
    List<Part> parts = new ArrayList<>();
    if (top.office() == null) {
      add(parts, null, null, scope);
    }
    Person person = user.person();
    Map<UUID, List<TouchpointEntry>> touchpoints =
        tree.touchpoints().stream().collect(Collectors.groupingBy(TouchpointEntry::office));
    for (OfficeEntry office : tree.offices()) {
      if (person.sees(office.id()) && (top.office() == null || top.office().equals(office))) {
        if (top.touchpoint() == null) {
          add(parts, office, null, scope);
        }
        touchpoints.getOrDefault(office.id(), List.of()).stream()
            .filter(each -> top.touchpoint() == null || top.touchpoint().equals(each))
            .forEach(each -> add(parts, office, each, scope));
      }
    }
    return parts;
  }

  private void add(List<Part> parts, OfficeEntry office, TouchpointEntry touchpoint, Scope scope) {
    UUID ofOffice = office == null || touchpoint != null ? null : office.id();
    Scope place =
        new Scope(
            ofOffice,
            touchpoint == null ? null : touchpoint.id(),
            scope.channel(),
            scope.from(),
            scope.to());
    add(parts, new Part(office, touchpoint, place));
    if (scope.channel() == null) {
      for (Channel channel : Channel.values()) {
        add(parts, new Part(office, touchpoint, place.of(channel)));
      }
    }
  }

  /** Without what this person may not see. */
  private void add(List<Part> parts, Part part) {
    if (seen.refusal(part.scope()).isEmpty()) {
      parts.add(part);
    }
  }

  /** The names of touchpoints that the person sees, by id. */
  Map<UUID, TouchpointEntry> touchpoints() {
    return tree.touchpoints().stream()
        .collect(Collectors.toMap(TouchpointEntry::id, Function.identity()));
  }

  Map<UUID, OfficeEntry> offices() {
    return tree.offices().stream().collect(Collectors.toMap(OfficeEntry::id, Function.identity()));
  }
}
