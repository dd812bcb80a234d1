package org.augenhoehe.base.web;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.augenhoehe.base.platform.Demonstration;
import org.augenhoehe.base.platform.Languages;

/** What every page needs to know about the request it answers; templates see it as {@code page}. */
@Named
@RequestScoped
public class Page {

  /**
   * Of the templates. As a line's end it would be shown in Leichte Sprache, whose texts have their
   * own, and a phone's first visit has few bytes to spare.
   */
  private static final Pattern INDENTATION = Pattern.compile("\n\\s+");

  /** The same before what is displayed as a block, or not displayed: it needs no space there. */
  private static final Pattern BEFORE_BLOCKS =
      Pattern.compile(
          "\n\\s+(?=</?(?:head|link|meta|title|script|body|header|nav|main|section|footer|details"
              + "|summary|div|p|ul|li|form|fieldset|legend|h[12]|symbol|path|circle)\\b)");

  private static final String LANGUAGE_PARAMETER = "lang";
  private static final String PREFERRED = "augenhoehe-language";

  /** Addresses for staff only; all other pages are for customers. */
  private static final List<String> STAFF =
      List.of("/admin", "/dashboard", "/signin", "/signout", "/setup", "/account");

  private final HttpServerRequest request;
  private final CurrentVertxRequest current;
  private final Demonstration demonstration;
  private Optional<Locale> matched;

  Page(HttpServerRequest request, CurrentVertxRequest current, Demonstration demonstration) {
    this.request = request;
    this.current = current;
    this.demonstration = demonstration;
  }

  /**
   * Notes the language that who sends this request chose once for all pages.
   *
   * @param tag see RFC 5646; null for none
   */
  public static void prefer(RoutingContext exchange, String tag) {
    if (exchange != null && tag != null) {
      exchange.put(PREFERRED, tag);
    }
  }

  /**
   * The language chosen with {@code ?lang=}, or else once for all pages, or else the browser's, or
   * else German.
   */
  public Locale locale() {
    return matched().orElse(Locale.GERMAN);
  }

  /** Computed once per request, so that the header is parsed only once. */
  private Optional<Locale> matched() {
    if (matched == null) {
      String asked = isChosen() ? request.getParam(LANGUAGE_PARAMETER) : preferred();
      matched = Languages.match(getLanguages(), asked, accepted());
    }
    return matched;
  }

  private String preferred() {
    RoutingContext exchange = current.getCurrent();
    return exchange == null ? null : exchange.get(PREFERRED);
  }

  private String accepted() {
    return request.getHeader("Accept-Language");
  }

  /** The same as a tag (RFC 5646) for {@code <html lang>}. */
  public String getLanguage() {
    return locale().toLanguageTag();
  }

  public String getDirection() {
    return Languages.direction(locale());
  }

  /** Whether the browser asked for languages and we have none of them. */
  public boolean isForeign() {
    return matched().isEmpty() && Languages.isParticular(accepted());
  }

  /** Whether a language was chosen by hand, so that links must carry it on. */
  public boolean isChosen() {
    return Languages.find(getLanguages(), request.getParam(LANGUAGE_PARAMETER)).isPresent();
  }

  /** The query that carries a language chosen by hand on to the next page, or nothing. */
  public String getQuery() {
    return isChosen() ? "?" + LANGUAGE_PARAMETER + "=" + getLanguage() : "";
  }

  /** The same after another parameter. */
  public String getMore() {
    return isChosen() ? "&" + LANGUAGE_PARAMETER + "=" + getLanguage() : "";
  }

  /** Whether this page answers a form: then no link leads back to it, in any language. */
  public boolean isPosted() {
    return request.method().equals(HttpMethod.POST);
  }

  /** The languages in which this page can be read. */
  public List<Locale> getLanguages() {
    return STAFF.stream().anyMatch(request.path()::startsWith)
        ? Languages.STAFF
        : Languages.CUSTOMERS;
  }

  public boolean isDemo() {
    return demonstration.isOn();
  }

  @TemplateExtension
  static String ownName(Locale language) {
    return Languages.ownName(language);
  }

  @TemplateExtension
  static String direction(Locale language) {
    return Languages.direction(language);
  }

  /** Renders the page in the language of this request. */
  public String render(TemplateInstance template) {
    String page = template.setLocale(locale()).render();
    return INDENTATION.matcher(BEFORE_BLOCKS.matcher(page).replaceAll("")).replaceAll(" ");
  }
}
