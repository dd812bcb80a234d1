package org.augenhoehe.base.rescue;

import java.util.UUID;

/**
 * What became of an order.
 *
 * @param refusal why it was not carried out; null where it was
 * @param address of the service for links; null where none is configured
 */
record OrderAnswer(String refusal, String address) {

  private static final String PREFIX = "answer-";
  private static final String SUFFIX = ".json";

  /** Of files with answers. */
  static final String GLOB = PREFIX + "*" + SUFFIX;

  static String file(UUID id) {
    return PREFIX + id + SUFFIX;
  }
}
