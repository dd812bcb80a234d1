package org.augenhoehe.base.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.augenhoehe.base.platform.Sha256;

/** One act of staff. It is written once and never changed. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

  /** From 1, without gaps. */
  @Id long n;

  /** To the second. */
  Instant at;

  String who;
  String what;

  @Column(name = "subject")
  String on;

  String hash;

  protected AuditEntry() {}

  AuditEntry(long n, Instant at, String who, String what, String on, String previous) {
    this.n = n;
    this.at = at;
    this.who = who;
    this.what = what;
    this.on = on;
    this.hash = hashAfter(previous);
  }

  /**
   * SHA-256 over the previous entry's hash and the fields, each as UTF-8 after its length, so that
   * no two entries have the same bytes: {@code 64:…,1:7,20:2026-11-30T06:00:00Z,…} (netstrings).
   *
   * @return 64 hexadecimal digits
   */
  String hashAfter(String previous) {
    StringBuilder whole = new StringBuilder();
    for (String field : List.of(previous, Long.toString(n), at.toString(), who, what, on)) {
      whole
          .append(field.getBytes(StandardCharsets.UTF_8).length)
          .append(':')
          .append(field)
          .append(',');
    }
    return Sha256.hexadecimal(whole.toString().getBytes(StandardCharsets.UTF_8));
  }
}
