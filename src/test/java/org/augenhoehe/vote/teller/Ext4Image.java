package org.augenhoehe.vote.teller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An ext4 file system in a file, changed by e2fsprogs instead of a kernel, because to mount one
 * takes privileges. It does what ext4 as Debian makes it does to blocks of data: a new file gets
 * free ones, what is overwritten stays in its own, and those of a deleted file are left as they
 * are. The journal stays empty: of a mounted one it holds metadata and no data.
 */
final class Ext4Image {

  private static final int BLOCK = 4096;
  private static final String BLOCKS = "2048";

  private final Path file;

  /** Makes an empty one. */
  Ext4Image(Path file) {
    this.file = file;
    run(List.of(tool("mke2fs"), "-q", "-t", "ext4", "-b", "" + BLOCK, file.toString(), BLOCKS));
  }

  void create(String name, byte[] content) {
    try {
      Path copy = Files.createTempFile(file.toAbsolutePath().getParent(), "copy", "");
      // Of zeros, debugfs would make a hole, where a kernel takes a block.
      byte[] ones = new byte[content.length];
      Arrays.fill(ones, (byte) -1);
      Files.write(copy, ones);
      debug("write %s /%s".formatted(copy, name));
      Files.delete(copy);
      overwrite(name, 0, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param position where a block begins
   */
  void overwrite(String name, long position, byte[] bytes) {
    try (FileChannel image = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int from = 0; from < bytes.length; from += BLOCK) {
        long block =
            Long.parseLong(debug("bmap /%s %d".formatted(name, (position + from) / BLOCK)));
        int to = Math.min(from + BLOCK, bytes.length);
        ByteBuffer part = ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, to));
        image.write(part, block * BLOCK);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String name) {
    debug("rm /" + name);
  }

  /** Everything a finder of the disk has. */
  byte[] raw() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String debug(String request) {
    return run(List.of(tool("debugfs"), "-w", "-R", request, file.toString()));
  }

  /** Its exit code does not tell what failed, but what it says beside its version does. */
  private static String run(List<String> command) {
    try {
      Path complaints = Files.createTempFile("e2fsprogs", ".log");
      Process process = new ProcessBuilder(command).redirectError(complaints.toFile()).start();
      String answer = new String(process.getInputStream().readAllBytes()).trim();
      int status = process.waitFor();
      List<String> said = new ArrayList<>(Files.readAllLines(complaints));
      Files.delete(complaints);
      said.removeIf(line -> line.startsWith("debugfs "));
      assertThat(said).as("%s", command).isEmpty();
      assertThat(status).as("%s", command).isZero();
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String tool(String name) {
    return Stream.of("/usr/sbin/", "/sbin/", "/usr/local/sbin/")
        .map(directory -> directory + name)
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Install e2fsprogs: this test needs " + name));
  }
}
