/**
 * Opening: at fixed times boxes with enough ballots are opened, counted together and destroyed. The
 * only room that decrypts. What it keeps are counts and moments of whole boxes.
 */
package org.augenhoehe.release;
