/** Invitations on paper, eight to a sheet, and the codes by which a camera finds us. */
package org.augenhoehe.desk.slips;
