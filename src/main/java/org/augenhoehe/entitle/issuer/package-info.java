/**
 * The issuer's keys: one per leaf of the tree and quarter, published for everybody, so that a key
 * made for one person would show. It knows neither invitations nor kiosks nor ballots.
 */
package org.augenhoehe.entitle.issuer;
