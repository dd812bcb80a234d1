/**
 * What a customer may read before they rate: what this is, and why nobody learns who said what. It
 * knows nothing of codes, ballots or answers; of the service it shows the public keys.
 */
package org.augenhoehe.customer.welcome;
