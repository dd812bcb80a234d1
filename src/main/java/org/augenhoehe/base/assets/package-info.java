/**
 * The files that pages are made of, sent so that they are fetched once: compressed ahead, named
 * after their content, kept for a year. It knows no room.
 */
package org.augenhoehe.base.assets;
