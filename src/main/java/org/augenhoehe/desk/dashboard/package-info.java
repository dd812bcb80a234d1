/**
 * The managers' page: the figures of {@code insight} in words and drawings. The package computes no
 * figure and withholds none; it may show everything it gets.
 */
package org.augenhoehe.desk.dashboard;
