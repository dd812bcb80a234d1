package org.augenhoehe.vote.release;

/**
 * What became of slips between two releases of a node.
 *
 * @param printed slips that staff had printed, or codes that a script asked for
 * @param exchanged codes that customers exchanged for ballot papers, in whole multiples of
 *     <em>k</em>; the rest is told with the next release
 */
public record Slips(int printed, int exchanged) {}
