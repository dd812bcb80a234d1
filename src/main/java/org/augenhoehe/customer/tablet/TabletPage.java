package org.augenhoehe.customer.tablet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.entitle.token.KioskTokensConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * The paired tablet's only page. It contains all languages, so the server does not learn which
 * customer chose which, and sends no request because of a customer who is still thinking. It is the
 * same for every tablet and starts in German for every customer.
 */
@Path("/kiosk")
class TabletPage {

  private static final Locale FIRST = Locale.GERMAN;

  @CheckedTemplate(basePath = "tablet")
  static class Templates {
    static native TemplateInstance page(List<RawString> languages, int stock);

    static native TemplateInstance screens(TabletForm form);
  }

  /**
   * What this page may load beyond the others: fonts, recordings, the app manifest and the worker.
   */
  private static final String MORE =
      "; font-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'";

  private static final String POLICY = "Content-Security-Policy";

  private final Questionnaires questionnaires;
  private final Recordings recordings;
  private final KioskTokensConfig tokens;
  private final ObjectMapper json;
  private final String policy;

  TabletPage(
      Questionnaires questionnaires,
      Recordings recordings,
      KioskTokensConfig tokens,
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.header.\"" + POLICY + "\".value") String policy) {
    this.questionnaires = questionnaires;
    this.recordings = recordings;
    this.tokens = tokens;
    this.json = json;
    this.policy = policy + MORE;
  }

  @GET
  @Produces("text/html;charset=UTF-8")
  public String tablet(@Context HttpServerResponse response) {
    // Replaces the policy that all pages carry: if there are two, the narrower one applies.
    response.putHeader(POLICY, policy);
    return page();
  }

  private String page() {
    return Templates.page(Languages.CUSTOMERS.stream().map(this::screens).toList(), tokens.stock())
        .setLocale(FIRST)
        .render();
  }

  /** The service worker (W3C, Service Workers) that lets the page start without a network. */
  @GET
  @Path("/worker.js")
  @Produces("text/javascript;charset=UTF-8")
  @ResponseHeader(name = "Service-Worker-Allowed", value = "/kiosk")
  public String worker() throws JsonProcessingException {
    Shell shell = Shell.of("/kiosk", page(), recordings.all());
    return "self.shell = %s;\nimportScripts(\"/tablet/worker.js\");\n"
        .formatted(json.writeValueAsString(shell));
  }

  @GET
  @Path("/audio/{language}/{name}")
  public Response recording(String language, String name) {
    return recordings
        .find(Recordings.ROOT + language + "/" + name)
        .map(found -> Response.ok(found.read(), found.type()))
        .orElseGet(() -> Response.status(404))
        .build();
  }

  private RawString screens(Locale locale) {
    TabletForm form =
        TabletForm.of(
            questionnaires.current(), locale, locale.equals(FIRST), recordings.in(locale));
    return new RawString(Templates.screens(form).setLocale(locale).render());
  }
}
