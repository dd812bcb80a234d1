package org.augenhoehe.entitle.token;

import org.augenhoehe.base.privacypass.Octets;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.entitle.admission.Credential;

/**
 * A token as received with a ballot.
 *
 * @param expected the hash of the one challenge that this service makes
 */
public record PrivateToken(Token token, Octets expected) implements Credential {}
