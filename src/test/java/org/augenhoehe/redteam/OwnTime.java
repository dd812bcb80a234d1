package org.augenhoehe.redteam;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * An installation of their own for tests that move its clock through years, fill its limiter and
 * have its keys forgotten.
 */
public class OwnTime implements QuarkusTestProfile {}
