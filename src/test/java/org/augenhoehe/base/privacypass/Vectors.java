package org.augenhoehe.base.privacypass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The RFCs' test vectors, as stored in {@code src/test/resources/vectors}. */
final class Vectors {

  /** One vector: fields of hexadecimal digits. */
  record Vector(String name, JsonNode fields) {

    byte[] bytes(String field) {
      return HexFormat.of().parseHex(digits(field));
    }

    BigInteger number(String field) {
      return new BigInteger(digits(field), 16);
    }

    boolean has(String field) {
      return fields.has(field);
    }

    private String digits(String field) {
      return fields.required(field).asText().replaceFirst("^0x", "");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private Vectors() {}

  /** Blind signatures, all four variants with a key of 4096 bits. */
  static Stream<Vector> rfc9474() {
    return read("rfc9474_vectors", "name");
  }

  /** Challenges and what a token's authenticator covers. */
  static Stream<Vector> rfc9577() {
    return read("rfc9577_challenge_redemption", "_label");
  }

  /** Issuance from key to token. */
  static Stream<Vector> rfc9578() {
    return read("rfc9578_type2_blindrsa", "_label");
  }

  private static Stream<Vector> read(String file, String name) {
    try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + file + ".json")) {
      JsonNode vectors = new JsonMapper().readTree(in).required("vectors");
      return StreamSupport.stream(vectors.spliterator(), false)
          .map(vector -> new Vector(vector.required(name).asText(), vector));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
