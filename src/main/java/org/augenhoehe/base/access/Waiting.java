package org.augenhoehe.base.access;

import java.util.UUID;
import org.augenhoehe.base.account.Login;

/**
 * A session whose account needs more than was shown. It is nobody's identity: no page but those
 * that ask for the rest sees who it will be.
 *
 * @param began whether it is one that was just begun with the password; otherwise the need came up
 *     while it went on, and somebody else may have found the browser open
 */
public record Waiting(UUID id, Login login, boolean began) {}
