package org.augenhoehe.base.audit;

import java.sql.Connection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.augenhoehe.base.audit.Finding.Kind;
import org.augenhoehe.base.database.PlainJdbc;

/**
 * Checks the whole log: each entry follows the one before, the first follows the cut, the last is
 * the newest, and none that was noted outside the database is missing or another one. Reads page by
 * page without a transaction, so that nothing waits for it and no old row is kept for its sake.
 */
public final class Verification {

  private static final int PAGE = 500;

  /** Entries are cut off, at most once a night, by another instance meanwhile. */
  private static final int TRIES = 3;

  private static final Set<Kind> CHAINED =
      EnumSet.of(Kind.SHORTER, Kind.HEAD, Kind.UNREADABLE, Kind.STRAY);

  /** A database to be asked, as {@link PlainJdbc#perStatement}. */
  @FunctionalInterface
  public interface Database {
    <T> T ask(PlainJdbc.Work<T> work);
  }

  /**
   * What a check found.
   *
   * @param newest the last entry that is there
   * @param unnoted entries of which nothing was noted when they were written; or null
   * @param from the last entry that is not checked any more, because an operator went on after a
   *     fault of the chain; or null
   */
  public record Report(Link newest, List<Finding> findings, Noted.Span unnoted, Link from) {

    public boolean isWhole() {
      return findings.isEmpty();
    }

    /** Whether each entry that is there follows the one before, whatever else is wrong. */
    public boolean isChained() {
      return CHAINED.containsAll(findings.stream().map(Finding::kind).toList());
    }
  }

  private final Database database;
  private final Witness witness;

  public Verification(Database database, Witness witness) {
    this.database = database;
    this.witness = witness;
  }

  public Report run() {
    Optional<Noted> noted;
    boolean isReadable = true;
    try {
      noted = witness.read();
    } catch (Witness.Unreadable e) {
      noted = Optional.empty();
      isReadable = false;
    }
    Chain tried = follow(noted);
    for (int i = 1; i < TRIES && !tried.findings().isEmpty(); i++) {
      tried = follow(noted);
    }
    Chain chain = tried;
    if (!isReadable) {
      chain.add(Finding.of(Kind.UNREADABLE, 0));
    }
    noted.map(Noted::stray).ifPresent(stray -> chain.add(Finding.of(Kind.STRAY, stray.n())));
    return new Report(
        chain.last(),
        List.copyOf(chain.findings()),
        noted.map(Noted::unnoted).orElse(null),
        noted.map(Noted::from).filter(from -> from.n() > cutBefore()).orElse(null));
  }

  private Chain follow(Optional<Noted> noted) {
    Optional<AuditRows.Cut> cut = database.ask(AuditRows::cut);
    Link from = noted.map(Noted::from).orElse(Link.BEGIN);
    boolean isCut = cut.filter(it -> it.last().n() > from.n()).isPresent();
    Chain chain = new Chain(isCut ? cut.get().last() : from, noted.map(Noted::known));
    if (isCut && !witness.isSealed(cut.get())) {
      chain.add(Finding.of(Kind.CUT, cut.get().last().n()));
    }
    if (isCut) {
      // Nobody wrote it there but one who writes to the database: it follows nothing.
      long end = cut.get().last().n();
      database
          .ask(AuditRows::oldest)
          .filter(oldest -> oldest.n() <= end)
          .ifPresent(oldest -> chain.add(Finding.of(Kind.LEFT, end, oldest.n())));
    }
    Optional<Link> head;
    do {
      List<AuditEntry> page;
      do {
        page = database.ask(connection -> AuditRows.after(connection, chain.last().n(), PAGE));
        chain.follow(page);
      } while (page.size() == PAGE);
      // Read last: entries that came meanwhile are followed, too.
      head = database.ask(AuditRows::head);
    } while (head.isPresent() && head.get().n() > chain.last().n() && isThere(head.get()));
    if (!head.equals(Optional.of(chain.last()))) {
      chain.add(Finding.of(Kind.HEAD, chain.last().n()));
    }
    noted
        .map(Noted::known)
        .filter(known -> known.n() > chain.last().n())
        .ifPresent(known -> chain.add(Finding.of(Kind.SHORTER, chain.last().n(), known.n())));
    return chain;
  }

  private long cutBefore() {
    return database.ask(AuditRows::cut).map(cut -> cut.last().n()).orElse(0L);
  }

  private boolean isThere(Link head) {
    return database.ask(
        (Connection connection) -> AuditRows.entry(connection, head.n()).isPresent());
  }
}
