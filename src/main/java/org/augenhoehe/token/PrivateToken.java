package org.augenhoehe.token;

import org.augenhoehe.admission.Credential;
import org.augenhoehe.privacypass.Octets;
import org.augenhoehe.privacypass.Token;

/**
 * A token as it came with a ballot.
 *
 * @param expected the hash of the one challenge that this service makes
 */
public record PrivateToken(Token token, Octets expected) implements Credential {}
