/**
 * Writes to whoever of the staff ordered it what stands out, once after each scheduled opening. The
 * package finds nothing by itself, and tells nobody more than their own pages do.
 */
package org.augenhoehe.desk.letter;
