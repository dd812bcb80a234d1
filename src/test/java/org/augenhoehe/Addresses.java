package org.augenhoehe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All addresses of the service, read from its classes, so that a new one is included. */
public final class Addresses {

  private static final List<Class<? extends Annotation>> METHODS =
      List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

  private Addresses() {}

  /** All resources, including pages, in the form {@code POST /api/v1/offices/{id}/touchpoints}. */
  public static Set<String> ofResources() {
    Set<String> operations = new TreeSet<>();
    for (JavaClass resource : OurClasses.all()) {
      if (resource.isAnnotatedWith(Path.class)) {
        String root = resource.getAnnotationOfType(Path.class).value();
        resource.getMethods().forEach(method -> add(operations, root, method));
      }
    }
    return operations;
  }

  private static void add(Set<String> operations, String root, JavaMethod method) {
    String path =
        method.isAnnotatedWith(Path.class)
            ? root + "/" + method.getAnnotationOfType(Path.class).value()
            : root;
    for (Class<? extends Annotation> verb : METHODS) {
      if (method.isAnnotatedWith(verb)) {
        operations.add(verb.getSimpleName() + " " + path.replaceAll("/+", "/"));
      }
    }
  }
}
