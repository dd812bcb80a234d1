package org.augenhoehe.customer.tablet;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaires;

/**
 * Recordings of screens read aloud, which an authority may place in its data directory as {@code
 * audio/<language>/<screen>.mp3} or {@code .ogg}. Only expected names are looked up, so no
 * requested name can lead elsewhere.
 */
@Singleton
class Recordings {

  static final String ROOT = "/kiosk/audio/";

  private static final List<String> SCREENS =
      List.of(
          "start",
          "send",
          "unkept",
          "empty",
          "thanks",
          "operator",
          "away",
          "full",
          "ailing",
          "idle");

  /** Answers by their values, buttons, and the name of the language. */
  static final List<String> SINGLE =
      Stream.concat(
              IntStream.rangeClosed(1, 5).mapToObj(value -> "answer" + value),
              Stream.of(
                  "declined",
                  "language",
                  "button-begin",
                  "button-next",
                  "button-back",
                  "button-send",
                  "button-again",
                  "button-cancel",
                  "button-finish",
                  "button-done",
                  "button-leave",
                  "button-stay",
                  "button-operator"))
          .toList();

  private static final Map<String, String> TYPES = Map.of("mp3", "audio/mpeg", "ogg", "audio/ogg");

  /**
   * One screen, answer or button in one language.
   *
   * @param path the URL path from which a tablet fetches it
   */
  record Recording(String path, String type, Path file) {

    byte[] read() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final Path folder;
  private final Questionnaires questionnaires;

  Recordings(InstallationConfig config, Questionnaires questionnaires) {
    this.folder = config.dataDir().resolve("audio");
    this.questionnaires = questionnaires;
  }

  List<Recording> in(Locale language) {
    String tag = language.toLanguageTag();
    return names()
        .flatMap(name -> TYPES.keySet().stream().sorted().map(ending -> name + "." + ending))
        .map(name -> recording(tag, name))
        .filter(recording -> Files.isRegularFile(recording.file()))
        .toList();
  }

  /** The content of all recordings, by path. */
  Map<String, byte[]> all() {
    Map<String, byte[]> all = new TreeMap<>();
    Languages.CUSTOMERS.stream()
        .flatMap(language -> in(language).stream())
        .forEach(recording -> all.put(recording.path(), recording.read()));
    return all;
  }

  Optional<Recording> find(String path) {
    return Languages.CUSTOMERS.stream()
        .flatMap(language -> in(language).stream())
        .filter(recording -> recording.path().equals(path))
        .findFirst();
  }

  /** Screens, single recordings and, because questions may be reordered, the ids of items. */
  private Stream<String> names() {
    return Stream.of(
            SCREENS,
            SINGLE,
            questionnaires.current().items(Form.KIOSK).stream().map(Item::id).toList())
        .flatMap(List::stream);
  }

  private Recording recording(String tag, String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    return new Recording(ROOT + tag + "/" + name, type, folder.resolve(tag).resolve(name));
  }
}
