package org.augenhoehe.desk.dashboard;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.desk.dashboard.Panel.Question;
import org.augenhoehe.result.insight.Interval;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.result.insight.Results.ItemResult;
import org.augenhoehe.result.insight.Results.Measure;
import org.augenhoehe.result.insight.Results.Point;
import org.augenhoehe.result.insight.Share;
import org.augenhoehe.result.insight.Standing;
import org.augenhoehe.vote.release.Scope;

/**
 * Writes what a page shows as CSV for a spreadsheet: in the words and numbers of the reader's
 * language, with the separator that Excel expects in that language. Contains no more than the page;
 * programs use the API.
 */
final class Spreadsheet {

  /** Without it Excel reads UTF-8 as an older encoding. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final int ANSWERS = Questionnaire.HIGHEST - Questionnaire.LOWEST + 1;

  private final Dashboard view;
  private final Locale locale;
  private final SpreadsheetMessages words;
  private final DashboardMessages page;
  private final FigureMessages figures;

  private Spreadsheet(Dashboard view, Locale locale) {
    Localized language = Localized.Literal.of(locale.toLanguageTag());
    this.view = view;
    this.locale = locale;
    this.words = MessageBundles.get(SpreadsheetMessages.class, language);
    this.page = MessageBundles.get(DashboardMessages.class, language);
    this.figures = MessageBundles.get(FigureMessages.class, language);
  }

  /**
   * @param view without a mistake
   * @return the title row alone where nothing was counted
   */
  static String write(Dashboard view, Locale locale) {
    return new Spreadsheet(view, locale).write();
  }

  private String write() {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(Format.isGerman(locale) ? ';' : ',').get();
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(text, format)) {
      csv.printRecord(titles());
      if (view.core() != null) {
        csv.printRecord(row(page.core(), page.coreHint(), view.core().measure()));
        for (Panel dimension : view.dimensions()) {
          csv.printRecord(row(words.value(), dimension.label(), dimension.measure()));
        }
        for (Question question : questions()) {
          csv.printRecord(row(question));
        }
        csv.printRecords(trend(page.core(), view.core().measure()));
        for (Panel dimension : view.dimensions()) {
          csv.printRecords(trend(dimension.label(), dimension.measure()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private List<String> titles() {
    List<String> titles = new ArrayList<>();
    titles.addAll(List.of(page.office(), page.touchpoint(), page.channel(), page.from()));
    titles.addAll(List.of(page.to(), words.kind(), words.name()));
    titles.addAll(List.of(figures.number(), figures.score(), words.low(), words.high()));
    view.scale().forEach(answer -> titles.add(words.inPercent(answer)));
    titles.add(words.note());
    return titles;
  }

  private List<String> row(String kind, String name, Measure measure) {
    List<String> row = begin(kind, name);
    figures(row, measure.n(), measure.score(), measure.interval());
    return endWithoutAnswers(row, measure.standing());
  }

  private List<List<String>> trend(String name, Measure measure) {
    return measure.trend().stream().map(point -> row(name, point)).toList();
  }

  private List<String> row(String name, Point point) {
    List<String> row = begin(point.day(), point.day(), figures.trend(), name);
    figures(row, point.n(), point.score(), point.interval());
    return endWithoutAnswers(row, point.standing());
  }

  private List<String> endWithoutAnswers(List<String> row, Standing standing) {
    row.addAll(Collections.nCopies(ANSWERS, null));
    row.add(note(standing));
    return row;
  }

  /** Each question once, though it may count towards two values, in the order they are asked. */
  private List<Question> questions() {
    Map<String, Question> byItem = new HashMap<>();
    view.dimensions()
        .forEach(panel -> panel.questions().forEach(each -> byItem.put(each.result().id(), each)));
    return view.results().items().stream().map(item -> byItem.get(item.id())).toList();
  }

  private List<String> row(Question question) {
    ItemResult item = question.result();
    List<String> row = begin(figures.question(), question.text());
    figures(row, item.n(), item.mean(), item.interval());
    if (item.isWithheld()) {
      row.addAll(Collections.nCopies(ANSWERS, null));
    } else {
      item.shares().forEach(share -> row.add(told(share)));
    }
    row.add(question.asked() ? note(item.standing()) : figures.unasked());
    return row;
  }

  /** Begins a row about the whole span. */
  private List<String> begin(String kind, String name) {
    Scope scope = view.filter().scope();
    Results.Span span = view.results().span();
    LocalDate from = Objects.requireNonNullElse(scope.from(), span.first());
    return begin(from, Objects.requireNonNullElse(scope.to(), span.last()), kind, name);
  }

  /** Begins a row with the columns that every row has. */
  private List<String> begin(LocalDate from, LocalDate to, String kind, String name) {
    Filter filter = view.filter();
    String channel = filter.isPhone() ? page.phone() : page.kiosk();
    return new ArrayList<>(
        Arrays.asList(
            filter.office() == null ? page.everywhere() : Cell.harmless(filter.office().name()),
            filter.touchpoint() == null
                ? page.allTouchpoints()
                : Cell.harmless(filter.touchpoint().name()),
            filter.isPooled() ? page.bothChannels() : channel,
            from.toString(),
            to.toString(),
            kind,
            name));
  }

  private void figures(List<String> row, int n, Double score, Interval interval) {
    if (score == null) {
      row.addAll(Collections.nCopies(4, null));
    } else {
      row.add(Integer.toString(n));
      row.add(Format.exact(score, locale));
      row.add(Format.exact(interval.low(), locale));
      row.add(Format.exact(interval.high(), locale));
    }
  }

  private String told(Share share) {
    return switch (share.bound()) {
      case UNDER -> figures.under();
      case OVER -> figures.over();
      case EXACT -> Format.points(share.percent());
    };
  }

  private String note(Standing standing) {
    return switch (standing) {
      case WITHHELD -> figures.withheldBriefly(view.minimum());
      case FEW -> words.few();
      case SOUND -> null;
    };
  }
}
