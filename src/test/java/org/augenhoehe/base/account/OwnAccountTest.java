package org.augenhoehe.base.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class OwnAccountTest {

  @Inject OwnAccount own;
  @Inject People people;
  @Inject Logins logins;
  @Inject DataSource database;

  /** The request was let in, and waited for its turn while an administrator acted. */
  @Test
  void a_reset_counts_more_than_a_change_that_was_under_way() {
    String name = "leitung-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, "nur-zum-Lesen", Role.MANAGER);
    Person before = logins.find(name).orElseThrow().person();
    people.reset(name);
    assertThatThrownBy(() -> own.changePassword(before, "drei Regenschirme im Schnee"))
        .isInstanceOf(AccountRefusal.class);
    assertThat(logins.find(name).orElseThrow().isSetUp()).isFalse();
  }
}
