/**
 * The files that pages are made of, sent so that they are fetched once: compressed ahead, named
 * after their content, cached for a year.
 */
package org.augenhoehe.base.assets;
