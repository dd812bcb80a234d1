/** Paired tablets: their names and secrets. Independent of ballots and tokens. */
package org.augenhoehe.entitle.kiosk;
