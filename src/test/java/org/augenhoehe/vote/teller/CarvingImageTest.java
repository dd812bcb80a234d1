package org.augenhoehe.vote.teller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finder of a disk carves its raw image for the keys of boxes that were opened. */
class CarvingImageTest {

  private static final int BOXES = 4;
  private static final int BALLOTS = 3;
  private static final int OPENINGS = 4;

  @TempDir Path home;
  private Ext4Image image;

  /** Of all boxes that ever were, as an old copy of the database has them. */
  private final Map<UUID, List<byte[]>> ballots = new HashMap<>();

  @BeforeEach
  void format() {
    image = new Ext4Image(home.resolve("disk.img"));
  }

  @Test
  @DisplayName("Attack: carving keys from a raw disk, where each is a file (naive twin)")
  void a_key_whose_file_was_deleted_is_carved() {
    Map<UUID, byte[]> keys = newBoxes();
    keys.forEach((box, key) -> image.create("box-" + box + ".json", key));
    newBoxes().forEach((box, key) -> image.create("box-" + box + ".json", key));
    keys.keySet().forEach(box -> image.delete("box-" + box + ".json"));
    assertThat(carved()).containsAll(keys.keySet());
  }

  @Test
  @DisplayName("LIMIT: a disk that copies on write keeps the period key, and keys are carved")
  void a_period_key_that_was_written_elsewhere_is_carved() {
    Disk disk =
        new DiskInImage() {
          private int copies;

          @Override
          void overwriteInImage(String name, long position, byte[] bytes) {
            image.create(name + "~" + copies++, read(name).orElseThrow());
          }
        };
    WrappedKeys keys = new WrappedKeys(disk, new SecureRandom());
    Set<UUID> opened = open(keys);
    assertThat(keys.boxes()).isEmpty();
    assertThat(carved()).containsAll(opened);
  }

  @Test
  @DisplayName("Attack: carving keys from a raw disk, after each of four openings")
  void no_key_of_an_opened_box_is_carved() {
    WrappedKeys keys = new WrappedKeys(new DiskInImage(), new SecureRandom());
    Map<UUID, byte[]> waiting = newBoxes();
    keys.create(waiting);
    List<UUID> opened = new ArrayList<>();
    for (int opening = 0; opening < OPENINGS; opening++) {
      opened.addAll(open(keys));
      assertThat(carved())
          .as("those that wait are read with what is on the disk, and no others")
          .containsExactlyInAnyOrderElementsOf(waiting.keySet());
    }
    assertThat(opened).hasSize(OPENINGS * BOXES);
  }

  /** Makes boxes, shows that until they are opened their keys are carved, and opens them. */
  private Set<UUID> open(WrappedKeys keys) {
    Map<UUID, byte[]> boxes = newBoxes();
    keys.create(boxes);
    assertThat(carved()).containsAll(boxes.keySet());
    keys.destroy(boxes.keySet());
    return boxes.keySet();
  }

  private Set<UUID> carved() {
    return new Carving(image.raw(), ballots).read();
  }

  /** Private keys of boxes for which ballots were sealed. */
  private Map<UUID, byte[]> newBoxes() {
    Map<UUID, byte[]> secrets = new HashMap<>();
    for (int i = 0; i < BOXES; i++) {
      UUID box = UUID.randomUUID();
      Hpke.Pair pair = Hpke.newPair();
      secrets.put(box, pair.secret().getBytes(StandardCharsets.UTF_8));
      Node leaf = new Node(UUID.randomUUID(), UUID.randomUUID(), Channel.PHONE);
      SignedBox signed = new SignedBox(box, leaf, 1, 0, pair.publicKey(), new byte[0]);
      ballots.put(box, TestBallots.sealed(signed, BALLOTS));
    }
    return secrets;
  }

  /** Does in the image, too, what the teller does on its disk. */
  private class DiskInImage extends Disk {

    DiskInImage() {
      super(home.resolve("keys"));
    }

    @Override
    public void create(String name, byte[] content) {
      super.create(name, content);
      image.create(name, content);
    }

    @Override
    void overwrite(String name, long position, byte[] bytes) {
      super.overwrite(name, position, bytes);
      overwriteInImage(name, position, bytes);
    }

    void overwriteInImage(String name, long position, byte[] bytes) {
      image.overwrite(name, position, bytes);
    }

    @Override
    void delete(Collection<String> names) {
      super.delete(names);
      names.forEach(image::delete);
    }
  }
}
