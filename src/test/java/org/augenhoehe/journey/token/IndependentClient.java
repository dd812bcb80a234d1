package org.augenhoehe.journey.token;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;

/**
 * A Privacy Pass client that is not ours, in a page of the application; {@code
 * src/test/resources/independent-client} says whose. The page stores the state that {@code finish}
 * needs of a request.
 */
record IndependentClient(Page page) {

  static IndependentClient in(Page page) {
    // From the page's own origin, the only one its Content-Security-Policy lets scripts come from.
    page.route(
        "**/independent-client.js",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/javascript")
                    .setBodyBytes(bundle())));
    return new IndependentClient(page);
  }

  private static byte[] bundle() {
    try (InputStream script =
        IndependentClient.class.getResourceAsStream("/independent-client/privacypass.js")) {
      return script.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param header the value of {@code WWW-Authenticate}
   * @return the TokenRequest
   */
  byte[] request(String header) {
    return Base64.getDecoder().decode(call("request", header));
  }

  /**
   * @return the value of {@code Authorization}
   */
  String finish(byte[] request, byte[] response) {
    Base64.Encoder base64 = Base64.getEncoder();
    return call("finish", base64.encodeToString(request), base64.encodeToString(response));
  }

  private String call(String function, String... arguments) {
    return (String)
        page.evaluate(
            """
            async ([name, values]) =>
              (await import("/independent-client.js"))[name](...values)
            """,
            List.of(function, List.of(arguments)));
  }
}
