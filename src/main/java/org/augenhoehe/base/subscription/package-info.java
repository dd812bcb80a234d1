/**
 * Who of the staff gets a letter after an opening, and which one they got. The package writes no
 * letter and knows no result.
 */
package org.augenhoehe.base.subscription;
