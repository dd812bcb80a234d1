package org.augenhoehe.entitle.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.database.RandomOrder;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.office.OfficeTree;

/** Issues invitations, and deletes them when nobody asks about them any more. */
@Startup
@ApplicationScoped
public class Invitations {

  /** How long a code is valid at most: appointments over a year ago are not rated. */
  public static final int MOST_DAYS = 365;

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<Invitation, String> {}

  /** For this long a late customer is told that a code has expired; after that it is unknown. */
  private static final int DAYS_REMEMBERED = 30;

  private static final String COUNT =
      """
      select touchpoint, channel, count(*), sum(case when spent then 1 else 0 end)
      from Invitation %s group by touchpoint, channel
      """;

  private static final String ANY = "SELECT code_hash FROM invitation FETCH FIRST ROW ONLY";

  private final Table table;
  private final CodeHash hash;
  private final OfficeTree tree;
  private final Clock clock;
  private final SecureRandom random;
  private final PlainJdbc jdbc;
  private final RandomOrder order;
  private final AuditLog audit;

  Invitations(
      Table table,
      CodeHash hash,
      OfficeTree tree,
      Clock clock,
      SecureRandom random,
      PlainJdbc jdbc,
      RandomOrder order,
      AuditLog audit) {
    this.table = table;
    this.hash = hash;
    this.tree = tree;
    this.clock = clock;
    this.random = random;
    this.jdbc = jdbc;
    this.order = order;
    this.audit = audit;
  }

  /**
   * Refuses to start if codes were issued under a key that is missing: none of them would be valid.
   */
  @PostConstruct
  void requireKey() {
    if (!hash.hasKey() && !jdbc.rows(ANY, row -> row.getString(1)).isEmpty()) {
      throw new IllegalStateException(
          "Invitations were issued, but the key of their codes is missing: %s. Restore it, or no"
                  .formatted(hash.keyPath())
              + " slip that was handed out can be used.");
    }
  }

  /**
   * @param validThrough the last day on which the codes are valid
   * @return the codes, which cannot be retrieved later
   * @throws org.augenhoehe.base.office.OfficeRefusal when there is no such touchpoint
   */
  @Transactional
  public List<InvitationCode> issue(
      UUID touchpoint, Channel channel, int count, LocalDate validThrough) {
    tree.touchpoint(touchpoint);
    List<InvitationCode> codes =
        Stream.generate(() -> InvitationCode.random(random)).limit(count).toList();
    // Stored in order of their hashes, so that no row number reveals a slip's place in the pile.
    List<Invitation> rows = new ArrayList<>();
    codes.forEach(
        code -> rows.add(new Invitation(hash.of(code), touchpoint, channel, validThrough)));
    rows.sort(Comparator.comparing(row -> row.codeHash));
    table.persist(rows);
    return codes;
  }

  /**
   * The same for staff, who leave an entry in the audit log: how many, and not which. A
   * demonstration's codes are nobody's act.
   */
  @Transactional
  public List<InvitationCode> print(
      UUID touchpoint, Channel channel, int count, LocalDate validThrough) {
    List<InvitationCode> codes = issue(touchpoint, channel, count, validThrough);
    audit.add(Act.SLIPS_PRINTED, tree.label(touchpoint) + ": " + count);
    return codes;
  }

  /** The codes that are stored now; leaves without any are left out. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<Leaf, CodeCount> stored() {
    return count("");
  }

  /**
   * Deletes, in the caller's transaction, what nobody asks about, and hides the order of the rest.
   *
   * @return what was deleted; leaves of which nothing was are left out
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<Leaf, CodeCount> tidy() {
    LocalDate asked = LocalDate.now(clock).minusDays(DAYS_REMEMBERED);
    // Nobody exchanges or issues any of these between the two statements: they expired long ago.
    Map<Leaf, CodeCount> deleted = count("where validThrough < ?1", asked);
    table.delete("validThrough < ?1", asked);
    order.shuffle("invitation", "spent");
    return deleted;
  }

  private Map<Leaf, CodeCount> count(String condition, Object... parameters) {
    TypedQuery<Tuple> query =
        table.getEntityManager().createQuery(COUNT.formatted(condition), Tuple.class);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> new Leaf(row.get(0, UUID.class), row.get(1, Channel.class)),
                row ->
                    new CodeCount(
                        row.get(2, Long.class).intValue(), row.get(3, Long.class).intValue())));
  }
}
