package org.augenhoehe.base.privacypass;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.augenhoehe.base.privacypass.IssuerDirectory.Key;
import org.junit.jupiter.api.Test;

class IssuerDirectoryTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final IssuerDirectory directory =
      new IssuerDirectory(
          "/api/v1/tokens",
          List.of(Key.of(Keys.PUBLIC, Instant.ofEpochSecond(1686913811)), Key.of(Keys.PUBLIC)));

  @Test
  void it_is_written_as_the_rfc_writes_it() throws JsonProcessingException {
    String key = Base64.getUrlEncoder().encodeToString(Keys.PUBLIC.encoded().toArray());
    assertThat(JSON.writeValueAsString(directory))
        .isEqualTo(
            """
            {"issuer-request-uri":"/api/v1/tokens","token-keys":[\
            {"token-type":2,"token-key":"%s","not-before":1686913811},\
            {"token-type":2,"token-key":"%s"}]}\
            """
                .formatted(key, key));
  }

  @Test
  void a_client_reads_it_again() throws JsonProcessingException {
    IssuerDirectory read =
        JSON.readValue(JSON.writeValueAsString(directory), IssuerDirectory.class);
    assertThat(read).isEqualTo(directory);
    assertThat(TokenKey.parse(Base64.getUrlDecoder().decode(read.keys().get(0).key())))
        .isEqualTo(Keys.PUBLIC);
  }
}
