/** The page on which administrators make, list and revoke the keys of programs. */
package org.augenhoehe.desk.keys;
