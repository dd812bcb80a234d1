package org.augenhoehe.vote.byhand;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody wishes to open the boxes, and a second person has to agree.
 *
 * @param until when it lapses
 */
public record Asked(UUID id, String by, Instant at, Instant until, String reason) {}
