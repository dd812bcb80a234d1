/**
 * Touchpoints beside each other, and spans of days: pictures, tables and words for what {@code
 * findings} compares. It computes no figure, withholds none and ranks nobody.
 */
package org.augenhoehe.desk.comparison;
