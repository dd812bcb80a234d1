/**
 * How an office looks to its customers: one colour that is readable wherever it stands, and a logo
 * of which only the picture is left. It knows no page that wears them.
 */
package org.augenhoehe.base.branding;
