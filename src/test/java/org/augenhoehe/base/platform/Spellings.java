package org.augenhoehe.base.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Codes as people type them and how they are to be read, by the service and by its scripts. */
public final class Spellings {

  /**
   * @param read twelve characters, or null if no code can be meant
   */
  public record Case(String typed, String read) {}

  private Spellings() {}

  public static List<Case> all() {
    try (InputStream in = Spellings.class.getResourceAsStream("/spelling.json")) {
      return List.of(new ObjectMapper().readValue(in, Case[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
