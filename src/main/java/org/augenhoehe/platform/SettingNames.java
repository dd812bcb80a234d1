package org.augenhoehe.platform;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Refuses to start where the environment holds a setting that nobody reads: a misspelt <em>k</em>
 * would otherwise be the default, and nobody would know. Files of properties are checked by
 * SmallRye Config itself, which lets the environment pass.
 */
@Singleton
class SettingNames {

  private static final String OURS = "AUGENHOEHE_";

  /** Read by {@code application.properties} itself. */
  private static final Set<String> OTHERS = Set.of("AUGENHOEHE_POSTGRES_URL");

  /** What Kubernetes tells every pod of a service that is called like ours. */
  private static final Pattern OF_KUBERNETES =
      Pattern.compile(OURS + "(\\w+_)?(SERVICE_HOST|SERVICE_PORT\\w*|PORT|PORT_\\d+_\\w+)");

  /** Before anything is made that a wrong setting would have made wrong. */
  void check(@Observes @Priority(0) StartupEvent event, BeanManager beans) {
    List<String> unknown = unknown(System.getenv().keySet(), known(beans));
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "There is no such setting: %s. See \"Configuration\" in the README."
              .formatted(String.join(", ", unknown)));
    }
  }

  static List<String> unknown(Collection<String> environment, Set<String> known) {
    return environment.stream()
        .filter(name -> name.startsWith(OURS))
        .filter(name -> !known.contains(name) && !OTHERS.contains(name))
        .filter(name -> !OF_KUBERNETES.matcher(name).matches())
        .sorted()
        .toList();
  }

  /** The names of all settings in all rooms, as an environment spells them. */
  static Set<String> known(BeanManager beans) {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .flatMap(bean -> bean.getTypes().stream())
        .filter(type -> type instanceof Class<?> kind && isOurs(kind))
        .map(type -> ConfigClass.configClass((Class<?>) type))
        .flatMap(mapping -> ConfigMappings.getProperties(mapping).entrySet().stream())
        .filter(setting -> !setting.getValue().isDefaultMethod())
        .map(setting -> setting.getKey().replaceAll("\\W|-", "_").toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static boolean isOurs(Class<?> kind) {
    ConfigMapping mapping = kind.getAnnotation(ConfigMapping.class);
    return mapping != null && mapping.prefix().startsWith("augenhoehe");
  }
}
