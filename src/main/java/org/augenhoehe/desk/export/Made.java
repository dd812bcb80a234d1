package org.augenhoehe.desk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Dates a workbook. fastexcel writes the moment at which it ran into the file's properties and
 * cannot be told another; with it no two files would be the same between two openings.
 */
final class Made {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("(?<tag><dcterms:created[^>]*>)[^<]*");

  private Made() {}

  /** Copies a workbook that was made at this moment. Does not close what is written to. */
  static void at(Instant moment, byte[] book, OutputStream to) throws IOException {
    ZipArchiveOutputStream copy = new ZipArchiveOutputStream(to);
    try (ZipFile from =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(book)).get()) {
      from.copyRawEntries(copy, entry -> !entry.getName().equals(PROPERTIES));
      ZipArchiveEntry before = from.getEntry(PROPERTIES);
      String properties =
          new String(from.getInputStream(before).readAllBytes(), StandardCharsets.UTF_8);
      ZipArchiveEntry dated = new ZipArchiveEntry(PROPERTIES);
      dated.setTime(before.getTime());
      copy.putArchiveEntry(dated);
      copy.write(
          CREATED
              .matcher(properties)
              .replaceFirst("${tag}" + moment)
              .getBytes(StandardCharsets.UTF_8));
      copy.closeArchiveEntry();
    }
    copy.finish();
  }
}
