/**
 * The tree of offices, touchpoints and channels. It does not depend on what is attached to its
 * nodes.
 */
package org.augenhoehe.base.office;
