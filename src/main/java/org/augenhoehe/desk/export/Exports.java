package org.augenhoehe.desk.export;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.result.findings.SeenResults;
import org.augenhoehe.result.insight.Insight;
import org.augenhoehe.result.insight.Outlines;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.release.Scope;
import org.augenhoehe.vote.release.SeenReleases;
import org.augenhoehe.vote.release.Slips;
import org.augenhoehe.vote.release.ToldSlips;

/**
 * Makes the answers that are files. Everything that depends on the request is read before the first
 * byte is sent, and a long table is computed while it is sent. Between two openings the same person
 * gets the same bytes, unless staff rename something.
 */
@Singleton
class Exports {

  static final String CSV = "text/csv";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** The date of a workbook where nothing was counted. */
  private static final Instant NEVER = Instant.EPOCH;

  private final Insight insight;
  private final SeenResults seen;
  private final Parts parts;
  private final SeenReleases releases;
  private final ToldSlips slips;
  private final Questionnaires questionnaires;
  private final ReleaseConfig config;
  private final SignedInUser user;
  private final Page page;

  Exports(
      Insight insight,
      SeenResults seen,
      Parts parts,
      SeenReleases releases,
      ToldSlips slips,
      Questionnaires questionnaires,
      ReleaseConfig config,
      SignedInUser user,
      Page page) {
    this.insight = insight;
    this.seen = seen;
    this.parts = parts;
    this.releases = releases;
    this.slips = slips;
    this.questionnaires = questionnaires;
    this.config = config;
    this.user = user;
    this.page = page;
  }

  /** What one page shows, as CSV. */
  Response one(Scope scope, Locale language) {
    Part part = parts.one(scope);
    Results results = seen.in(scope);
    Words words = words(language);
    LocalDate counted = results.span() == null ? null : results.span().last();
    return file(
        FileName.of(part, "", counted, page.isDemo(), ".csv"),
        CSV,
        to -> {
          try (Spreadsheet table = new Spreadsheet(words, writer(to))) {
            if (results.span() != null) {
              table.write(part, new Lines(words).all(results));
            }
          }
        });
  }

  /** Everything within a scope, as one CSV. Trends are those of leaves, without intervals. */
  Response all(Scope scope, Locale language) {
    List<Part> within = parts.within(scope);
    Outlines outlines = insight.outlines();
    Function<Part, Results> told = told(outlines, within);
    Words words = words(language);
    return file(
        name(scope, words, outlines, ".csv"),
        CSV,
        to -> {
          Lines lines = new Lines(words);
          try (Spreadsheet table = new Spreadsheet(words, writer(to))) {
            for (Part part : within) {
              Results results = told.apply(part);
              if (results.releases() > 0) {
                table.write(part, lines.all(results));
                if (part.isLeaf()) {
                  table.write(part, lines.course(outlines.course(part.scope())));
                }
              }
            }
          }
        });
  }

  /** Of the whole authority what this person may see, which is read before anything is sent. */
  private Function<Part, Results> told(Outlines outlines, List<Part> within) {
    Map<Scope, Results> whole = new HashMap<>();
    within.stream()
        .map(Part::scope)
        .filter(seen::isMeanOnly)
        .forEach(scope -> whole.put(scope, seen.in(scope)));
    return part ->
        whole.containsKey(part.scope()) ? whole.get(part.scope()) : outlines.results(part.scope());
  }

  /** Everything within a scope, as a workbook. */
  Response book(Scope scope, Locale language) {
    Outlines outlines = insight.outlines();
    Words words = words(language);
    Help help = new Help(day(outlines), page.isDemo());
    List<Part> within = parts.within(scope);
    Book book =
        new Book(
            words,
            outlines,
            told(outlines, within),
            within,
            counted(scope, outlines),
            help,
            Table.MOST_ROWS);
    return file(
        name(scope, words, outlines, ".xlsx"),
        XLSX,
        to -> Made.at(outlines.counted().orElse(NEVER), written(book), to));
  }

  /** One at a time: a large authority's takes tens of megabytes. */
  private synchronized byte[] written(Book book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }

  /** The newest first, as on their page. */
  private List<Counted> counted(Scope scope, Outlines outlines) {
    Map<UUID, Slips> told = slips.all();
    Map<UUID, OfficeEntry> offices = parts.offices();
    Map<UUID, TouchpointEntry> touchpoints = parts.touchpoints();
    return releases.in(scope).stream()
        .filter(release -> release.opening() <= outlines.opening())
        .sorted(Comparator.comparingLong(Release::opening).reversed())
        .map(
            release ->
                new Counted(
                    release,
                    offices.get(release.node().office()),
                    Optional.ofNullable(release.node().touchpoint())
                        .map(touchpoints::get)
                        .orElse(null),
                    told.get(release.id())))
        .toList();
  }

  private String name(Scope scope, Words words, Outlines outlines, String ending) {
    return FileName.of(
        parts.one(scope), words.own().everything(), day(outlines), page.isDemo(), ending);
  }

  private static LocalDate day(Outlines outlines) {
    return outlines.counted().map(Scope::day).orElse(null);
  }

  private Words words(Locale language) {
    return Words.of(language, questionnaires.current(), user.person().seesAll(), config.minimum());
  }

  private static BufferedWriter writer(OutputStream to) {
    return new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
  }

  private static Response file(String name, String type, StreamingOutput content) {
    return Response.ok(content, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
