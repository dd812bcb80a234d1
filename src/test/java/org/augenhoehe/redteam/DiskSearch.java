package org.augenhoehe.redteam;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An attacker who has the files, with deleted rows and logs, or the memory, and searches them for
 * secrets in plain text, hexadecimal and Base64.
 */
public final class DiskSearch {

  private record Needle(String name, byte[] bytes) {}

  private final Map<Integer, List<Needle>> byBeginning = new HashMap<>();

  /** Rules out most positions without a look into the map. */
  private final boolean[] beginnings = new boolean[1 << 16];

  /** Searches for text as given, in lower case and in upper case, each also encoded. */
  public DiskSearch text(String name, String text) {
    for (String form :
        List.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))) {
      bytes(name, form.getBytes(ISO_8859_1));
    }
    return this;
  }

  public DiskSearch bytes(String name, byte[] secret) {
    add(name, secret);
    add(name, HexFormat.of().formatHex(secret).getBytes(ISO_8859_1));
    add(name, HexFormat.of().withUpperCase().formatHex(secret).getBytes(ISO_8859_1));
    // In the Base64 of something longer, a secret can begin at any of three offsets within a group
    // of three bytes.
    for (int shift = 0; shift < 3; shift++) {
      byte[] shifted = new byte[shift + secret.length];
      System.arraycopy(secret, 0, shifted, shift, secret.length);
      int from = shift == 0 ? 0 : 4;
      for (Base64.Encoder base64 : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
        String text = base64.withoutPadding().encodeToString(shifted);
        int whole = shifted.length / 3 * 4;
        add(name, text.substring(from, whole).getBytes(ISO_8859_1));
      }
    }
    return this;
  }

  private void add(String name, byte[] bytes) {
    if (bytes.length < 8) {
      return;
    }
    byBeginning
        .computeIfAbsent(beginning(bytes, 0), any -> new ArrayList<>())
        .add(new Needle(name, bytes));
    beginnings[beginning(bytes, 0) >>> 16] = true;
  }

  /**
   * @return the names of all secrets found below this directory
   */
  TreeSet<String> in(Path directory) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try {
          found.addAll(in(Files.readAllBytes(file)));
        } catch (NoSuchFileException recycled) {
          // A log file that the database has removed meanwhile.
        }
      }
    }
    return found;
  }

  public TreeSet<String> in(byte[] bytes) {
    TreeSet<String> found = new TreeSet<>();
    for (int at = 0; at <= bytes.length - 8; at++) {
      if (beginnings[(bytes[at] & 255) << 8 | bytes[at + 1] & 255]) {
        for (Needle needle : byBeginning.getOrDefault(beginning(bytes, at), List.of())) {
          if (isAt(needle.bytes(), bytes, at)) {
            found.add(needle.name());
          }
        }
      }
    }
    return found;
  }

  private static boolean isAt(byte[] needle, byte[] bytes, int at) {
    if (at + needle.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < needle.length; i++) {
      if (bytes[at + i] != needle[i]) {
        return false;
      }
    }
    return true;
  }

  private static int beginning(byte[] bytes, int at) {
    return (bytes[at] & 255) << 24
        | (bytes[at + 1] & 255) << 16
        | (bytes[at + 2] & 255) << 8
        | bytes[at + 3] & 255;
  }
}
