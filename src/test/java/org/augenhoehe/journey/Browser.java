package org.augenhoehe.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium for journeys; without one they are skipped, and say so.
 *
 * <p>Most visits need no windows, tabs or history: Debian's {@code chromium-headless-shell}, the
 * same engine without them, takes half the time. What a browser keeps in its profile is tested with
 * the whole one.
 */
public final class Browser {

  /** Resolves to this machine, but unlike localhost is no "trustworthy origin" to the browser. */
  public static final String PLAIN_HOST = "jobcenter.test";

  private static final List<String> SWITCHES =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--host-resolver-rules=MAP " + PLAIN_HOST + " 127.0.0.1");

  /** For a busy machine; where all is well no test waits this long. */
  private static final double PATIENCE_MS = 45_000;

  /**
   * The form shows a choice for a moment. More than a thousand times, that would be most of the
   * time that the journeys take: here the next question comes at once.
   */
  private static final String WITHOUT_A_MOMENT =
      """
      {
        const later = window.setTimeout;
        window.setTimeout = (run, ms, ...rest) => later(run, ms === 200 ? 0 : ms, ...rest);
      }
      """;

  private static final String MOMENT =
      """
      async ([choices, next]) => {
        const began = performance.now();
        for (const choice of Array.from(document.querySelectorAll(choices)).slice(0, 2)) {
          choice.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
        }
        while (!document.querySelector(next)) await new Promise(requestAnimationFrame);
        return performance.now() - began;
      }
      """;

  private static Browser only;

  private final Playwright playwright;
  private final Path whole;
  private final List<BrowserContext> visits = new ArrayList<>();
  private com.microsoft.playwright.Browser chromium;

  private Browser(Path whole) {
    this.whole = whole;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  /**
   * The same for all classes of an application: a start takes seconds. It ends with this process.
   */
  public static Browser open() {
    if (only == null) {
      Optional<Path> whole =
          executable(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser");
      if (whole.isEmpty()) {
        System.err.println(
            """
            ==========================================================================
            NO CHROMIUM: the journeys through the pages are SKIPPED. Install chromium or
            name it in the environment variable CHROMIUM.
            ==========================================================================
            """);
      }
      Assumptions.assumeTrue(whole.isPresent(), "no Chromium on this machine");
      only = new Browser(whole.get());
    }
    return only;
  }

  private static Optional<Path> executable(String... paths) {
    return Stream.of(paths)
        .filter(path -> path != null && !path.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Path shell() {
    return executable(System.getenv("CHROMIUM"), "/usr/bin/chromium-headless-shell").orElse(whole);
  }

  /** A fresh profile without traces of earlier visits. */
  public Page visit(Visitor visitor) {
    BrowserContext visit = visitInTime(visitor);
    visit.addInitScript(WITHOUT_A_MOMENT);
    return visit.newPage();
  }

  /** A fresh profile in which a choice is shown for its real time. */
  public BrowserContext visitInTime(Visitor visitor) {
    if (chromium == null || !chromium.isConnected()) {
      chromium =
          playwright
              .chromium()
              .launch(new LaunchOptions().setExecutablePath(shell()).setArgs(SWITCHES));
    }
    return begun(chromium.newContext(visitor.options()));
  }

  /** A whole browser that keeps its profile in this folder, as a tablet's does. */
  public Page start(Path profile, Visitor visitor) {
    return start(profile, visitor, Map.of());
  }

  /**
   * @param environment added to that of this process
   */
  public Page start(Path profile, Visitor visitor, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(System.getenv());
    all.putAll(environment);
    LaunchPersistentContextOptions options =
        new LaunchPersistentContextOptions()
            .setExecutablePath(whole)
            .setEnv(all)
            .setArgs(SWITCHES)
            .setViewportSize(visitor.width(), visitor.height())
            .setLocale(visitor.locale());
    BrowserContext visit = begun(playwright.chromium().launchPersistentContext(profile, options));
    visit.addInitScript(WITHOUT_A_MOMENT);
    return visit.pages().get(0);
  }

  /** As if the plug were pulled: no page is told, and nothing is tidied up. */
  public void kill(Path profile) {
    List<ProcessHandle> processes =
        ProcessHandle.allProcesses()
            .filter(p -> p.info().commandLine().orElse("").contains(profile.toString()))
            .toList();
    assertThat(processes).isNotEmpty();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }

  private BrowserContext begun(BrowserContext visit) {
    visit.setDefaultTimeout(PATIENCE_MS);
    visits.add(visit);
    return visit;
  }

  /** Closes all visits, with everything that their profiles stored. */
  public void forget() {
    visits.forEach(BrowserContext::close);
    visits.clear();
  }

  /**
   * Clicks one answer and immediately another.
   *
   * @param choices the selector of the answers
   * @param next the selector of what appears with the next question
   * @return the milliseconds until it appears
   */
  public static double moment(Page page, String choices, String next) {
    return ((Number) page.evaluate(MOMENT, List.of(choices, next))).doubleValue();
  }
}
