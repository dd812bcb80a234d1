package org.augenhoehe.base.platform;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A separate installation for tests that move its clock through years, fill its limiter, have its
 * keys forgotten, or measure what grows with everything that was ever created in it.
 */
public class OwnInstallation implements QuarkusTestProfile {}
