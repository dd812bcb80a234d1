package org.augenhoehe.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route.FulfillOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures {@code seal.js} in a real browser, each time in fresh pages. */
final class BrowserSealing {

  private static final int PAGES = 15;
  private static final int SEALS = 21;
  private static final double LIMIT_MILLIS = 10;

  private static final String SEAL =
      """
      async (times) => {
        const { seal } = await import("/seal.js");
        const p256 = { name: "ECDH", namedCurve: "P-256" };
        const pair = await crypto.subtle.generateKey(p256, true, ["deriveBits"]);
        const key = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
        const millis = [];
        for (let i = 0; i < times; i++) {
          const start = performance.now();
          await seal(key, new Uint8Array(35), new Uint8Array(), new Uint8Array(64));
          millis.push(performance.now() - start);
        }
        return millis;
      }
      """;

  private BrowserSealing() {}

  /**
   * @param target the directory in which the application was built
   */
  static void run(Path target, Table table) {
    List<Double> first = new ArrayList<>();
    List<Double> later = new ArrayList<>();
    try (Playwright playwright = BrowserCrypto.playwright();
        Browser chromium = playwright.chromium().launch(BrowserCrypto.options())) {
      for (int i = 0; i < PAGES; i++) {
        List<Double> millis = seals(chromium, target);
        first.add(millis.get(0));
        later.addAll(millis.subList(1, millis.size()));
      }
    }
    report("the first in a page, median of " + first.size(), first, table);
    report("later ones, median of " + later.size(), later, table);
  }

  private static List<Double> seals(Browser chromium, Path target) {
    try (Page page = chromium.newPage()) {
      page.route(
          "**/*.js",
          route -> {
            String file = route.request().url().replaceFirst(".*/", "");
            route.fulfill(
                new FulfillOptions()
                    .setContentType("text/javascript")
                    .setPath(target.resolve("classes/META-INF/resources").resolve(file)));
          });
      page.route(
          "**/empty", route -> route.fulfill(new FulfillOptions().setBody("<!doctype html>")));
      page.navigate("http://localhost/empty");
      List<?> millis = (List<?>) page.evaluate(SEAL, SEALS);
      return millis.stream().map(each -> ((Number) each).doubleValue()).toList();
    }
  }

  private static void report(String which, List<Double> millis, Table table) {
    double median = Table.median(millis, Double::doubleValue);
    table.atMost(
        1,
        median / LIMIT_MILLIS,
        "Sealing a ballot in Chromium, " + which,
        Table.fine(median, "ms"),
        Table.whole(LIMIT_MILLIS, "ms"));
  }
}
