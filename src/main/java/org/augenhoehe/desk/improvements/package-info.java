/**
 * The page on which staff tell what was changed at a touchpoint, and read what was told before. It
 * knows no figures.
 */
package org.augenhoehe.desk.improvements;
