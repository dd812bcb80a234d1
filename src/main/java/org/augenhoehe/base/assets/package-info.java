/**
 * The files that pages are made of, sent so that they are fetched once: compressed ahead, named
 * after their content, cached for a year. It depends on no room.
 */
package org.augenhoehe.base.assets;
