package org.augenhoehe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralSecretsTest {

  private static final String OTHER = "quarkus.datasource.username";

  @ParameterizedTest
  @ValueSource(strings = {"augenhoehe.admin-password", "quarkus.datasource.password"})
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

  /** With the interceptors that the application finds. */
  private static SmallRyeConfig config(String name, String value) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredInterceptors()
        .addDefaultInterceptors()
        .withProfile("prod")
        .withSources(new PropertiesConfigSource(Map.of(name, value), "typed", 500))
        .build();
  }
}
