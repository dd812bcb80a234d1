package org.augenhoehe.base.assets;

import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Makes one file of those that a page needs. Templates ask it for the address: {@code
 * inject:assets.path('form.css')}.
 */
@Named
@Singleton
public class Assets {

  static final String ROOT = "/assets/";

  /** What stands under a name of its own beside what it is made of. */
  private static final Map<String, List<String>> MADE_OF =
      Map.of(
          "icon.svg", List.of("icon.svg"),
          "form.css", List.of("app.css", "rate.css"),
          "story.css", List.of("app.css", "rate.css", "story.css"),
          // Put together out of r.js, of late.js and of what they import, when the service is
          // built; see
          // pom.xml.
          "form.js", List.of("form.js"),
          "late.js", List.of("late.min.js"));

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

  /** The asset under this path, which must bear the hash of its content. */
  Optional<Asset> find(String path) {
    return MADE_OF.keySet().stream()
        .map(this::asset)
        .filter(asset -> asset.path().equals(path))
        .findFirst();
  }

  private Asset asset(String name) {
    return mode == LaunchMode.DEVELOPMENT ? make(name) : byName.computeIfAbsent(name, Assets::make);
  }

  private static Asset make(String name) {
    List<String> parts = MADE_OF.get(name);
    if (parts == null) {
      throw new IllegalArgumentException("No asset is called " + name);
    }
    return Asset.of(name, parts.stream().map(Assets::read).collect(Collectors.joining("\n")));
  }

  private static String read(String part) {
    String file = "META-INF/resources/" + part;
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return part.endsWith(".css") ? withoutComments(text) : text;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** Nor spaces that say nothing. What is left compresses as well as what a minifier leaves. */
  private static String withoutComments(String style) {
    return style
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s*([{};,])\\s*", "$1")
        .replaceAll(":\\s+", ":")
        .replace(";}", "}")
        .strip();
  }
}
