package org.augenhoehe.base.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks what H2 and PostgreSQL could do differently: it is tested on both, everything else once, on
 * H2. The build selects these tests by their tag.
 */
@Tag("database")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OnBothDatabases {}
