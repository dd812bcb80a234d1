/** The kind of database, queries beneath Hibernate, and the guarantee that commits are on disk. */
package org.augenhoehe.base.database;
