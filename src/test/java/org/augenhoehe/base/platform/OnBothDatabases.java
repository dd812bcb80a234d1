package org.augenhoehe.base.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks tests of what H2 and PostgreSQL could do differently. The build selects them by their tag
 * and runs them on both, everything else once, on H2.
 */
@Tag("database")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OnBothDatabases {}
