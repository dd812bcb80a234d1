/**
 * The issuer's keys: one per leaf of the tree and quarter, all published, so that a key made for
 * one person would show, and the record of the tokens that were spent. Independent of invitations,
 * kiosks and ballots.
 */
package org.augenhoehe.entitle.issuer;
