/**
 * The second factor of staff: codes of an app (TOTP, RFC 6238), recovery codes, and which roles
 * need one. It knows accounts by their names alone, and no passwords.
 */
package org.augenhoehe.base.factor;
