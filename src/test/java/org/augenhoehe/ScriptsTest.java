package org.augenhoehe;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Runs {@code src/test/javascript}: what scripts decide, without a browser, in Playwright's Node.
 */
public class ScriptsTest {

  private static final Pattern PASSED = Pattern.compile("(?m)^# pass (\\d+)$");

  @Test
  void scripts_decide_by_their_rules() throws Exception {
    Process tests =
        new ProcessBuilder(
                node(),
                "--test",
                "--test-reporter=tap",
                "--experimental-vm-modules",
                "--no-warnings",
                "src/test/javascript/*.test.js")
            .redirectErrorStream(true)
            .start();
    String report = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tests.waitFor()).as(report).isZero();
    assertThat(PASSED.matcher(report).results().map(MatchResult::group)).hasSize(1);
    int passed = PASSED.matcher(report).results().mapToInt(r -> Integer.parseInt(r.group(1))).sum();
    assertThat(passed).as(report).isGreaterThan(45);
  }

  /** Playwright's Node. */
  public static String node() {
    return Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder().command().get(0);
  }
}
