package org.augenhoehe.base.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.ShippedFiles;

/**
 * The versions that ship with the service, read and checked when it starts: {@code
 * questionnaire/<version>/items.json} for the items and one file per language for their wording.
 */
@Startup
@Singleton
public class Questionnaires {

  /** Versions are never removed while a box or a release may still refer to them. */
  private static final List<Integer> VERSIONS = List.of(1);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** The content of {@code items.json}. */
  record Content(List<String> dimensions, List<Item> items) {}

  private final Map<Integer, Questionnaire> byVersion = new HashMap<>();

  /**
   * @throws IllegalStateException with every fault found, so that the service does not start with a
   *     questionnaire that asks or counts something wrong
   */
  public Questionnaires() {
    for (int version : VERSIONS) {
      Content content = read(version, "items", Content.class);
      Map<Locale, Wording> wordings = new HashMap<>();
      for (Locale language : Languages.CUSTOMERS) {
        wordings.put(language, read(version, language.toLanguageTag(), Wording.class));
      }
      Questionnaire questionnaire =
          new Questionnaire(version, content.dimensions(), content.items(), wordings);
      QuestionnaireCheck.requireSound(questionnaire);
      byVersion.put(version, questionnaire);
    }
  }

  /** The version in use. */
  public Questionnaire current() {
    return version(VERSIONS.get(VERSIONS.size() - 1));
  }

  /**
   * @throws NoSuchElementException where there is no such version
   */
  public Questionnaire version(int version) {
    Questionnaire questionnaire = byVersion.get(version);
    if (questionnaire == null) {
      throw new NoSuchElementException("No version " + version + " of the questionnaire");
    }
    return questionnaire;
  }

  private static <T> T read(int version, String name, Class<T> type) {
    String file = "questionnaire/" + version + "/" + name + ".json";
    try {
      return JSON.readValue(ShippedFiles.read(file), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
