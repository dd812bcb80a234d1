/**
 * What one sees first: the findings in sentences, and every score of every touchpoint in a table.
 * The package finds nothing and ranks nobody.
 */
package org.augenhoehe.desk.glance;
