package org.augenhoehe.journey.token;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.augenhoehe.journey.Browser;
import org.augenhoehe.journey.Visitor;

/** The served {@code private-token.js}, called in the page it is for. Bytes are in hex. */
record TokenPage(Page page) {

  static TokenPage open(Browser browser, URI home) {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate(home.resolve("/r").toString());
    return new TokenPage(page);
  }

  /**
   * @param arguments bytes, or numbers if they start with 0x
   */
  String call(String function, String... arguments) {
    return (String)
        page.evaluate(
            """
            async ([name, values]) => {
              const client = await import("/private-token.js");
              const bytes = (hex) =>
                Uint8Array.from(hex.match(/../g) || [], (byte) => parseInt(byte, 16));
              const read = (value) => (value.startsWith("0x") ? BigInt(value) : bytes(value));
              const result = await client[name](...values.map(read));
              return Array.from(result, (byte) => byte.toString(16).padStart(2, "0")).join("");
            }
            """,
            List.of(function, List.of(arguments)));
  }

  /** A whole token, from an issuer that answers requests. */
  String token(String challenge, String tokenKey, UnaryOperator<String> issuer) {
    String random = call("fresh", tokenKey);
    String answer = issuer.apply(call("blind", challenge, tokenKey, random));
    return call("finish", challenge, tokenKey, random, answer);
  }
}
