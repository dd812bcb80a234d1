package org.augenhoehe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prettier formats scripts and styles, as Spotless formats Java; {@code ./mvnw test
 * -Dtest=FormatTest -Dformat.update=true} rewrites them. It runs in Playwright's Node and takes its
 * line width from {@code .editorconfig}. It cannot break comments or read Qute's templates, so
 * their lines are only checked.
 */
class FormatTest {

  private static final Path SOURCES = Path.of("src");

  /** Bundles of other projects' code, and renderings. */
  private static final List<Path> NOT_OURS =
      List.of(
          SOURCES.resolve("test/resources/independent-client/hpke.js"),
          SOURCES.resolve("test/resources/independent-client/privacypass.js"),
          SOURCES.resolve("test/resources/dashboard"));

  private static final String PRETTIER = "META-INF/resources/webjars/prettier/3.6.2";

  private static final Pattern LONG = Pattern.compile(".{101,}");
  private static final Pattern UNTIDY = Pattern.compile(".*\t.*|.*\\s|( {2})* \\S.*");

  @Test
  void scripts_and_styles_are_as_prettier_writes_them(@TempDir Path folder) throws Exception {
    Stream<String> command =
        Stream.of(
            ScriptsTest.node(),
            unpacked(folder).resolve("bin/prettier.cjs").toString(),
            Boolean.getBoolean("format.update") ? "--write" : "--list-different");
    Stream<String> files = sources("js", "css").stream().map(Path::toString);
    Process prettier =
        new ProcessBuilder(Stream.concat(command, files).toList())
            .redirectErrorStream(true)
            .start();
    String output = new String(prettier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(prettier.waitFor()).as(output).isZero();
  }

  @Test
  void no_line_is_longer_than_a_line_of_java() throws IOException {
    assertThat(lines(LONG, "js", "css", "html")).isEmpty();
  }

  @Test
  void templates_are_indented_by_two_spaces() throws IOException {
    assertThat(lines(UNTIDY, "html")).isEmpty();
  }

  private static List<String> lines(Pattern pattern, String... endings) throws IOException {
    return sources(endings).stream()
        .flatMap(
            file ->
                read(file)
                    .lines()
                    .filter(pattern.asMatchPredicate())
                    .map(line -> file + ": " + line))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sources(String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> NOT_OURS.stream().noneMatch(file::startsWith))
          .filter(file -> Stream.of(endings).anyMatch(end -> file.toString().endsWith("." + end)))
          .sorted()
          .toList();
    }
  }

  /** Prettier, copied from its jar into this folder, because Node reads no jars. */
  private static Path unpacked(Path folder) throws IOException {
    URL url = FormatTest.class.getClassLoader().getResource(PRETTIER + "/package.json");
    Path jar = Path.of(((JarURLConnection) url.openConnection()).getJarFile().getName());
    try (FileSystem content = FileSystems.newFileSystem(jar);
        Stream<Path> files = Files.walk(content.getPath(PRETTIER))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("prettier" + file.toString().substring(PRETTIER.length())));
      }
    }
    return folder.resolve("prettier");
  }
}
