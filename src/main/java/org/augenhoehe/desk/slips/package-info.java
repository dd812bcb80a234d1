/** Printed invitations, eight to a sheet, and the QR codes on them. */
package org.augenhoehe.desk.slips;
