package org.augenhoehe.base.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What was changed at touchpoints because of what their customers said, in plain words. */
@ApplicationScoped
public class Changes {

  /** Two sentences; customers at an exit read no more. */
  public static final int LONGEST = 300;

  private static final Pattern PRINTABLE = Pattern.compile(OfficeTree.PRINTABLE);

  private final Touchpoints touchpoints;

  Changes(Touchpoints touchpoints) {
    this.touchpoints = touchpoints;
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
  }

  private Touchpoint require(UUID touchpoint) {
    return touchpoints.findByIdOptional(touchpoint).orElseThrow(OfficeRefusal::unknownTouchpoint);
  }
}
