/**
 * Measures the packaged application from outside, each figure beside its limit in the same run:
 * {@code ./mvnw verify -Pbenchmark}. These are no tests: nothing here fails the build for being
 * slow.
 */
package org.augenhoehe.benchmark;
