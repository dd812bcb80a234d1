package org.augenhoehe.result.insight;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.result.insight.Atoms.Atom;

/**
 * What may be told of the whole authority to somebody who sees some of its offices: no state, and
 * no difference of two states, is made up by a single other office. So each item stands still until
 * at least two others have added to it, as an atom waits for <em>k</em> people.
 */
final class Blend {

  /** Nothing is held back. */
  private static final long ALL = Long.MAX_VALUE;

  private final AtomTable table;
  private final Channel channel;
  private final Set<UUID> own;

  private Blend(AtomTable table, Channel channel, Set<UUID> own) {
    this.table = table;
    this.channel = channel;
    this.own = own;
  }

  /**
   * @param channel the one that is to be told; null for both, with what has risen
   * @param own the offices that the person sees
   * @return empty where of what others published nothing can be told
   */
  static Optional<AtomTable> of(AtomTable table, Channel channel, Set<UUID> own) {
    return new Blend(table, channel, own).blended();
  }

  private Optional<AtomTable> blended() {
    Map<String, Long> last = new HashMap<>();
    Map<Node, Map<String, List<Atom>>> told = new LinkedHashMap<>();
    table
        .boxes()
        .forEach(
            (node, atoms) -> {
              Map<String, List<Atom>> kept = new LinkedHashMap<>();
              atoms.forEach(
                  (item, all) -> {
                    long end = last.computeIfAbsent(item, this::last);
                    kept.put(
                        item, all.stream().filter(atom -> atom.last().opening() <= end).toList());
                  });
              told.put(node, kept);
            });
    Set<String> ofOthers = new HashSet<>(last.keySet());
    ofOthers.removeIf(item -> !isOfOthers(item, table.boxes()));
    Set<String> held = new HashSet<>(ofOthers);
    held.removeIf(item -> isOfOthers(item, told));
    // What is left of them would be the person's own, by the name of the whole.
    held.forEach(item -> told.values().forEach(atoms -> atoms.put(item, List.of())));
    return held.isEmpty() || held.size() < ofOthers.size()
        ? Optional.of(new AtomTable(table.opening(), table.releases(), told))
        : Optional.empty();
  }

  private boolean isOfOthers(String item, Map<Node, Map<String, List<Atom>>> boxes) {
    return boxes.entrySet().stream()
        .filter(box -> channel == null || channel == box.getKey().channel())
        .anyMatch(
            box ->
                !own.contains(box.getKey().office())
                    && !box.getValue().getOrDefault(item, List.of()).isEmpty());
  }

  /**
   * The last opening of which an item is told. A channel could be taken from the whole, and both
   * channels from what has risen; so where one is to be told, none of these parts is one office's.
   */
  private long last(String item) {
    Set<UUID> whole = new HashSet<>();
    Map<Channel, Set<UUID>> parts = new HashMap<>();
    long ofWhole = ALL;
    long ofParts = ALL;
    for (Map.Entry<Long, Set<Node>> opening : others(item).entrySet()) {
      long before = opening.getKey() - 1;
      ofWhole = whole.isEmpty() ? before : ofWhole;
      ofParts = parts.isEmpty() ? before : ofParts;
      for (Node node : opening.getValue()) {
        whole.add(node.office());
        parts.computeIfAbsent(node.channel(), any -> new HashSet<>()).add(node.office());
      }
      if (whole.size() > 1) {
        whole.clear();
        ofWhole = ALL;
        if (parts.values().stream().allMatch(offices -> offices.size() > 1)) {
          parts.clear();
          ofParts = ALL;
        }
      }
    }
    return channel == null ? ofWhole : ofParts;
  }

  /** Where other offices completed an atom of an item, by the number of the opening. */
  private TreeMap<Long, Set<Node>> others(String item) {
    TreeMap<Long, Set<Node>> others = new TreeMap<>();
    table
        .boxes()
        .forEach(
            (node, atoms) -> {
              if (!own.contains(node.office())) {
                atoms
                    .getOrDefault(item, List.of())
                    .forEach(
                        atom ->
                            others
                                .computeIfAbsent(atom.last().opening(), any -> new HashSet<>())
                                .add(node));
              }
            });
    return others;
  }
}
