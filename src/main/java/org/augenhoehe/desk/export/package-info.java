/**
 * Results as files: what one page of the dashboard shows, or everything that a person sees, as CSV
 * and as a workbook for Excel. The room computes no figure and withholds none.
 */
package org.augenhoehe.desk.export;
