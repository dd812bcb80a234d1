/** What the database is asked beneath Hibernate, and when it is surely on disk. */
package org.augenhoehe.database;
