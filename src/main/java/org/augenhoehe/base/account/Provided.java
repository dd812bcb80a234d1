package org.augenhoehe.base.account;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody whom an identity provider vouches for.
 *
 * @param subject tells them from everybody else for ever: issuer and subject
 * @param name which may change
 * @param roles what they may do here; empty where they have no business here
 * @param offices whose results they see, unless {@code everyOffice}
 */
public record Provided(
    String subject, String name, Set<String> roles, boolean everyOffice, Set<UUID> offices) {}
