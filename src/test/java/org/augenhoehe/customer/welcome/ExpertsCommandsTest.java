package org.augenhoehe.customer.welcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's commands do what is said of them when they are copied into a shell. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ExpertsCommandsTest {

  private static final String LIST = "/.well-known/augenhoehe-scripts";
  private static final Pattern COMMAND = Pattern.compile("<pre[^>]*><code>([^<]*)</code>");
  private static final Path CURL = Path.of("/usr/bin/curl");

  private static List<String> commands() {
    String page = given().get("/anonym").then().statusCode(200).extract().asString();
    return COMMAND
        .matcher(page)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .toList();
  }

  private static String command(String ending) {
    return commands().stream()
        .filter(command -> command.contains(LIST) && command.endsWith(ending))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> run(String command) throws IOException {
    Process shell = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  /** The page's lines are joined when it is rendered. */
  @Test
  void a_shell_can_read_every_command() throws Exception {
    assertThat(commands()).hasSize(3);
    for (String command : commands()) {
      assertThat(run("sh -n <<'END'\n" + command + "\nEND")).as(command).isEmpty();
    }
  }

  @Test
  void one_command_compares_every_file_of_the_list(@TempDir Path folder) throws Exception {
    assumeThat(CURL).exists();
    String list = given().get(LIST).asString();
    Map<String, String> files = given().get(LIST).jsonPath().getMap("files");
    assertThat(run(command("done")))
        .containsExactlyElementsOf(
            files.keySet().stream().map(path -> "same " + path.substring(1)).toList());

    Path forged = folder.resolve("list");
    Files.writeString(forged, list.replace(files.get("/seal.js"), files.get("/tokens.js")));
    assertThat(run(command("done").replaceFirst("curl -s \\S+", "cat " + forged)))
        .hasSameSizeAs(files.keySet())
        .filteredOn(line -> !line.startsWith("same "))
        .containsExactly("OTHER seal.js");
  }

  @Test
  void one_command_gives_the_hash_of_the_whole_list() throws Exception {
    assumeThat(CURL).exists();
    assertThat(run(command("sha256sum")))
        .containsExactly(Sha256.hexadecimal(given().get(LIST).asByteArray()) + "  -");
  }
}
