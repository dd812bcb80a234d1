/**
 * The page that shows to administrators and auditors how this installation is set. It changes
 * nothing, and shows of a secret only whether it is set.
 */
package org.augenhoehe.desk.settings;
