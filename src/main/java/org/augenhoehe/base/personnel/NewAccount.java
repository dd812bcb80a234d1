package org.augenhoehe.base.personnel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.account.AccountName;
import org.augenhoehe.base.account.Rights;
import org.augenhoehe.base.office.OfficeTree;

/**
 * An account to be made.
 *
 * @param role where it has one
 * @param roles where it may have several
 * @param offices whose results it sees; null for all
 */
record NewAccount(
    @NotNull
        @Size(min = 1, max = AccountName.LONGEST)
        @Pattern(regexp = OfficeTree.NAME, message = OfficeTree.NAME_IS)
        @Pattern(regexp = AccountName.TYPEABLE, message = AccountName.TYPEABLE_IS)
        String name,
    @Pattern(regexp = AccountName.ROLE, message = AccountName.ROLE_IS) String role,
    @Size(min = 1, max = AccountName.MOST_ROLES)
        List<@NotNull @Pattern(regexp = AccountName.ROLE, message = AccountName.ROLE_IS) String>
            roles,
    @Size(max = AccountName.MOST_OFFICES) List<@NotNull UUID> offices) {

  @JsonIgnore
  @AssertTrue(message = "give either role or roles")
  boolean isOfARole() {
    return (role == null) != (roles == null);
  }

  Rights rights() {
    return Rights.of(role == null ? roles : List.of(role), offices);
  }
}
