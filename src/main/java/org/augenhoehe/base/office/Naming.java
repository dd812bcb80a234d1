package org.augenhoehe.base.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Gives names that nobody takes for others: a twin touchpoint would single out whoever is sent
 * there.
 */
@ApplicationScoped
public class Naming {

  private final EntityManager entities;

  Naming(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Until the caller's transaction ends nobody else gives a name, on whatever instance. Comes
   * before other names are read.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void begin() {
    entities.createNativeQuery("SELECT id FROM naming FOR UPDATE").getResultList();
  }

  /**
   * The name as it is kept: all blanks are one, a letter with its mark is one sign.
   *
   * @param others the names beside which it is to stand
   * @param taken what to throw where one of them looks like it
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
    // A few signs become more of them.
    return composed.length() > OfficeTree.LONGEST_NAME ? name : composed;
  }
}
