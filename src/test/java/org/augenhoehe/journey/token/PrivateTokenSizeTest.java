package org.augenhoehe.journey.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Every customer's phone loads the client, on whatever network there is. */
class PrivateTokenSizeTest {

  private static final Path CLIENT =
      Path.of("src/main/resources/META-INF/resources/private-token.js");
  private static final int LIMIT = 2048;

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(compressed) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(content);
    }
    return compressed.toByteArray();
  }

  @Test
  void the_client_is_under_2_kb_compressed() throws IOException {
    assertThat(gzip(Files.readAllBytes(CLIENT)).length).isLessThan(LIMIT);
  }
}
