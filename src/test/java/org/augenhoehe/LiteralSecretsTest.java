package org.augenhoehe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralSecretsTest {

  private static final String OTHER = "quarkus.datasource.username";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "augenhoehe.admin-password",
        "augenhoehe.postgres-url",
        "quarkus.datasource.password"
      })
  void a_password_is_what_was_typed(String name) {
    for (String typed : new String[] {"a$b", "a$$b", "a${other}b", "a\\$b", "${", "a\\${b}"}) {
      assertThat(config(name, typed).getValue(name, String.class)).isEqualTo(typed);
      assertThat(config("%prod." + name, typed).getValue(name, String.class)).isEqualTo(typed);
    }
  }

  @Test
  void other_settings_may_name_others() {
    assertThat(config(OTHER, "a$$b").getValue(OTHER, String.class)).isEqualTo("a$b");
    SmallRyeConfig config = config(OTHER, "a${nothing}");
    assertThatThrownBy(() -> config.getValue(OTHER, String.class))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void a_password_in_the_database_s_address_is_what_was_typed() {
    String url = "quarkus.datasource.jdbc.url";
    Map<String, String> shipped =
        Map.of(
            url,
            "${database.url.${quarkus.datasource.db-kind}}",
            "database.url.postgresql",
            "${AUGENHOEHE_POSTGRES_URL}",
            "database.url.h2",
            "jdbc:h2:mem:a");
    for (String typed : new String[] {"jdbc:a?password=a$b", "jdbc:a$$b", "jdbc:a?b=${c}"}) {
      Map<String, String> settings = new HashMap<>(shipped);
      settings.put("quarkus.datasource.db-kind", "postgresql");
      settings.put("augenhoehe.postgres-url", typed);
      assertThat(config(settings).getValue(url, String.class)).isEqualTo(typed);
      settings.put("quarkus.datasource.db-kind", "h2");
      assertThat(config(settings).getValue(url, String.class)).isEqualTo("jdbc:h2:mem:a");
      settings.put(url, "jdbc:another");
      assertThat(config(settings).getValue(url, String.class)).isEqualTo("jdbc:another");
    }
  }

  /** With the interceptors that the application finds. */
  private static SmallRyeConfig config(String name, String value) {
    return config(Map.of(name, value));
  }

  private static SmallRyeConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredInterceptors()
        .addDefaultInterceptors()
        .withProfile("prod")
        .withSources(new PropertiesConfigSource(settings, "typed", 500))
        .build();
  }
}
