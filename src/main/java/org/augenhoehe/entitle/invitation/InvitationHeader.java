package org.augenhoehe.entitle.invitation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.augenhoehe.entitle.admission.AdmissionRefusal;

/** The scheme {@code Invitation} of the {@code Authorization} header (RFC 9110, section 11.4). */
public final class InvitationHeader {

  private static final Pattern SCHEME =
      Pattern.compile(
          "\\s*Invitation\\s+code\\s*=\\s*(?:\"([^\"]{1,256})\"|([^\\s\",]{1,256}))\\s*",
          Pattern.CASE_INSENSITIVE);

  private InvitationHeader() {}

  /**
   * @throws AdmissionRefusal when the header is missing, names another scheme or holds no code
   */
  public static InvitationCode parse(String header) {
    Matcher matcher = SCHEME.matcher(Optional.ofNullable(header).orElse(""));
    if (!matcher.matches()) {
      throw AdmissionRefusal.of(AdmissionRefusal.Reason.MISSING);
    }
    return InvitationCode.parse(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
        .orElseThrow(() -> AdmissionRefusal.of(AdmissionRefusal.Reason.UNKNOWN));
  }
}
