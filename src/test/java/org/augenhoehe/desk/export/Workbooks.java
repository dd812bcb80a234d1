package org.augenhoehe.desk.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads workbooks as somebody else's program does. */
public final class Workbooks {

  private Workbooks() {}

  /** The rows of each sheet, by its name, in the order of the sheets. */
  static Map<String, List<Row>> read(byte[] book) throws IOException {
    Map<String, List<Row>> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      for (Sheet sheet : read.getSheets().toList()) {
        sheets.put(sheet.getName(), sheet.read());
      }
    }
    return sheets;
  }

  /** Each row on a line, its cells separated by semicolons. */
  public static String text(byte[] book) {
    try {
      return read(book).values().stream()
          .flatMap(List::stream)
          .map(
              row ->
                  IntStream.range(0, row.getCellCount())
                      .mapToObj(column -> Objects.toString(value(row, column), ""))
                      .collect(Collectors.joining(";")))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is in a cell: a text, a number as it is stored; or null. */
  static Object value(Row row, int column) {
    Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return null;
    }
    return cell.getType() == CellType.NUMBER ? cell.asNumber().doubleValue() : cell.getValue();
  }

  /** One of the files that a workbook consists of. */
  static String part(byte[] book, String name) throws IOException {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(book)).get()) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
