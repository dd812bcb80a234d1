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

  private static final String SEAL =
      """
      async () => {
        const { seal } = await import("/seal.js");
        const p256 = { name: "ECDH", namedCurve: "P-256" };
        const pair = await crypto.subtle.generateKey(p256, true, ["deriveBits"]);
        const key = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
        const start = performance.now();
        await seal(key, new Uint8Array(35), new Uint8Array(), new Uint8Array(64));
        return performance.now() - start;
      }
      """;

  /**
   * Medians.
   *
   * @param blinding blinding and unblinding one token
   * @param sealing sealing one ballot
   */
  record Millis(double blinding, double sealing) {}

  static Millis measure(int port) {
    KeyPair pair = BlindRsa.generateKeyPair(new SecureRandom());
    Base64.Encoder base64 = Base64.getUrlEncoder();
    String key =
        base64.encodeToString(TokenKey.of((RSAPublicKey) pair.getPublic()).encoded().toArray());
    String challenge = base64.encodeToString(Challenges.of(Load.HOST).encoded());
    List<Double> blinding = new ArrayList<>();
    List<Double> sealing = new ArrayList<>();
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
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
        sealing.add(((Number) page.evaluate(SEAL)).doubleValue());
        page.close();
      }
    }
    return new Millis(
        Table.median(blinding, Double::doubleValue), Table.median(sealing, Double::doubleValue));
  }

  private static LaunchOptions options() {
    return new LaunchOptions()
        .setExecutablePath(
            Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium")))
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
  }
}
