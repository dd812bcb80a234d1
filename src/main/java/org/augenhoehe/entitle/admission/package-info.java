/**
 * Who may cast a ballot: entitlements that are spent once, of whatever kind. It knows nothing of
 * ballots, so that nothing in it can say what was cast with an entitlement.
 */
package org.augenhoehe.entitle.admission;
