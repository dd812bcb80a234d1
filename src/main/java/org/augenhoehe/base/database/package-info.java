/** Which database it is, what it is asked beneath Hibernate, and when that is surely on disk. */
package org.augenhoehe.base.database;
