/**
 * Pages on which administrators maintain offices and touchpoints and print invitations. The package
 * reads no ratings and no figures.
 */
package org.augenhoehe.desk.administration;
