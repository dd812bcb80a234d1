package org.augenhoehe.base.assets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ScriptsResourceTest {

  private static final String LIST = "/.well-known/augenhoehe-scripts";

  private static final List<String> PAGES =
      List.of(
          "/",
          "/anonym",
          "/method",
          "/r",
          "/r/late",
          "/r/thanks",
          "/r/again",
          "/counted",
          "/kiosk",
          "/nowhere");

  /** What a page or a script names that ends like a script, however it loads it. */
  private static final Pattern NAMED = Pattern.compile("[\"'`]([\\w./-]+\\.m?js)[\"'`?]");

  private static final Pattern INLINE =
      Pattern.compile("<script(?![^>]* src=)|\\son[a-z]+=|\\bjavascript:");

  private static final Path SOURCE = Path.of("src/main/resources/META-INF/resources");
  private static final Path BUILT = Path.of("target/classes/META-INF/resources");

  @TestHTTPResource("/")
  URI home;

  private final HttpClient client = HttpClient.newHttpClient();
  private Map<String, String> listed;

  @BeforeEach
  void ask() {
    listed = given().get(LIST).then().statusCode(200).extract().jsonPath().getMap("files");
  }

  /** As a client gets it that accepts no compression. */
  private byte[] bytes(String path) {
    try {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(home.resolve(path)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
          .as(path)
          .isEqualTo("identity");
      assertThat(answer.statusCode()).as(path).isIn(200, path.startsWith("/nowhere") ? 404 : 200);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(path, e);
    }
  }

  private String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private static Set<String> namedBy(String path, String text) {
    return NAMED
        .matcher(text)
        .results()
        .map(found -> URI.create(path).resolve(found.group(1)).toString())
        .collect(Collectors.toSet());
  }

  /** Follows every name, from all pages in all languages. */
  private Set<String> reachableScripts() {
    Set<String> found = new TreeSet<>();
    for (String page : PAGES) {
      Languages.CUSTOMERS.forEach(
          language ->
              found.addAll(namedBy(page, text(page + "?lang=" + language.toLanguageTag()))));
    }
    Deque<String> unread = new ArrayDeque<>(found);
    while (!unread.isEmpty()) {
      String script = unread.pop();
      namedBy(script, text(script)).stream().filter(found::add).forEach(unread::push);
    }
    return found;
  }

  @Test
  void every_hash_is_that_of_the_file_as_it_is_served() {
    assertThat(listed).hasSizeGreaterThan(40);
    listed.forEach(
        (path, hash) -> assertThat(Sha256.hexadecimal(bytes(path))).as(path).isEqualTo(hash));
  }

  @Test
  void every_script_that_a_page_of_customers_leads_to_is_listed() {
    Set<String> scripts = reachableScripts();
    assertThat(scripts)
        .contains("/kiosk/worker.js", "/tablet/worker.js", "/tablet/store.js", "/seal.js")
        .anyMatch(path -> path.matches("/assets/form\\.\\w+\\.js"))
        .anyMatch(path -> path.matches("/assets/late\\.\\w+\\.js"))
        .anyMatch(path -> path.matches("/assets/counted\\.\\w+\\.js"));
    assertThat(listed.keySet()).containsAll(scripts);
  }

  @Test
  void no_page_of_customers_has_a_script_within() {
    for (String page : PAGES) {
      assertThat(text(page)).as(page).doesNotContainPattern(INLINE);
    }
    assertThat("<script>").containsPattern(INLINE);
    assertThat("<p onclick=\"x\">").containsPattern(INLINE);
  }

  @Test
  void every_shipped_script_is_listed() throws IOException {
    Set<String> shipped;
    try (var files = Files.walk(SOURCE)) {
      shipped =
          files
              .map(file -> "/" + SOURCE.relativize(file))
              .filter(path -> path.endsWith(".js"))
              .collect(Collectors.toSet());
    }
    Set<String> hashes = Set.copyOf(listed.values());
    shipped.removeIf(path -> listed.containsKey(path) || hashes.contains(hash(SOURCE, path)));
    // These are served bundled, as form.min.js, late.min.js and counted.min.js.
    assertThat(shipped)
        .containsExactlyInAnyOrder(
            "/form.js",
            "/code.js",
            "/entitlement.js",
            "/lazy.js",
            "/states.js",
            "/late.js",
            "/counted.js",
            "/counted-link.js",
            "/post-form.js",
            "/tabs.js",
            "/translate.js");
  }

  /** As anonymity.md says how to compare with the source. */
  @Test
  void scripts_are_files_of_the_source_or_of_the_build() {
    listed.forEach(
        (path, hash) -> {
          if (path.startsWith("/tablet/") || path.matches("/\\w[\\w-]*\\.js")) {
            assertThat(hash(SOURCE, path)).as(path).isEqualTo(hash);
          }
        });
    for (String bundle : List.of("form", "late", "counted")) {
      String built = hash(BUILT, "/" + bundle + ".min.js");
      assertThat(listed)
          .containsEntry("/assets/" + bundle + "." + built.substring(0, 12) + ".js", built);
    }
  }

  private static String hash(Path folder, String path) {
    try {
      return Sha256.hexadecimal(Files.readAllBytes(Path.of(folder + path)));
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }

  @Test
  void equal_lists_have_equal_bytes() {
    assertThat(List.copyOf(listed.keySet())).isSorted();
    assertThat(text(LIST)).isEqualTo(text(LIST));
  }

  @Test
  void the_list_names_the_build() {
    assertThat(given().get(LIST).jsonPath().getString("version")).matches("\\d+\\.\\d+.*");
  }
}
