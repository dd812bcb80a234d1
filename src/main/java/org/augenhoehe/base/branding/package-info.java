/**
 * How an office looks to its customers: one colour that is readable wherever it is used, and a logo
 * of which only the picture is left. It depends on no page that uses them.
 */
package org.augenhoehe.base.branding;
