package org.augenhoehe.base.subscription;

import java.time.Instant;

/**
 * An order for letters.
 *
 * @param account whose name it is under
 * @param address where letters go (RFC 5321, section 4.1.2)
 * @param sentFor the scheduled time of the opening that the last letter was about, or when they
 *     were ordered
 */
public record Subscription(String account, String address, Instant sentFor) {}
