package org.augenhoehe.vote.release;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.staff.SignedInUser;

/**
 * Reads a {@link Scope} from a query: {@code office=|touchpoint=&channel=&from=&to=}. Whatever
 * staff ask for is read here, so here they are refused the offices that they do not see.
 */
@Singleton
public class ScopeQuery {

  /** Those that it reads. */
  public static final List<String> PARAMETERS =
      List.of("office", "touchpoint", "channel", "from", "to");

  private final OfficeTree tree;
  private final SignedInUser user;

  ScopeQuery(OfficeTree tree, SignedInUser user) {
    this.tree = tree;
    this.user = user;
  }

  /**
   * For programs: also refuses a parameter that is misspelt or given twice, because the answer
   * would be to another question than was asked.
   *
   * @see #read(MultivaluedMap)
   */
  public Scope readStrictly(UriInfo uri) {
    uri.getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!PARAMETERS.contains(name)) {
                throw ReleaseRefusal.unknown(name, PARAMETERS);
              }
              if (values.size() > 1) {
                throw ReleaseRefusal.malformed(name, "given once");
              }
            });
    return read(uri.getQueryParameters());
  }

  /**
   * Blank parameters count as missing, because an HTML form sends them.
   *
   * @throws ReleaseRefusal when a parameter is malformed, parameters contradict each other, or the
   *     person who asks does not see the office
   * @throws org.augenhoehe.base.office.OfficeRefusal when there is no such office or touchpoint
   */
  public Scope read(MultivaluedMap<String, String> query) {
    Optional<UUID> office = parse(query, "office", UUID::fromString, "an office's id");
    Optional<UUID> touchpoint = parse(query, "touchpoint", UUID::fromString, "a touchpoint's id");
    Optional<Channel> channel = parse(query, "channel", Channel::valueOf, "PHONE or KIOSK");
    Optional<LocalDate> from = parse(query, "from", LocalDate::parse, "a day as 2026-01-31");
    Optional<LocalDate> to = parse(query, "to", LocalDate::parse, "a day as 2026-01-31");
    office.ifPresent(id -> requireSeen(tree.office(id).id()));
    touchpoint.ifPresent(
        id -> {
          UUID home = tree.touchpoint(id).office();
          requireSeen(home);
          if (office.isPresent() && !office.get().equals(home)) {
            throw ReleaseRefusal.foreignTouchpoint();
          }
        });
    Scope scope =
        new Scope(
            office.orElse(null),
            touchpoint.orElse(null),
            channel.orElse(null),
            from.orElse(null),
            to.orElse(null));
    if (scope.isReversed()) {
      throw ReleaseRefusal.reversed(scope);
    }
    return scope;
  }

  private void requireSeen(UUID office) {
    if (!user.person().sees(office)) {
      throw ReleaseRefusal.otherOffice();
    }
  }

  private static <T> Optional<T> parse(
      MultivaluedMap<String, String> query, String name, Function<String, T> parser, String form) {
    return Optional.ofNullable(query.getFirst(name))
        .filter(value -> !value.isBlank())
        .map(
            value -> {
              try {
                return parser.apply(value);
              } catch (IllegalArgumentException | DateTimeParseException e) {
                throw ReleaseRefusal.malformed(name, form);
              }
            });
  }
}
