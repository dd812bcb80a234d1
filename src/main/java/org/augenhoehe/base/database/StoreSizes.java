package org.augenhoehe.base.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How much each table and index of a closed H2 database holds. */
final class StoreSizes {

  private StoreSizes() {}

  /**
   * @throws IOException where a copy has other tables, indexes or numbers of rows than its
   *     original, or H2 finds nothing at all in it, as in a file that is damaged at its beginning
   * @throws org.h2.mvstore.MVStoreException where one of them cannot be read
   */
  static void requireEqual(Path original, Path copy) throws IOException {
    Map<String, Long> sizes = of(original);
    if (sizes.isEmpty() || !sizes.equals(of(copy))) {
      throw new IOException("The copy of H2's file is not complete");
    }
  }

  private static Map<String, Long> of(Path file) {
    try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
      Map<String, Long> sizes = new TreeMap<>();
      for (String name : store.getMapNames()) {
        sizes.put(name, store.openMap(name, anyType()).sizeAsLong());
      }
      return sizes;
    }
  }

  private static MVMap.Builder<byte[], byte[]> anyType() {
    return new MVMap.Builder<byte[], byte[]>().keyType(new Unread()).valueType(new Unread());
  }

  /** Takes keys and values of any type for one block of bytes, as H2's own tools do. */
  private static final class Unread extends BasicDataType<byte[]> {

    @Override
    public int getMemory(byte[] bytes) {
      return 0;
    }

    @Override
    public byte[][] createStorage(int size) {
      return new byte[size][];
    }

    @Override
    public void write(WriteBuffer buffer, byte[] bytes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    }
  }
}
