/**
 * Tokens: names the kind of token a leaf accepts, exchanges a code or a kiosk's secret for a token
 * that cannot be linked to it, and verifies tokens.
 */
package org.augenhoehe.entitle.token;
