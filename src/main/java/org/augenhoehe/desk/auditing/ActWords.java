package org.augenhoehe.desk.auditing;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.base.audit.Act;

/** Every act in words, by its id. */
final class ActWords {

  private ActWords() {}

  /** In the order in which acts are declared. */
  static Map<String, String> in(String language) {
    ActMessages words = MessageBundles.get(ActMessages.class, Localized.Literal.of(language));
    return Stream.of(Act.values())
        .collect(
            Collectors.toMap(
                Act::id, act -> word(words, act), (one, other) -> one, LinkedHashMap::new));
  }

  /** {@code officeAdded}. */
  static String key(Act act) {
    String[] words = act.id().split("-");
    return words[0]
        + Stream.of(words)
            .skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }

  /** By its name, so that a new act needs its words, and a line of the bundle, and no more. */
  private static String word(ActMessages words, Act act) {
    try {
      return (String) ActMessages.class.getMethod(key(act)).invoke(words);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("There are no words for " + act, e);
    }
  }
}
