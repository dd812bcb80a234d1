package org.augenhoehe.base.audit;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.augenhoehe.base.platform.Hmac;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.SecretFiles;

/**
 * Remembers the newest entry outside the database, in the directory of keys: one who can write to
 * the database could compute the whole chain anew, or cut off its end. The file holds {@link Noted}
 * and an HMAC of it under a key that lies beside it.
 */
@ApplicationScoped
public class Witness {

  /** The file is not as the service wrote it. */
  static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  /** The file's content. */
  private record Sealed(Noted noted, String seal) {}

  static final String FILE = "audit-newest.json";
  static final String KEY = "audit.key";

  /** Instances on one directory change the file in turn. */
  private static final String LOCK = "audit~";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SecretFiles files;
  private final Hmac hmac;

  @Inject
  Witness(InstallationConfig installation, SecureRandom random) {
    this(installation.keys(), random);
  }

  public Witness(Path keys, SecureRandom random) {
    this.files = new SecretFiles(keys);
    this.hmac = Hmac.inFile(files, KEY, random);
  }

  /**
   * Empty where nothing was noted yet.
   *
   * @throws Unreadable where the file, or its key, was changed
   */
  public Optional<Noted> read() {
    return files.read(FILE).map(this::parse);
  }

  /**
   * Replaces what is noted, unless another instance replaced it meanwhile.
   *
   * @param before what was read, or null
   * @throws Unreadable where the file, or its key, was changed
   * @throws java.io.UncheckedIOException where it cannot be written
   */
  void change(Noted before, Noted then) {
    files.inTurn(
        LOCK,
        () -> {
          Noted now = read().orElse(null);
          // Only a confirmation may come in between, because the head of the log is locked.
          write(
              now == null || now.equals(before) ? then : then.after(now.known()).met(now.stray()));
          return null;
        });
  }

  /** Notes that an entry is on disk, if the one before it was vouched for. */
  void confirm(Link committed) {
    files.inTurn(
        LOCK,
        () -> {
          read().ifPresent(noted -> write(noted.after(committed)));
          return null;
        });
  }

  /** Replaces what is noted, readable or not. */
  public void reset(Noted noted) {
    files.inTurn(
        LOCK,
        () -> {
          write(noted);
          return null;
        });
  }

  /** Proves to this installation that it cut the log off itself. */
  public String seal(Link cut) {
    return seal("cut:" + cut.n() + ":" + cut.hash());
  }

  /** Makes no key where it is missing. */
  boolean isSealed(AuditRows.Cut cut) {
    return files.exists(KEY) && isEqual(seal(cut.last()), cut.seal());
  }

  private Noted parse(byte[] content) {
    try {
      Sealed sealed = JSON.readValue(content, Sealed.class);
      if (sealed != null
          && files.exists(KEY)
          && sealed.noted() != null
          && sealed.seal() != null
          && isEqual(seal(text(sealed.noted())), sealed.seal())) {
        return sealed.noted();
      }
      throw new Unreadable();
    } catch (IOException notOurs) {
      throw new Unreadable();
    }
  }

  private void write(Noted noted) {
    String sealed = text(new Sealed(noted, seal(text(noted))));
    files.replace(FILE, sealed.getBytes(StandardCharsets.UTF_8));
  }

  private String seal(String text) {
    return HexFormat.of().formatHex(hmac.of(text));
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JacksonException e) {
      throw new IllegalStateException(e);
    }
  }
}
