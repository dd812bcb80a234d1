/**
 * Pages on which administrators maintain offices and touchpoints, print invitations and open boxes
 * by hand. The package reads no ratings and no figures.
 */
package org.augenhoehe.desk.administration;
