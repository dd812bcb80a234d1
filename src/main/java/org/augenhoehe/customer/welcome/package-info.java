/**
 * What a customer may read before rating: what the service is, and why answers are anonymous. It
 * does not handle codes, ballots or answers; from the rest of the service it shows the public keys
 * and the days on which boxes were opened by hand.
 */
package org.augenhoehe.customer.welcome;
