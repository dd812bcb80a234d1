/**
 * The pages on which staff enter how many appointments there were, week by week or as a table, and
 * how a response rate is told.
 */
package org.augenhoehe.desk.appointments;
