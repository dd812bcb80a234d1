package org.augenhoehe.desk.dashboard;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.augenhoehe.base.improvement.ImprovementEntry;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.desk.display.Address;
import org.augenhoehe.result.findings.Finding;
import org.augenhoehe.result.findings.Situation;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Figure.Withheld;
import org.augenhoehe.result.insight.Interval;
import org.augenhoehe.result.insight.LeafScores;
import org.augenhoehe.result.insight.LeafScores.Level;
import org.augenhoehe.result.insight.LeafScores.Scored;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.result.insight.Results.Distribution;
import org.augenhoehe.result.insight.Results.ItemResult;
import org.augenhoehe.result.insight.Results.Measure;
import org.augenhoehe.result.insight.Results.Point;
import org.augenhoehe.result.insight.Results.Scores;
import org.augenhoehe.result.insight.Results.Span;
import org.augenhoehe.result.insight.Share;
import org.augenhoehe.result.insight.Share.Bound;
import org.augenhoehe.result.statistics.Change;
import org.augenhoehe.result.statistics.Dispersion;
import org.augenhoehe.result.statistics.Leaf;
import org.augenhoehe.vote.release.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the dashboard over made-up results that are the same every time. */
@Path("/dashboard-test")
public class GoldenPages {

  private static final int K = 10;
  private static final Instant NEXT = Instant.parse("2026-05-18T04:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 2);
  private static final OfficeEntry OFFICE =
      new OfficeEntry(new UUID(0, 1), "Jobcenter <b>Musterstadt</b> & Umland");
  private static final TouchpointEntry TOUCHPOINT =
      new TouchpointEntry(new UUID(0, 2), "Empfang", OFFICE.id(), FIRST);

  private final Questionnaires questionnaires;
  private final Page page;

  GoldenPages(Questionnaires questionnaires, Page page) {
    this.questionnaires = questionnaires;
    this.page = page;
  }

  @GET
  @Path("/{name}")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public String page(String name) {
    Scope everything = Address.EVERYTHING;
    Scope reception = new Scope(OFFICE.id(), TOUCHPOINT.id(), null, null, null);
    return switch (name) {
      case "empty" -> render(everything, results(everything, 0, 0, true));
      case "withheld" -> render(reception, results(reception, 11, 1, true));
      case "few" -> render(reception, results(reception, 23, 2, false));
      case "changed" -> render(reception, results(reception, 420, 14, false));
      case "normal" -> render(everything, results(everything, 1234, 12, false));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private String render(Scope scope, Results results) {
    Questionnaire questionnaire = questionnaires.current();
    Filter filter =
        new Filter(
            scope,
            true,
            page.isChosen() ? page.locale() : null,
            List.of(OFFICE),
            List.of(new Filter.Group(OFFICE, List.of(TOUCHPOINT))),
            results.span());
    return page.render(
        DashboardPage.Templates.page(
            Dashboard.of(
                filter,
                results,
                new Boxes(57, 10, scope.touchpoint() == null ? 57 : 0, 24),
                sides(scope, results.ballots()),
                seen(results.releases()),
                questionnaire,
                questionnaire.in(page.locale()),
                told(scope),
                K,
                NEXT),
            null));
  }

  /** Where enough was counted, some of it at kiosks, but too little for a figure of them alone. */
  private Map<Channel, Results> sides(Scope scope, int ballots) {
    if (ballots < 1_000) {
      return Map.of();
    }
    Map<Channel, Results> sides = new EnumMap<>(Channel.class);
    sides.put(Channel.PHONE, results(scope.of(Channel.PHONE), ballots - 11, 11, false));
    sides.put(Channel.KIOSK, results(scope.of(Channel.KIOSK), 11, 1, true));
    return sides;
  }

  /**
   * Nothing is known but of fourteen counts, of which the last four are of another level in the
   * core index, while honesty was steady and the others were not counted alone.
   */
  private Situation seen(int releases) {
    List<String> measures = List.of("core", "ehrlich", "freundlich", "offen");
    if (releases != 14) {
      return new Situation(
          new LeafScores(1, Map.of(), measures, Map.of(), Map.of(), Map.of()),
          List.of(TOUCHPOINT),
          List.of(),
          Map.of(),
          Map.of());
    }
    Leaf steady = leaf(64, 65);
    Leaf risen = leaf(56, 73);
    return new Situation(
        new LeafScores(
            14,
            IntStream.rangeClosed(1, 14)
                .boxed()
                .collect(Collectors.toMap(opening -> opening, opening -> day(opening - 1))),
            measures,
            Map.of(
                TOUCHPOINT.leaf(Channel.PHONE),
                Map.of(
                    "core", new Scored(new Level(61, 420), risen),
                    "ehrlich", new Scored(new Level(64, 420), steady))),
            Map.of(),
            Map.of()),
        List.of(TOUCHPOINT),
        List.of(new Finding.Change(TOUCHPOINT.node(), "core", day(10), 55.8, 73.4, 6, 3.5)),
        Map.of(TOUCHPOINT.id(), Map.of("core", new Change.Changed(11, 17.6, 55.8, 73.4, 6, 3.5))),
        Map.of("core", Dispersion.of(List.of(risen)), "ehrlich", Dispersion.of(List.of(steady))));
  }

  private static Leaf leaf(double before, double since) {
    return new Leaf(
        IntStream.rangeClosed(1, 14)
            .mapToObj(
                opening ->
                    new org.augenhoehe.result.statistics.Point(
                        opening, (opening < 11 ? before : since) + opening % 3, 30, 16))
            .toList());
  }

  /** Two close to each other, one before days were kept, and one that was withdrawn. */
  private static List<ImprovementEntry> told(Scope scope) {
    if (scope.touchpoint() == null) {
      return List.of();
    }
    LocalDate day = FIRST.plusDays(3);
    return List.of(
        new ImprovementEntry(4, day.plusYears(1), "Später", null, FIRST, null),
        new ImprovementEntry(6, day(9), "Wir erklären mehr.", "ehrlich", FIRST, null),
        new ImprovementEntry(7, day(9), "Wir hören zu.", null, FIRST, null),
        new ImprovementEntry(3, day, "Wir <i>grüßen</i> & fragen.", "freundlich", FIRST, null),
        new ImprovementEntry(2, day, "Wir rufen Sie mit Namen auf.", null, FIRST, null),
        new ImprovementEntry(5, day, "Zurückgezogen", "offen", FIRST, FIRST),
        new ImprovementEntry(1, null, "Es gibt mehr Stühle.", "ehrlich", null, null));
  }

  private Results results(Scope scope, int ballots, int releases, boolean isWithheld) {
    Questionnaire questionnaire = questionnaires.current();
    return new Results(
        scope,
        1,
        scope.channel() == Channel.PHONE ? Form.FULL : Form.KIOSK,
        ballots,
        releases,
        releases == 0 ? null : new Span(FIRST, day(releases - 1)),
        measure("core", ballots, releases, isWithheld),
        questionnaire.dimensions().stream()
            .map(id -> measure(id, ballots, releases, isWithheld))
            .toList(),
        questionnaire.items().stream().map(item -> item(item.id(), ballots, isWithheld)).toList());
  }

  private static Measure measure(String id, int ballots, int releases, boolean isWithheld) {
    if (isWithheld) {
      return new Measure(id, new Withheld<>());
    }
    List<Point> trend =
        IntStream.range(0, releases)
            .mapToObj(i -> new Point(day(i), i + 1, mean(ballots / releases, 60 + i, 7.75), 16))
            .toList();
    return new Measure(id, new Shown<>(new Scores(mean(ballots, 65.5, 4.25), trend)));
  }

  private static ItemResult item(String id, int ballots, boolean isWithheld) {
    if (isWithheld && !id.equals("respected")) {
      return new ItemResult(id, new Withheld<>());
    }
    List<Share> shares =
        id.equals("respected")
            ? Stream.concat(
                    Stream.generate(() -> new Share(Bound.UNDER, 10)).limit(4),
                    Stream.of(new Share(Bound.OVER, 90)))
                .toList()
            : List.of(
                new Share(Bound.UNDER, 10),
                new Share(Bound.EXACT, 12.5),
                new Share(Bound.EXACT, 20),
                new Share(Bound.EXACT, 37.5),
                new Share(Bound.EXACT, 25));
    Mean mean = new Mean(ballots, 66.25, new Interval(60.5, 71.5));
    return new ItemResult(id, new Shown<>(new Distribution(mean, List.of(1, 1, 1, 1, 1), shares)));
  }

  private static Mean mean(int n, double score, double margin) {
    return new Mean(n, score, new Interval(score - margin, score + margin));
  }

  /** The tenth release and those after it follow a long gap. */
  private static LocalDate day(int release) {
    return FIRST.plusWeeks(release < 9 ? release : release + 8);
  }
}
