package org.augenhoehe.base.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The newest entry. Its one row is locked by who appends. */
@Entity
@Table(name = "audit_head")
class AuditHead {

  static final short ONLY = 1;

  @Id short id;
  long n;
  String hash;

  protected AuditHead() {}
}
