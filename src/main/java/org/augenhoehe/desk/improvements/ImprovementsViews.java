package org.augenhoehe.desk.improvements;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.augenhoehe.base.improvement.ImprovementEntry;
import org.augenhoehe.base.improvement.Improvements;
import org.augenhoehe.base.improvement.Reason;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.desk.improvements.ImprovementsView.Row;
import org.augenhoehe.desk.improvements.ImprovementsView.Value;

/** Gathers what the pages about improvements show, in the reader's language. */
@Singleton
class ImprovementsViews {

  private final Improvements improvements;
  private final OfficeTree tree;
  private final Questionnaires questionnaires;
  private final SignedInUser user;
  private final Page page;
  private final Clock clock;

  ImprovementsViews(
      Improvements improvements,
      OfficeTree tree,
      Questionnaires questionnaires,
      SignedInUser user,
      Page page,
      Clock clock) {
    this.improvements = improvements;
    this.tree = tree;
    this.questionnaires = questionnaires;
    this.user = user;
    this.page = page;
    this.clock = clock;
  }

  /** A form for a new one, today's unless that is changed. */
  ImprovementForm blank(String value) {
    return ImprovementForm.of(LocalDate.now(clock), value);
  }

  ImprovementsView list(
      TouchpointEntry touchpoint, ImprovementForm form, Reason fault, String done) {
    return view(
        touchpoint,
        improvements.at(touchpoint.id()),
        user.isAdmin() || user.isManager() ? form : null,
        fault,
        done);
  }

  /** About a single one. */
  ImprovementsView one(
      TouchpointEntry touchpoint, ImprovementEntry entry, ImprovementForm form, Reason fault) {
    return view(touchpoint, List.of(entry), form, fault, null);
  }

  private ImprovementsView view(
      TouchpointEntry touchpoint,
      List<ImprovementEntry> entries,
      ImprovementForm form,
      Reason fault,
      String done) {
    Questionnaire questionnaire = questionnaires.current();
    Map<String, String> labels = questionnaire.in(page.locale()).dimensions();
    Integer newest =
        improvements.newest(touchpoint.id()).map(ImprovementEntry::number).orElse(null);
    return new ImprovementsView(
        tree.office(touchpoint.office()),
        touchpoint,
        entries.stream()
            .map(
                entry ->
                    new Row(
                        entry,
                        labels.getOrDefault(entry.value(), entry.value()),
                        newest != null && newest == entry.number(),
                        improvements.isCorrectable(entry)))
            .toList(),
        form,
        fault,
        questionnaire.dimensions().stream().map(id -> new Value(id, labels.get(id))).toList(),
        LocalDate.now(clock),
        done);
  }
}
