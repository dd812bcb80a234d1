package org.augenhoehe.base.platform;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * An installation of their own for tests that move its clock through years, fill its limiter, have
 * its keys forgotten, or weigh what grows with everything that was ever created in it.
 */
public class OwnInstallation implements QuarkusTestProfile {}
