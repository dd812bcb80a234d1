package org.augenhoehe.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.base.platform.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts for customers promise no more than is true, and Leichte Sprache follows its rules. */
class CustomersWordsTest {

  private static final Path WORDS = Path.of("src/main/resources/messages");
  private static final String SIMPLE = "de-simple";

  /** Bundles in which customers are promised something; experts are told everything anyway. */
  private static final List<String> PROMISING =
      List.of("rating", "counted", "tablet", "slip", "welcome", "anonymity", "method");

  /** Netzwerk Leichte Sprache asks for short sentences; readers manage about this many words. */
  private static final int WORDS_A_SENTENCE = 13;

  private static final Pattern NEXT_SENTENCE = Pattern.compile("[^}][.!?]“? +\\S");

  /** "Is it so? Then …" is a condition, and readers of Leichte Sprache take it for a question. */
  private static final Pattern CONDITION = Pattern.compile("\\?\\s+Dann\\b");

  private static Map<String, String> words(String bundle, String language) throws IOException {
    Properties properties = new Properties();
    Path file = WORDS.resolve(bundle + "_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> words = new TreeMap<>();
    properties.forEach((key, value) -> words.put(bundle + "." + key, (String) value));
    return words;
  }

  private static Map<String, String> simple() throws IOException {
    Map<String, String> words = new TreeMap<>();
    List<String> bundles = new ArrayList<>(PROMISING);
    bundles.addAll(List.of("web", "calculation"));
    for (String bundle : bundles) {
      words.putAll(words(bundle, SIMPLE));
    }
    return words;
  }

  /**
   * "Nobody ever learns, finds or links anything" promises more than the README says of any
   * adversary: one who records traffic and colludes, or knows nine of ten, does.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "de # niemand erfährt|niemand Sie |Ihnen niemand|nirgends mehr|nichts über Sie",
        "de-simple # niemand weiß|niemand erkennen|weiß niemand:|nirgends mehr|nichts über Sie",
        "en # nobody learns|nobody can (link|pick)|exists nowhere|nothing about you",
        "uk # ніхто не дізнається|ніхто (вже )?не зможе|немає ніде|нічого про Вас",
        "ru # никто не узнает|никто (уже )?не сможет|нет нигде|ничего о Вас",
        "ar # لن يعرف أحد|أحد أن (ينسب|يتعرف)|يعود موجودًا في أي مكان|عنك شيئًا",
        "tr # kimse öğrenmez|kimse (sizi|yanıtların)|hiçbir yerde kalmaz|hakkınızda hiçbir şey",
        "fa # هیچ‌کس باخبر نمی‌شود|هیچ‌کس نمی‌تواند|هیچ‌جا وجود ندارد|چیزی دربارهٔ شما نمی‌فهمند",
        "bg # никой няма да научи|никой вече не може|може да разпознае|няма никъде|нищо за Вас",
        "ro # nimeni nu află|nimeni nu (vă|mai) poate|există nicăieri|nimic despre dumneavoastră",
        "fr # personne ne saura|personne ne peut (plus les|vous)|existe plus nulle part|rien sur vous"
      })
  void no_promise_is_absolute(String language, String absolutes) throws IOException {
    Pattern absolute =
        Pattern.compile(absolutes.strip(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    List<String> bundles = new ArrayList<>(PROMISING);
    if (Languages.find(Languages.EXPLAINED, language.strip()).isPresent()) {
      bundles.add("calculation");
    }
    for (String bundle : bundles) {
      assertThat(words(bundle, language.strip()).values())
          .as(bundle)
          .allSatisfy(text -> assertThat(text).doesNotContainPattern(absolute));
    }
  }

  /** Beside the ballot, a "fingerprint" or a number must not read as the customer's own. */
  @ParameterizedTest
  @CsvSource({
    "de, Für alle hier gleich",
    "de-simple, für alle",
    "en, for everyone",
    "uk, для всіх",
    "ru, для всех",
    "ar, لدى الجميع",
    "tr, herkes için",
    "fa, برای همه",
    "bg, за всички",
    "ro, pentru toți",
    "fr, pour tous"
  })
  void the_mark_beside_form_and_slip_says_that_all_have_the_same(String language, String all)
      throws IOException {
    assertThat(words("rating", language).get("rating.print")).containsIgnoringCase(all);
    assertThat(words("slip", language).get("slip.prints")).containsIgnoringCase(all);
  }

  @Test
  void leichte_sprache_has_one_sentence_a_line() throws IOException {
    assertThat(simple())
        .allSatisfy((key, text) -> assertThat(text).doesNotContainPattern(NEXT_SENTENCE));
  }

  @Test
  void leichte_sprache_has_short_sentences() throws IOException {
    assertThat(longSentences(simple())).isEmpty();
  }

  private static List<String> longSentences(Map<String, String> words) {
    return words.values().stream()
        .flatMap(text -> Stream.of(text.split("\n")))
        .filter(line -> line.split("\\s+").length > WORDS_A_SENTENCE)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Test
  void leichte_sprache_asks_no_question_that_is_a_condition() throws IOException {
    assertThat(simple())
        .allSatisfy((key, text) -> assertThat(text).doesNotContainPattern(CONDITION));
  }

  @Test
  void leichte_sprache_counts_as_one_reads_it() throws IOException {
    assertThat(simple())
        .allSatisfy((key, text) -> assertThat(text).doesNotContainPattern("\\d Mal\\b"));
  }
}
