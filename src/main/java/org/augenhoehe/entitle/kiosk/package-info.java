/** Paired tablets: their names and secrets. It knows no ballot and no token. */
package org.augenhoehe.entitle.kiosk;
