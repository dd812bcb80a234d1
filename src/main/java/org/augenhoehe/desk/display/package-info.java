/**
 * How staff read figures: numbers and days in their language, and the addresses of places. The
 * package knows no page.
 */
package org.augenhoehe.desk.display;
