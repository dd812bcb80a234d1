package org.augenhoehe.base.rescue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a command orders, as a file in the directory of keys: who can write there could also do
 * worse. H2's file is locked while the service runs, so the command cannot change it itself.
 *
 * @param id names the files of the order and of its answer
 * @param roles of a new account; empty where one is reset
 * @param setupHash of the link's secret, which the command alone knows
 * @param ends when the link ends, and the order with it, whenever the service starts
 */
record Order(UUID id, String name, List<String> roles, String setupHash, Instant ends) {

  private static final String PREFIX = "order-";
  private static final String SUFFIX = ".json";

  /** Of files with orders. */
  static final String GLOB = PREFIX + "*" + SUFFIX;

  Order {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(setupHash);
    Objects.requireNonNull(ends);
    roles = List.copyOf(roles);
  }

  boolean isAddition() {
    return !roles.isEmpty();
  }

  static String file(UUID id) {
    return PREFIX + id + SUFFIX;
  }
}
