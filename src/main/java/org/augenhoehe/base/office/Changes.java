package org.augenhoehe.base.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;

/** What was changed at touchpoints because of what their customers said, in plain words. */
@ApplicationScoped
public class Changes {

  /** Two sentences; customers at an exit read no more. */
  public static final int LONGEST = 300;

  private static final Pattern PRINTABLE = Pattern.compile(OfficeTree.PRINTABLE);

  private final Touchpoints touchpoints;
  private final OfficeTree tree;
  private final AuditLog audit;

  Changes(Touchpoints touchpoints, OfficeTree tree, AuditLog audit) {
    this.touchpoints = touchpoints;
    this.tree = tree;
    this.audit = audit;
  }

  /** Whether {@link #tell(UUID, String)} takes this text. */
  public static boolean isShowable(String text) {
    return text.strip().length() <= LONGEST && PRINTABLE.matcher(text.strip()).matches();
  }

  /**
   * @throws OfficeRefusal when there is no such touchpoint
   */
  @Transactional
  public Optional<String> at(UUID touchpoint) {
    return Optional.ofNullable(require(touchpoint).changed);
  }

  /**
   * @param text a showable text; a blank one removes what was shown
   * @throws OfficeRefusal when there is no such touchpoint
   */
  @Transactional
  public void tell(UUID touchpoint, String text) {
    require(touchpoint).changed = text.isBlank() ? null : text.strip();
    audit.add(Act.CHANGE_TOLD, tree.label(touchpoint) + ": " + text.strip());
  }

  private Touchpoint require(UUID touchpoint) {
    return touchpoints.findByIdOptional(touchpoint).orElseThrow(OfficeRefusal::unknownTouchpoint);
  }
}
