/**
 * Tokens: what a leaf wants is asked here, a code or a kiosk's secret is exchanged for one that
 * nobody can link to it, and one token admits one ballot.
 */
package org.augenhoehe.entitle.token;
