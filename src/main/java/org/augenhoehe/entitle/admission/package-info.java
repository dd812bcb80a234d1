/**
 * Who may cast a ballot: entitlements of any kind, each spent once. Independent of ballots, so that
 * nothing here can reveal what was cast with an entitlement.
 */
package org.augenhoehe.entitle.admission;
