package org.augenhoehe.vote.teller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.platform.TemporaryInstallation;

/** The private keys of boxes in a directory, as one who has all of it reads them. */
public final class KeysOnDisk {

  private final Path directory;
  private final WrappedKeys keys;

  public KeysOnDisk(Path directory) {
    this.directory = directory;
    this.keys = new WrappedKeys(directory, new SecureRandom());
  }

  /** Another teller's keys, in a directory of their own. */
  public static BoxKeys of(Path installation) {
    return new BoxKeys(new TemporaryInstallation(installation), new SecureRandom());
  }

  /** A Tink keyset in JSON. */
  public Optional<byte[]> secret(UUID box) {
    return keys.read(box);
  }

  public void create(UUID box, byte[] secret) {
    keys.create(Map.of(box, secret));
  }

  public void destroy(Collection<UUID> boxes) {
    keys.destroy(boxes);
  }

  /** Those whose private keys are there. */
  public Set<UUID> boxes() {
    return keys.boxes();
  }

  /** The file in which the key of this box lies, alone or with others. */
  public Optional<Path> file(UUID box) throws IOException {
    Disk disk = new Disk(directory);
    PeriodKey.Period period = new PeriodKey(disk, new SecureRandom()).current();
    for (Path file : files(period.generation())) {
      if (period.entries(Files.readAllBytes(file)).containsKey(box)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private List<Path> files(long generation) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("boxes-" + generation + "-"))
          .toList();
    }
  }
}
