/**
 * Pages on which administrators keep offices and touchpoints, print invitations and open boxes by
 * hand. It knows no rating and no figure.
 */
package org.augenhoehe.desk.administration;
