/**
 * Releases: the atoms of every statistic, how queries select them, and the count of openings that
 * numbers them. This room never handles a ballot.
 */
package org.augenhoehe.vote.release;
