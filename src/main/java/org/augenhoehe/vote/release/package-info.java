/**
 * Releases: the atoms of every statistic, and how queries select them. This room never handles a
 * ballot.
 */
package org.augenhoehe.vote.release;
