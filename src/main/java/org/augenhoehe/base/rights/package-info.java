/**
 * Which parts of the tree the person who asks may see, for every room that keeps words of staff.
 */
package org.augenhoehe.base.rights;
