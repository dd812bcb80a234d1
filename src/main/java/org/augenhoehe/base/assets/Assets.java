package org.augenhoehe.base.assets;

import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.base.platform.ShippedFiles;

/**
 * The files of pages, each under an address with the hash of its content, so that caches may keep
 * it for ever and no page uses yesterday's style. Templates ask for the address: {@code
 * inject:assets.path('form.css')}.
 *
 * <p>Quarkus' Web Bundler (2.2) would do it as well, but brings native binaries of Deno and esbuild
 * into the build, for two bundles; and the files of a kiosk must keep their names, because its
 * service worker finds them by these and checks them by their hashes.
 */
@Named
@Singleton
public class Assets implements ServedFiles {

  static final String ROOT = "/assets/";

  /** Assets made of several files, or of a file with another name. */
  private static final Map<String, List<String>> MADE_OF =
      Map.of(
          "form.css", List.of("app.css", "rate.css"),
          "story.css", List.of("app.css", "rate.css", "story.css"),
          "method.css", List.of("app.css", "method.css"),
          "form.js", List.of("form.min.js"),
          "late.js", List.of("late.min.js"),
          "counted.js", List.of("counted.min.js"));

  /** The scripts of the form and of /counted are put together at build time; see pom.xml. */
  private static final Set<String> NAMES =
      Set.of(
          "icon.svg",
          "app.css",
          "form.css",
          "story.css",
          "method.css",
          "staff.css",
          "administration.css",
          "audit.css",
          "people.css",
          "copy.js",
          "password.js",
          "dashboard.css",
          "comparison.css",
          "slips.css",
          "slips.js",
          "form.js",
          "late.js",
          "counted.js");

  private final LaunchMode mode;
  private final Map<String, Asset> byName = new ConcurrentHashMap<>();

  Assets(LaunchMode mode) {
    this.mode = mode;
  }

  /**
   * @throws IllegalArgumentException where there is no such asset
   */
  public String path(String name) {
    return ROOT + asset(name).path();
  }

  @Override
  public Map<String, String> hashes() {
    return NAMES.stream()
        .collect(Collectors.toMap(this::path, name -> Sha256.hexadecimal(asset(name).plain())));
  }

  /** The asset under this path, which must contain the hash of its content. */
  Optional<Asset> find(String path) {
    return NAMES.stream().map(this::asset).filter(asset -> asset.path().equals(path)).findFirst();
  }

  private Asset asset(String name) {
    return mode == LaunchMode.DEVELOPMENT ? make(name) : byName.computeIfAbsent(name, Assets::make);
  }

  private static Asset make(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("No asset is called " + name);
    }
    List<String> parts = MADE_OF.getOrDefault(name, List.of(name));
    return Asset.of(name, parts.stream().map(Assets::read).collect(Collectors.joining("\n")));
  }

  private static String read(String part) {
    byte[] file = ShippedFiles.read("META-INF/resources/" + part);
    String text = new String(file, StandardCharsets.UTF_8);
    return part.endsWith(".css") ? withoutComments(text) : text;
  }

  /** Also removes needless spaces and quotes. The result compresses as well as a minifier's. */
  private static String withoutComments(String style) {
    return style
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s*([{};,])\\s*", "$1")
        .replaceAll(":\\s+", ":")
        .replaceAll("=\"([a-z]+)\"]", "=$1]")
        .replace(";}", "}")
        .strip();
  }
}
