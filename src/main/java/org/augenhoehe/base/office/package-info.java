/** The tree of offices, touchpoints and channels. It knows nothing of what hangs on its nodes. */
package org.augenhoehe.base.office;
