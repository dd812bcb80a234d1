package org.augenhoehe.desk.comparison;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.desk.comparison.PeriodsView.Mistake;
import org.augenhoehe.desk.comparison.PeriodsView.Pair;
import org.augenhoehe.desk.comparison.PeriodsView.PlaceGroup;
import org.augenhoehe.desk.comparison.PeriodsView.PlaceLink;
import org.augenhoehe.desk.comparison.PeriodsView.Span;
import org.augenhoehe.result.findings.SeenResults;
import org.augenhoehe.result.findings.Spans;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.release.Scope;

/** Puts together what the page of two spans shows. */
@Singleton
class PeriodsViews {

  private static final List<Integer> WEEKS = List.of(4, 13, 26, 52);
  private static final int WEEKS_AT_FIRST = 13;

  /** Before and after these nothing was ever counted, and a year more or less is still a day. */
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  private final Pairs pairs;
  private final SeenResults results;
  private final OfficeTree tree;
  private final ReleaseConfig config;
  private final SignedInUser user;
  private final Page page;

  PeriodsViews(
      Pairs pairs,
      SeenResults results,
      OfficeTree tree,
      ReleaseConfig config,
      SignedInUser user,
      Page page) {
    this.pairs = pairs;
    this.results = results;
    this.tree = tree;
    this.config = config;
    this.user = user;
    this.page = page;
  }

  /** Without both days, the last weeks until the last count. */
  PeriodsView of(Scope asked, Beside beside) {
    Results.Span known = results.span(asked);
    if (asked.isReversed()) {
      return view(asked, beside, known, null, Mistake.REVERSED);
    }
    if (!isPlace(asked) || known == null) {
      return view(asked, beside, known, null, null);
    }
    Scope later = days(asked, known);
    if (later.isReversed()) {
      return view(later, beside, known, null, Mistake.REVERSED);
    }
    Optional<Spans> spans = beside.spans(later);
    return spans.isEmpty()
        ? view(later, beside, known, null, Mistake.LONGER_THAN_A_YEAR)
        : view(later, beside, known, pairs.of(spans.get()), null);
  }

  private static boolean isPlace(Scope scope) {
    return scope.office() != null || scope.touchpoint() != null;
  }

  private static Scope days(Scope asked, Results.Span known) {
    LocalDate to = Objects.requireNonNullElse(asked.to(), known.last());
    LocalDate from = Objects.requireNonNullElse(asked.from(), start(to, WEEKS_AT_FIRST));
    return new Scope(
        asked.office(),
        asked.touchpoint(),
        asked.channel(),
        from.isBefore(EARLIEST) ? EARLIEST : from,
        to.isAfter(LATEST) ? LATEST : to);
  }

  private static LocalDate start(LocalDate to, int weeks) {
    return to.isBefore(EARLIEST) ? to : to.minusWeeks(weeks).plusDays(1);
  }

  private PeriodsView view(
      Scope scope, Beside beside, Results.Span known, Pair pair, Mistake mistake) {
    UUID at =
        scope.touchpoint() == null ? scope.office() : tree.touchpoint(scope.touchpoint()).office();
    Locale language = page.isChosen() ? page.locale() : null;
    Way address = new Way(scope, language);
    return new PeriodsView(
        address,
        at == null ? null : tree.office(at),
        scope.touchpoint() == null ? null : tree.touchpoint(scope.touchpoint()),
        scope,
        beside,
        isPlace(scope) && known != null ? links(address, beside, known) : List.of(),
        scope.touchpoint() == null ? places(address, beside) : List.of(),
        pair,
        mistake,
        config.minimum());
  }

  private static List<Span> links(Way address, Beside beside, Results.Span known) {
    Scope scope = address.scope();
    return WEEKS.stream()
        .map(
            weeks -> {
              Scope other =
                  new Scope(
                      scope.office(),
                      scope.touchpoint(),
                      scope.channel(),
                      start(known.last(), weeks),
                      known.last());
              return new Span(weeks, address.with(other).periods(beside), other.equals(scope));
            })
        .toList();
  }

  /** Without an office, all that the person sees; with one, its touchpoints. */
  private List<PlaceGroup> places(Way address, Beside beside) {
    Scope scope = address.scope();
    Person person = user.person();
    List<PlaceGroup> places = new ArrayList<>();
    for (OfficeEntry office : tree.offices()) {
      if (scope.office() == null ? person.sees(office.id()) : scope.office().equals(office.id())) {
        places.add(
            new PlaceGroup(
                office,
                at(address, beside, office.id(), null),
                tree.touchpoints(office.id()).stream()
                    .map(it -> new PlaceLink(it, at(address, beside, null, it.id())))
                    .toList()));
      }
    }
    return places;
  }

  private static String at(Way address, Beside beside, UUID office, UUID touchpoint) {
    Scope scope = address.scope();
    return address
        .with(new Scope(office, touchpoint, scope.channel(), scope.from(), scope.to()))
        .periods(beside);
  }
}
