package org.augenhoehe.desk.comparison;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.desk.comparison.ComparisonView.Choice;
import org.augenhoehe.desk.comparison.ComparisonView.Tab;
import org.augenhoehe.result.findings.Comparisons;
import org.augenhoehe.result.findings.SeenResults;
import org.augenhoehe.result.findings.Watched;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.release.Scope;

/** Puts together what the page of touchpoints beside each other shows. */
@Singleton
class ComparisonViews {

  private final Comparisons comparisons;
  private final SeenResults results;
  private final OfficeTree tree;
  private final Questionnaires questionnaires;
  private final ReleaseConfig config;
  private final SignedInUser user;
  private final Page page;

  ComparisonViews(
      Comparisons comparisons,
      SeenResults results,
      OfficeTree tree,
      Questionnaires questionnaires,
      ReleaseConfig config,
      SignedInUser user,
      Page page) {
    this.comparisons = comparisons;
    this.results = results;
    this.tree = tree;
    this.questionnaires = questionnaires;
    this.config = config;
    this.user = user;
    this.page = page;
  }

  /**
   * @param value the measure; null or blank for the core index
   * @throws ComparisonRefusal when there is no such value
   */
  ComparisonView of(Scope scope, String value) {
    Watched seen = comparisons.seen(scope);
    Choice choice = choice(scope, value, seen);
    Map<String, String> labels = questionnaires.current().in(page.locale()).dimensions();
    Standings standings =
        Standings.of(seen, choice, offices(), labels.get(choice.value()), results::in);
    return new ComparisonView(
        choice,
        user.person().seesAll(),
        false,
        offices(),
        labels.get(choice.value()),
        values(choice, labels),
        channels(choice),
        standings.counted(),
        standings.picture(),
        standings.told(),
        standings.groups(),
        standings.shortened(),
        ProfileTables.of(seen, choice, offices(), labels),
        config.minimum());
  }

  /** Only the form, so that the days can be set right. */
  ComparisonView reversed(Scope scope, String value) {
    Choice choice = choice(scope, value, comparisons.seen(scope));
    Map<String, String> labels = questionnaires.current().in(page.locale()).dimensions();
    return new ComparisonView(
        choice,
        user.person().seesAll(),
        true,
        offices(),
        labels.get(choice.value()),
        values(choice, labels),
        channels(choice),
        0,
        null,
        List.of(),
        List.of(),
        false,
        null,
        config.minimum());
  }

  private List<OfficeEntry> offices() {
    Person person = user.person();
    return tree.offices().stream().filter(office -> person.sees(office.id())).toList();
  }

  /** Without a channel, the first of which anything was counted. */
  private Choice choice(Scope scope, String value, Watched seen) {
    List<String> known = seen.scores().measures();
    String measure =
        Optional.ofNullable(value).filter(id -> !id.isBlank()).orElse(Questionnaire.CORE_INDEX);
    if (!known.contains(measure)) {
      throw ComparisonRefusal.unknown("value", known);
    }
    Channel channel =
        Optional.ofNullable(scope.channel())
            .orElseGet(
                () ->
                    Stream.of(Channel.values())
                        .filter(seen::isCounted)
                        .findFirst()
                        .orElse(Channel.PHONE));
    Locale language = page.isChosen() ? page.locale() : null;
    return new Choice(new Way(scope.of(channel), language), measure, channel);
  }

  private List<Tab> values(Choice choice, Map<String, String> labels) {
    return Stream.concat(
            Stream.of(Questionnaire.CORE_INDEX), questionnaires.current().dimensions().stream())
        .map(
            id ->
                new Tab(
                    id,
                    labels.get(id),
                    choice.address().touchpoints(id),
                    id.equals(choice.value())))
        .toList();
  }

  private static List<Tab> channels(Choice choice) {
    Way address = choice.address();
    return Stream.of(Channel.values())
        .map(
            channel ->
                new Tab(
                    channel.name(),
                    null,
                    address.with(address.scope().of(channel)).touchpoints(choice.value()),
                    channel == choice.channel()))
        .toList();
  }
}
