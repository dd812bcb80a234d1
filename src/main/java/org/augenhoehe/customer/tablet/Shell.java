package org.augenhoehe.customer.tablet;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.base.platform.ShippedFiles;

/**
 * The files the page consists of: itself and what it references, directly or through other files. A
 * tablet keeps them to start without a network.
 *
 * @param version changes with every byte of every file
 * @param files their hashes in the format of Subresource Integrity, by path
 */
record Shell(String version, Map<String, String> files) {

  /** References in pages, scripts and style sheets. A kiosk needs no files under /assets/. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:(?:href|src)=\"|(?:from|import) \"|url\\(\"?)(?!/assets/)(/?[\\w./-]+\\.[a-z0-9]+)");

  private static final String SHA_256 = "sha256-";

  private static final Pattern TEXT = Pattern.compile(".*\\.(js|css)");

  /**
   * @param path the page's path
   * @param more the content of further files that belong to it, by path
   */
  static Shell of(String path, String page, Map<String, byte[]> more) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    Map<String, String> files = new TreeMap<>(Map.of(path, integrity(bytes)));
    follow(path, bytes, files);
    more.forEach((name, content) -> files.put(name, integrity(content)));
    String all = files.toString();
    return new Shell(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(Sha256.of(all.getBytes(StandardCharsets.UTF_8))),
        files);
  }

  /** The hashes as {@code sha256sum} prints them. */
  Map<String, String> hexadecimal() {
    Map<String, String> hashes = new TreeMap<>();
    files.forEach(
        (path, integrity) ->
            hashes.put(
                path,
                HexFormat.of()
                    .formatHex(Base64.getDecoder().decode(integrity.substring(SHA_256.length())))));
    return hashes;
  }

  private static void follow(String path, byte[] text, Map<String, String> files) {
    Matcher reference = REFERENCE.matcher(new String(text, StandardCharsets.UTF_8));
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    while (reference.find()) {
      String found = reference.group(1).replaceFirst("^(?:\\./)?(?!/)", folder);
      if (!files.containsKey(found)) {
        byte[] bytes = ShippedFiles.read("META-INF/resources" + found);
        files.put(found, integrity(bytes));
        if (TEXT.matcher(found).matches()) {
          follow(found, bytes, files);
        }
      }
    }
  }

  private static String integrity(byte[] bytes) {
    return SHA_256 + Base64.getEncoder().encodeToString(Sha256.of(bytes));
  }
}
