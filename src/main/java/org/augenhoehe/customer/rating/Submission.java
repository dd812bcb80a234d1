package org.augenhoehe.customer.rating;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;

/**
 * The form as it came in.
 *
 * @param code as typed
 * @param choices by id of the item: "1" to "5", or {@link #DECLINED}; missing where nothing was
 *     chosen
 */
record Submission(String code, Map<String, String> choices) {

  /** The value of "keine Angabe". */
  static final String DECLINED = "";

  static final Submission BLANK = new Submission("", Map.of());

  private static final String CODE = "code";

  private static final Set<String> VALUES =
      IntStream.rangeClosed(Questionnaire.LOWEST, Questionnaire.HIGHEST)
          .mapToObj(String::valueOf)
          .collect(Collectors.toUnmodifiableSet());

  Submission {
    choices = Map.copyOf(choices);
  }

  /**
   * @throws BadRequestException for anything that our form cannot have sent
   */
  static Submission parse(MultivaluedMap<String, String> fields, Questionnaire questionnaire) {
    Set<String> asked =
        questionnaire.items(Form.FULL).stream().map(Item::id).collect(Collectors.toSet());
    String code = "";
    Map<String, String> choices = new HashMap<>();
    for (Map.Entry<String, List<String>> field : fields.entrySet()) {
      String value = only(field.getValue());
      if (field.getKey().equals(CODE)) {
        code = value.strip();
      } else if (asked.contains(field.getKey())
          && (VALUES.contains(value) || value.equals(DECLINED))) {
        choices.put(field.getKey(), value);
      } else {
        throw new BadRequestException();
      }
    }
    return new Submission(code, choices);
  }

  /** The answers by id of the item, without "keine Angabe". */
  Map<String, Integer> answers() {
    return choices.keySet().stream()
        .filter(item -> !choices.get(item).equals(DECLINED))
        .collect(Collectors.toMap(Function.identity(), item -> Integer.valueOf(choices.get(item))));
  }

  private static String only(List<String> values) {
    if (values.size() != 1) {
      throw new BadRequestException();
    }
    return values.get(0);
  }
}
