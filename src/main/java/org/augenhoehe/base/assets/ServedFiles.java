package org.augenhoehe.base.assets;

import java.util.Map;

/** A room that serves files which pages of customers load. */
public interface ServedFiles {

  /**
   * @return the SHA-256 of each file as it is served uncompressed, in hexadecimal, by path
   */
  Map<String, String> hashes();
}
