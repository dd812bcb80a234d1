/**
 * The kind of database, queries beneath Hibernate, the guarantee that commits are on disk, and what
 * remains of rows after them.
 */
package org.augenhoehe.base.database;
