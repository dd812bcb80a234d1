package org.augenhoehe.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.OurClasses;
import org.augenhoehe.base.platform.Languages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every room has its words in all languages of its readers, with nothing left over. */
class MessagesTest {

  /** Bundles that only staff and experts read. */
  private static final Set<String> OF_STAFF =
      Set.of(
          "staff",
          "people",
          "setup",
          "account",
          "factor",
          "signin",
          "provider",
          "dashboard",
          "improvements",
          "appointments",
          "figures",
          "counts",
          "spreadsheet",
          "situation",
          "letter",
          "comparison",
          "periods",
          "administration",
          "kiosks",
          "keys",
          "look",
          "expert",
          "acts",
          "audit",
          "openings",
          "settings",
          "meaning");

  /** Bundles of long explanations, which everybody may read. */
  private static final Set<String> EXPLAINING = Set.of("calculation");

  /** Words that are the same in German and another language. */
  private static final Set<String> SAME_IN_BOTH =
      Set.of(
          "audit.who",
          "look.logo",
          "people.name",
          "account.who",
          "staff.dashboard",
          "signin.name",
          "dashboard.kiosk",
          "figures.percent",
          "spreadsheet.of",
          "kiosks.kiosks",
          "kiosks.name");

  /** In Leichte Sprache short texts may equal the German ones; one of this length must differ. */
  private static final int SHORT = 60;

  private static final Path WORDS = Path.of("src/main/resources/messages");

  /** A placeholder, {@code {count}} or {@code {list.size}}. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]+}");

  private static List<Class<?>> bundles() {
    return OurClasses.all().stream()
        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
        .<Class<?>>map(type -> type.reflect())
        .toList();
  }

  private static String name(Class<?> bundle) {
    return bundle.getAnnotation(MessageBundle.class).value();
  }

  private static Set<String> keys(Class<?> bundle) {
    return Arrays.stream(bundle.getDeclaredMethods())
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> words(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> words = new TreeMap<>();
    properties.forEach((key, value) -> words.put((String) key, (String) value));
    return words;
  }

  private static Path file(String bundle, Locale language) {
    return WORDS.resolve(bundle + "_" + language.toLanguageTag() + ".properties");
  }

  private static List<Locale> languages(Class<?> bundle) {
    if (EXPLAINING.contains(name(bundle))) {
      return Languages.EXPLAINED;
    }
    return OF_STAFF.contains(name(bundle)) ? Languages.STAFF : Languages.CUSTOMERS;
  }

  @TestFactory
  Stream<DynamicTest> every_bundle_is_whole_in_every_language_of_its_readers() {
    return bundles().stream()
        .flatMap(
            bundle ->
                languages(bundle).stream()
                    .map(
                        language ->
                            DynamicTest.dynamicTest(
                                name(bundle) + " in " + language.toLanguageTag(),
                                () -> compare(bundle, language))));
  }

  private static void compare(Class<?> bundle, Locale language) throws IOException {
    Map<String, String> german = words(file(name(bundle), Locale.GERMAN));
    Map<String, String> words = words(file(name(bundle), language));
    assertThat(words.keySet()).as("keys").isEqualTo(keys(bundle));
    words.forEach(
        (key, text) -> {
          assertThat(text).as(key).isNotBlank();
          if (mustDiffer(language, name(bundle) + "." + key, text)) {
            assertThat(text).as(key + " is not translated").isNotEqualTo(german.get(key));
          }
          assertThat(placeholders(text)).as(key).isEqualTo(placeholders(german.get(key)));
        });
  }

  private static boolean mustDiffer(Locale language, String key, String text) {
    boolean isShort = language.equals(Languages.SIMPLE_GERMAN) && text.length() < SHORT;
    return !language.equals(Locale.GERMAN) && !isShort && !SAME_IN_BOTH.contains(key);
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void no_file_of_words_is_left_over() throws IOException {
    Set<Path> expected =
        bundles().stream()
            .flatMap(bundle -> languages(bundle).stream().map(l -> file(name(bundle), l)))
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(WORDS)) {
      assertThat(files).containsExactlyInAnyOrderElementsOf(expected);
    }
  }
}
