package org.augenhoehe.base.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.office.OfficeTree;

/** How many appointments there were. What was entered can be corrected at any time. */
@ApplicationScoped
public class Appointments {

  /** As many as fit into an entry of the audit log beside the longest names. */
  private static final int MOST_TOLD = 4;

  private record Change(Week week, Integer before, Integer after) {

    @Override
    public String toString() {
      return week + " " + told(before) + " → " + told(after);
    }

    private static String told(Integer count) {
      return Objects.toString(count, "–");
    }
  }

  private final AppointmentCounts counts;
  private final OfficeTree tree;
  private final AuditLog audit;
  private final Clock clock;

  Appointments(AppointmentCounts counts, OfficeTree tree, AuditLog audit, Clock clock) {
    this.counts = counts;
    this.tree = tree;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of one touchpoint; a week that is missing is unknown. */
  @Transactional
  public NavigableMap<Week, Integer> at(UUID touchpoint) {
    return at(List.of(touchpoint)).getOrDefault(touchpoint, new TreeMap<>());
  }

  /** The same of several; one of which nothing is known is missing. */
  @Transactional
  public Map<UUID, NavigableMap<Week, Integer>> at(Collection<UUID> touchpoints) {
    Map<UUID, NavigableMap<Week, Integer>> known = new HashMap<>();
    for (AppointmentCount count : counts.of(touchpoints)) {
      known
          .computeIfAbsent(count.touchpoint, any -> new TreeMap<>())
          .put(new Week(count.monday), count.appointments);
    }
    return known;
  }

  /**
   * Keeps all of it or nothing. What is known already changes nothing.
   *
   * @param entries of any number of touchpoints, one for each week of a touchpoint
   * @throws AppointmentRefusal when one of them cannot be kept
   * @throws org.augenhoehe.base.office.OfficeRefusal when there is no such touchpoint
   */
  @Transactional
  public void enter(List<Entry> entries) {
    LocalDate today = LocalDate.now(clock);
    for (Entry entry : entries) {
      entry
          .fault(today)
          .ifPresent(
              reason -> {
                throw AppointmentRefusal.of(reason);
              });
    }
    // Whoever enters several offices takes them in the same order as others.
    new TreeSet<>(
            entries.stream().map(entry -> tree.touchpoint(entry.touchpoint()).office()).toList())
        .forEach(tree::lock);
    Map<UUID, List<Change>> changes = new TreeMap<>();
    for (Entry entry : entries) {
      change(entry)
          .ifPresent(
              change ->
                  changes
                      .computeIfAbsent(entry.touchpoint(), any -> new ArrayList<>())
                      .add(change));
    }
    changes.forEach((touchpoint, own) -> write(touchpoint, own));
  }

  private Optional<Change> change(Entry entry) {
    LocalDate monday = entry.week().monday();
    AppointmentCount row = counts.findById(new AppointmentCount.Key(entry.touchpoint(), monday));
    Integer before = row == null ? null : row.appointments;
    if (Objects.equals(before, entry.count())) {
      return Optional.empty();
    }
    if (entry.count() == null) {
      counts.delete(row);
    } else if (row == null) {
      AppointmentCount added = new AppointmentCount(entry.touchpoint(), monday);
      added.appointments = entry.count();
      counts.persist(added);
    } else {
      row.appointments = entry.count();
    }
    return Optional.of(new Change(entry.week(), before, entry.count()));
  }

  private void write(UUID touchpoint, List<Change> changes) {
    TreeSet<Week> weeks = new TreeSet<>(changes.stream().map(Change::week).toList());
    audit.add(
        Act.APPOINTMENTS_ENTERED,
        tree.label(touchpoint)
            + ": "
            + (changes.size() > MOST_TOLD
                ? weeks.first() + " – " + weeks.last() + " (" + weeks.size() + ")"
                : changes.stream().map(Change::toString).collect(Collectors.joining(", "))));
  }
}
