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
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.augenhoehe.base.platform.Cell;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.desk.dashboard.Panel.Drawing;
import org.augenhoehe.desk.dashboard.Panel.ItemDrawing;
import org.augenhoehe.desk.dashboard.Panel.PanelItem;
import org.augenhoehe.desk.display.Format;
import org.augenhoehe.result.insight.Figure;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.result.insight.Results.Point;
import org.augenhoehe.result.insight.Share;
import org.augenhoehe.vote.release.Scope;

/**
 * Writes what a page shows as CSV for a spreadsheet: in the words and numbers of the reader's
 * language, with the separator that Excel expects in that language. Contains no more than the page;
 * programs use the API.
 */
final class Spreadsheet {

  /** Without it Excel reads UTF-8 as an older encoding. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** In the columns of answers where there is none. */
  private static final List<String> BLANK =
      Collections.nCopies(Questionnaire.HIGHEST - Questionnaire.LOWEST + 1, null);

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
        csv.printRecord(row(page.core(), page.coreHint(), view.core()));
        for (Panel dimension : view.dimensions()) {
          csv.printRecord(row(words.value(), dimension.label(), dimension));
        }
        for (PanelItem item : items()) {
          csv.printRecord(row(item));
        }
        csv.printRecords(trend(page.core(), view.core()));
        for (Panel dimension : view.dimensions()) {
          csv.printRecords(trend(dimension.label(), dimension));
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

  private List<String> row(String kind, String name, Panel panel) {
    return withoutAnswers(begin(kind, name), panel.overall());
  }

  private List<List<String>> trend(String name, Panel panel) {
    return panel.drawing() instanceof Shown<Drawing> shown
        ? shown.value().scores().trend().stream().map(point -> row(name, point)).toList()
        : List.of();
  }

  private List<String> row(String name, Point point) {
    List<String> row = begin(point.day(), point.day(), figures.trend(), name);
    return withoutAnswers(row, new Shown<>(point.mean()));
  }

  private List<String> withoutAnswers(List<String> row, Figure<Mean> mean) {
    figures(row, mean);
    row.addAll(BLANK);
    row.add(note(mean));
    return row;
  }

  /** Each item once, though it may count towards two values, in the order they are asked. */
  private List<PanelItem> items() {
    Map<String, PanelItem> byId = new HashMap<>();
    view.dimensions().forEach(panel -> panel.items().forEach(each -> byId.put(each.id(), each)));
    return view.results().items().stream().map(item -> byId.get(item.id())).toList();
  }

  private List<String> row(PanelItem item) {
    List<String> row = begin(figures.question(), item.text());
    figures(row, item.mean());
    row.addAll(
        item.drawing() instanceof Shown<ItemDrawing> shown
            ? shown.value().bar().segments().stream().map(each -> told(each.share())).toList()
            : BLANK);
    row.add(note(item));
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
            filter.office() == null ? everywhere(filter) : Cell.harmless(filter.office().name()),
            filter.touchpoint() == null
                ? page.allTouchpoints()
                : Cell.harmless(filter.touchpoint().name()),
            filter.isPooled() ? page.bothChannels() : channel,
            from.toString(),
            to.toString(),
            kind,
            name));
  }

  private String everywhere(Filter filter) {
    return filter.everyOffice() ? page.everywhere() : page.authority();
  }

  private void figures(List<String> row, Figure<Mean> figure) {
    if (figure instanceof Shown<Mean> shown) {
      Mean mean = shown.value();
      row.add(Integer.toString(mean.n()));
      row.add(Format.exact(mean.score(), locale));
      row.add(Format.exact(mean.interval().low(), locale));
      row.add(Format.exact(mean.interval().high(), locale));
    } else {
      row.addAll(Collections.nCopies(4, null));
    }
  }

  private String told(Share share) {
    return switch (share.bound()) {
      case UNDER -> figures.under();
      case OVER -> figures.over();
      case EXACT -> Format.points(share.percent());
    };
  }

  private String note(PanelItem item) {
    if (!item.asked()) {
      return figures.unasked();
    }
    return Stream.of(note(item.mean()), item.counted() ? null : figures.uncounted())
        .filter(Objects::nonNull)
        .reduce((first, second) -> first + "; " + second)
        .orElse(null);
  }

  private String note(Figure<Mean> figure) {
    if (figure instanceof Shown<Mean> shown) {
      return shown.value().isReliable() ? null : words.few();
    }
    return figures.withheldBriefly(view.minimum());
  }
}
