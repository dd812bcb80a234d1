package org.augenhoehe.vote.teller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A disk on which a crash can be had at any moment: before a step, in the middle of it, after it.
 * Remembers what was ever written, as a raw medium may.
 */
class CrashingDisk extends Disk {

  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final int NEVER = Integer.MAX_VALUE;

  /** Ends of torn writes of a slot: within the key, and within the checksum after it. */
  private static final int[] TORN = {20, 45};

  final List<String> steps = new ArrayList<>();

  /** The files of wrapped keys that ever were, by name; drafts and lost ones included. */
  final Map<String, byte[]> everWrapped = new HashMap<>();

  /** Each period key that ever touched the disk, torn ones included. */
  final List<byte[]> everPeriodKeys = new ArrayList<>();

  private int momentsLeft = NEVER;

  CrashingDisk(Path directory) {
    super(directory);
  }

  void crashAfter(int moments) {
    momentsLeft = moments;
  }

  @Override
  public void create(String name, byte[] content) {
    remember(name, content);
    step(
        "create",
        () -> super.create(name, content),
        () -> write(name + "~1.draft", Arrays.copyOf(content, content.length / 2)),
        () -> write(name + "~1.draft", content));
  }

  @Override
  void overwrite(String name, long position, byte[] bytes) {
    remember(name, bytes);
    step(
        "overwrite",
        () -> super.overwrite(name, position, bytes),
        () -> super.overwrite(name, position, Arrays.copyOf(bytes, TORN[0])),
        () -> super.overwrite(name, position, Arrays.copyOf(bytes, TORN[1])));
  }

  @Override
  void delete(Collection<String> names) {
    if (!names.isEmpty()) {
      step(
          "delete",
          () -> super.delete(names),
          () -> super.delete(names.stream().sorted().limit(1).toList()));
    }
  }

  private void step(String what, Runnable whole, Runnable... torn) {
    steps.add(what);
    moment();
    for (Runnable half : torn) {
      if (momentsLeft == 0) {
        half.run();
      }
      moment();
    }
    whole.run();
    moment();
  }

  private void moment() {
    if (momentsLeft == 0) {
      throw new Crash();
    }
    if (momentsLeft != NEVER) {
      momentsLeft--;
    }
  }

  private void remember(String name, byte[] bytes) {
    if (name.startsWith("boxes-")) {
      everWrapped.put(name, bytes);
    }
    if (name.equals(PeriodKey.FILE)) {
      for (int slot = 0; slot < bytes.length; slot += PeriodKey.SLOT) {
        byte[] key = Arrays.copyOfRange(bytes, slot + 8, slot + 40);
        if (!Arrays.equals(key, new byte[32])) {
          everPeriodKeys.add(key);
        }
      }
    }
  }

  private void write(String name, byte[] content) {
    try {
      Files.write(path(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
