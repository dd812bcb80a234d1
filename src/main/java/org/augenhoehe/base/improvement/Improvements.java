package org.augenhoehe.base.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.questionnaire.Questionnaires;

/**
 * What was changed at touchpoints because of what their customers said. Nothing is deleted: an
 * entry is corrected on its day only, and later withdrawn.
 */
@ApplicationScoped
public class Improvements {

  private final ImprovementRows rows;
  private final OfficeTree tree;
  private final Questionnaires questionnaires;
  private final AuditLog audit;
  private final Clock clock;

  Improvements(
      ImprovementRows rows,
      OfficeTree tree,
      Questionnaires questionnaires,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.tree = tree;
    this.questionnaires = questionnaires;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of a touchpoint, withdrawn ones too, newest first. */
  @Transactional
  public List<ImprovementEntry> at(UUID touchpoint) {
    return rows.of(touchpoint).stream().map(Improvement::entry).toList();
  }

  /** The one that customers are told of. */
  @Transactional
  public Optional<ImprovementEntry> newest(UUID touchpoint) {
    return rows.newestTold(touchpoint).map(Improvement::entry);
  }

  /**
   * @throws ImprovementRefusal when the touchpoint has none with this number
   */
  @Transactional
  public ImprovementEntry one(UUID touchpoint, int number) {
    return require(touchpoint, number).entry();
  }

  /** Whether {@link #correct} takes it today. */
  public boolean isCorrectable(ImprovementEntry improvement) {
    return improvement.fixed(LocalDate.now(clock)).isEmpty();
  }

  /**
   * @throws org.augenhoehe.base.office.OfficeRefusal when there is no such touchpoint
   * @throws ImprovementRefusal when the draft breaks a rule
   */
  @Transactional
  public ImprovementEntry enter(UUID touchpoint, Draft draft) {
    lock(touchpoint);
    LocalDate today = requireSound(draft);
    Improvement improvement = new Improvement(touchpoint, rows.free(touchpoint), draft, today);
    rows.persist(improvement);
    write(Act.IMPROVEMENT_ENTERED, improvement);
    return improvement.entry();
  }

  /**
   * @param change makes the corrected draft from the present one
   * @throws org.augenhoehe.base.office.OfficeRefusal when there is no such touchpoint
   * @throws ImprovementRefusal when there is none with this number, it is not from today, or the
   *     draft breaks a rule
   */
  @Transactional
  public ImprovementEntry correct(UUID touchpoint, int number, UnaryOperator<Draft> change) {
    lock(touchpoint);
    Improvement improvement = require(touchpoint, number);
    improvement
        .entry()
        .fixed(LocalDate.now(clock))
        .ifPresent(
            reason -> {
              throw ImprovementRefusal.of(reason);
            });
    Draft draft = change.apply(improvement.draft());
    requireSound(draft);
    if (improvement.correct(draft)) {
      write(Act.IMPROVEMENT_CORRECTED, improvement);
    }
    return improvement.entry();
  }

  /**
   * Customers are told of it no more. Once more changes nothing.
   *
   * @throws org.augenhoehe.base.office.OfficeRefusal when there is no such touchpoint
   * @throws ImprovementRefusal when there is none with this number
   */
  @Transactional
  public void withdraw(UUID touchpoint, int number) {
    lock(touchpoint);
    Improvement improvement = require(touchpoint, number);
    if (improvement.withdraw(LocalDate.now(clock))) {
      write(Act.IMPROVEMENT_WITHDRAWN, improvement);
    }
  }

  /** Numbers are given one after the other. */
  private void lock(UUID touchpoint) {
    tree.lock(tree.touchpoint(touchpoint).office());
  }

  private Improvement require(UUID touchpoint, int number) {
    return rows.findByIdOptional(new Improvement.Key(touchpoint, number))
        .orElseThrow(() -> ImprovementRefusal.of(Reason.UNKNOWN));
  }

  /** Today, if the draft can be entered. */
  private LocalDate requireSound(Draft draft) {
    LocalDate today = LocalDate.now(clock);
    List<String> values = questionnaires.current().dimensions();
    draft
        .fault(today, values)
        .ifPresent(
            reason -> {
              throw ImprovementRefusal.of(reason, draft, values);
            });
    return today;
  }

  /** The text is for all to read, and here its number says which one. */
  private void write(Act act, Improvement improvement) {
    audit.add(act, tree.label(improvement.touchpoint) + ": " + improvement.number);
  }
}
