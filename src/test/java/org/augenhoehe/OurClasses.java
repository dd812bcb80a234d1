package org.augenhoehe;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/**
 * The application's classes, without tests, as ArchUnit sees them. They are read from their folder,
 * and once: to find them by their package it searches every archive of the class path.
 */
public final class OurClasses {

  private static final JavaClasses ALL =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  private OurClasses() {}

  public static JavaClasses all() {
    return ALL;
  }
}
