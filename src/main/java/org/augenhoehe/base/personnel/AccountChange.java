package org.augenhoehe.base.personnel;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.account.AccountName;
import org.augenhoehe.base.account.Rights;

/**
 * What is to be changed of an account; what is left out stays. No record: {@code "offices": null},
 * which means all, must differ from no {@code offices}.
 */
class AccountChange {

  @Pattern(regexp = AccountName.ROLE, message = AccountName.ROLE_IS)
  private String role;

  @Size(min = 1, max = AccountName.MOST_ROLES)
  private List<@NotNull @Pattern(regexp = AccountName.ROLE, message = AccountName.ROLE_IS) String>
      roles;

  @Size(max = AccountName.MOST_OFFICES)
  private List<@NotNull UUID> offices;

  private boolean isOfOffices;
  private Boolean disabled;

  public void setRole(String role) {
    this.role = role;
  }

  public void setRoles(List<String> roles) {
    this.roles = roles;
  }

  public void setOffices(List<UUID> offices) {
    this.offices = offices;
    this.isOfOffices = true;
  }

  public void setDisabled(Boolean disabled) {
    this.disabled = disabled;
  }

  @AssertTrue(message = "give either role or roles")
  boolean isOfOneRole() {
    return role == null || roles == null;
  }

  Boolean disabled() {
    return disabled;
  }

  Rights appliedTo(Rights before) {
    List<String> wanted = role == null ? roles : List.of(role);
    List<UUID> seen = before.everyOffice() ? null : List.copyOf(before.offices());
    return Rights.of(wanted == null ? before.roles() : wanted, isOfOffices ? offices : seen);
  }
}
