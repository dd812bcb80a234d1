package org.augenhoehe.customer.tablet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.augenhoehe.base.assets.ServedFiles;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.base.platform.ShippedFiles;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.entitle.token.KioskTokensConfig;

/**
 * What a tablet loads: the page in all languages, its files, and the worker that keeps them. The
 * same for every tablet.
 */
@Singleton
class TabletFiles implements ServedFiles {

  private static final Locale FIRST = Locale.GERMAN;
  private static final String PAGE = "/kiosk";
  private static final String WORKER = "/kiosk/worker.js";
  private static final String SHARED_WORKER = "/tablet/worker.js";

  @CheckedTemplate(basePath = "tablet")
  static class Templates {
    static native TemplateInstance page(List<RawString> languages, int stock);

    static native TemplateInstance screens(TabletForm form);
  }

  private final Questionnaires questionnaires;
  private final Recordings recordings;
  private final KioskTokensConfig tokens;
  private final ObjectMapper json;

  TabletFiles(
      Questionnaires questionnaires,
      Recordings recordings,
      KioskTokensConfig tokens,
      ObjectMapper json) {
    this.questionnaires = questionnaires;
    this.recordings = recordings;
    this.tokens = tokens;
    this.json = json;
  }

  String page() {
    return Templates.page(Languages.CUSTOMERS.stream().map(this::screens).toList(), tokens.stock())
        .setLocale(FIRST)
        .render();
  }

  /** The service worker's list of what it keeps, and the same code for all lists. */
  String worker() {
    return worker(shell());
  }

  @Override
  public Map<String, String> hashes() {
    Shell shell = shell();
    Map<String, String> hashes = new TreeMap<>(shell.hexadecimal());
    hashes.put(WORKER, Sha256.hexadecimal(worker(shell).getBytes(StandardCharsets.UTF_8)));
    hashes.put(
        SHARED_WORKER, Sha256.hexadecimal(ShippedFiles.read("META-INF/resources" + SHARED_WORKER)));
    return hashes;
  }

  private Shell shell() {
    return Shell.of(PAGE, page(), recordings.all());
  }

  private String worker(Shell shell) {
    try {
      return "self.shell = %s;\nimportScripts(\"%s\");\n"
          .formatted(json.writeValueAsString(shell), SHARED_WORKER);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private RawString screens(Locale locale) {
    TabletForm form =
        TabletForm.of(
            questionnaires.current(), locale, locale.equals(FIRST), recordings.in(locale));
    return new RawString(Templates.screens(form).setLocale(locale).render());
  }
}
