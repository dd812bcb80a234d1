package org.augenhoehe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lost passwords: the packaged command, beside the running service and before its next start. */
class RescueIT {

  private static final String NEW = "drei Regenschirme im Schnee";

  @TempDir Path data;

  /** What a command printed, and its exit code. */
  private record Printed(int code, String text) {

    String secret() {
      return text.replaceAll("(?s).*/setup#(\\S+).*", "$1");
    }
  }

  private Printed command(String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                "quarkus-run.jar",
                "account"));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Path.of("target", "quarkus-app").toFile())
            .redirectErrorStream(true);
    builder.environment().put("AUGENHOEHE_DATA_DIR", data.toString());
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Printed(process.exitValue(), text);
  }

  private static int setUp(PackagedService service, String secret) throws Exception {
    return service
        .post("/api/v1/setup", "{\"secret\":\"%s\",\"password\":\"%s\"}".formatted(secret, NEW))
        .statusCode();
  }

  private static int offices(PackagedService service, String name, String password)
      throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) service.address().resolve("/api/v1/offices").toURL().openConnection();
    connection.setRequestProperty(
        "Authorization",
        "Basic "
            + Base64.getEncoder()
                .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8)));
    return connection.getResponseCode();
  }

  @Test
  void who_lost_every_password_gets_a_link_from_the_running_service_or_for_its_next_start()
      throws Exception {
    assertThat(command("reset", "admin").code()).as("before there is anything").isEqualTo(1);
    Printed later;
    try (PackagedService service =
        PackagedService.start(
                "quarkus-app", data, Map.of("AUGENHOEHE_PUBLIC_URL", "https://feedback.example.de"))
            .awaitReady()) {
      assertThat(command("reset", "niemand"))
          .isEqualTo(new Printed(1, "Nobody has this name." + System.lineSeparator()));
      assertThat(command("add", "Admin", "--role", "admin").code()).isEqualTo(1);
      assertThat(command("add", "Kim", "--role", "chef").code()).isEqualTo(2);

      Printed reset = command("reset", "admin");
      assertThat(reset.code()).isZero();
      assertThat(reset.text()).contains("https://feedback.example.de/setup#");
      assertThat(service.get("/api/v1/offices").statusCode()).as("the old password").isEqualTo(401);
      assertThat(setUp(service, reset.secret())).isEqualTo(204);
      assertThat(setUp(service, reset.secret())).isEqualTo(410);
      assertThat(offices(service, "admin", NEW)).isEqualTo(200);
    }
    later = command("add", "Kim Beispiel", "--role", "admin");
    assertThat(later.code()).isZero();
    assertThat(later.text()).contains("does not answer").contains("http://localhost:8080/setup#");
    Printed nobody = command("reset", "niemand");
    try (PackagedService service =
        PackagedService.start("quarkus-app", data, Map.of())
            .awaitReady()
            .awaitWords("as the command line asked: Nobody has this name.")) {
      assertThat(setUp(service, nobody.secret())).isEqualTo(410);
      assertThat(setUp(service, later.secret())).isEqualTo(204);
      assertThat(offices(service, "Kim Beispiel", NEW)).isEqualTo(200);
      assertThat(service.output())
          .doesNotContain(later.secret())
          .doesNotContain("Kim")
          .doesNotContain("niemand");
    }
    try (Stream<Path> files = Files.list(data.resolve("keys"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("order-"));
    }
  }
}
