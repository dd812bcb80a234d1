package org.augenhoehe.vote.byhand;

import java.time.Instant;

/**
 * Boxes were opened because somebody wished it.
 *
 * @param opening its number, as releases have it
 * @param confirmedBy the second person; null where there is no schedule
 * @param reason null where a program gave none
 */
public record HandOpened(
    long opening, Instant at, String askedBy, String confirmedBy, String reason) {}
