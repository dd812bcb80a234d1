package org.augenhoehe.desk.provider;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.base.staff.Role;
import org.eclipse.microprofile.config.spi.Converter;

/** What the provider's words mean here: which group which role, which of its offices which. */
public record ClaimMap(List<Pair> pairs) {

  /**
   * One of them.
   *
   * @param word as the provider has it
   * @param meaning as it is called here
   */
  public record Pair(String word, String meaning) {}

  Set<String> words() {
    return pairs.stream().map(Pair::word).collect(Collectors.toSet());
  }

  Set<String> meaningsOf(Set<String> words) {
    return pairs.stream()
        .filter(pair -> words.contains(pair.word()))
        .map(Pair::meaning)
        .collect(Collectors.toSet());
  }

  /** Reads {@code leitung=manager,dsb=auditor}. */
  public static final class Roles implements Converter<ClaimMap> {

    private static final long serialVersionUID = 1;

    @Override
    public ClaimMap convert(String value) {
      return read(
          value,
          Role.ALL::contains,
          "must be pairs such as leitung=manager, where the right side is one of " + Role.ALL);
    }
  }

  /** Reads {@code /amt/nord=Jobcenter Nord}; an office with a comma in its name goes by its id. */
  public static final class Offices implements Converter<ClaimMap> {

    private static final long serialVersionUID = 1;

    @Override
    public ClaimMap convert(String value) {
      return read(
          value,
          office -> !office.isEmpty(),
          "must be pairs such as /amt/nord=Jobcenter Nord, where the right side is an office's name"
              + " or id");
    }
  }

  /** The provider's word may contain the equals sign itself. */
  private static ClaimMap read(String value, Predicate<String> isMeaning, String form) {
    return new ClaimMap(
        Stream.of(value.split(",", -1))
            .map(
                text -> {
                  int sign = text.lastIndexOf('=');
                  String word = text.substring(0, Math.max(sign, 0)).strip();
                  String meaning = text.substring(sign + 1).strip();
                  if (word.isEmpty() || !isMeaning.test(meaning)) {
                    throw new IllegalArgumentException(form);
                  }
                  return new Pair(word, meaning);
                })
            .toList());
  }
}
