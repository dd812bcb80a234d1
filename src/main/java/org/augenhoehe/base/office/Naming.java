package org.augenhoehe.base.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Refuses names that could be taken for others: a twin touchpoint would single out the customers
 * who are sent there.
 */
@ApplicationScoped
public class Naming {

  private final EntityManager entities;

  Naming(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Blocks other naming, on all instances, until the caller's transaction ends. Call it before
   * reading other names.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void begin() {
    entities.createNativeQuery("SELECT id FROM naming FOR UPDATE").getResultList();
  }

  /**
   * The name as it is stored: runs of blanks become one, a letter and its mark one character.
   *
   * @param others the names that it must not look like
   * @param taken makes the exception to throw where one of them looks like it
   */
  public static <E extends RuntimeException> String free(
      String name, Stream<String> others, Function<String, E> taken) {
    String readable = composed(name).replaceAll("\\p{Zs}+", " ").strip();
    if (others.anyMatch(LookAlikes.of(readable))) {
      throw taken.apply(readable);
    }
    return readable;
  }

  /** A Mac writes the "ü" of a file's name in two characters, a keyboard in one. */
  private static String composed(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    // Composition makes a few characters longer.
    return composed.length() > OfficeTree.LONGEST_NAME ? name : composed;
  }
}
