package org.augenhoehe.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.augenhoehe.base.privacypass.BlindRsa;
import org.augenhoehe.base.privacypass.TokenKey;
import org.augenhoehe.base.privacypass.TokenRequest;
import org.augenhoehe.entitle.token.Challenges;

/** Measures the customers' scripts in a real browser, each time in a fresh page. */
final class BrowserCrypto {

  private static final int TIMES = 15;

  private static final String BLIND =
      """
      async ([challenge, key]) => {
        const client = await import("/private-token.js");
        const start = performance.now();
        window.pending = [client.decode(challenge), client.decode(key)];
        window.pending.push(client.fresh(window.pending[1]));
        const request = await client.blind(...window.pending);
        window.blinding = performance.now() - start;
        return client.encode(request);
      }
      """;

  private static final String UNBLIND =
      """
      async (response) => {
        const client = await import("/private-token.js");
        const start = performance.now();
        await client.finish(...window.pending, client.decode(response));
        return window.blinding + performance.now() - start;
      }
      """;

  private BrowserCrypto() {}

  /**
   * Blinding and unblinding one token.
   *
   * @return the median, in milliseconds
   */
  static double measure(int port) {
    KeyPair pair = BlindRsa.generateKeyPair(new SecureRandom());
    Base64.Encoder base64 = Base64.getUrlEncoder();
    String key =
        base64.encodeToString(TokenKey.of((RSAPublicKey) pair.getPublic()).encoded().toArray());
    String challenge = base64.encodeToString(Challenges.of(Load.HOST).encoded());
    List<Double> blinding = new ArrayList<>();
    try (Playwright playwright = playwright();
        Browser chromium = playwright.chromium().launch(options())) {
      for (int i = 0; i < TIMES; i++) {
        Page page = chromium.newPage();
        page.navigate("http://localhost:" + port + "/r");
        String request = (String) page.evaluate(BLIND, List.of(challenge, key));
        byte[] blinded =
            TokenRequest.parse(Base64.getUrlDecoder().decode(request)).blindedMessage().toArray();
        byte[] response = BlindRsa.blindSign((RSAPrivateCrtKey) pair.getPrivate(), blinded);
        blinding.add(
            ((Number) page.evaluate(UNBLIND, base64.encodeToString(response))).doubleValue());
        page.close();
      }
    }
    return Table.median(blinding, Double::doubleValue);
  }

  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static LaunchOptions options() {
    return new LaunchOptions()
        .setExecutablePath(
            Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium")))
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
  }
}
