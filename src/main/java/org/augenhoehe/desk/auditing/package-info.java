/** The audit log for those who may read it: a page, a table to download and the API. */
package org.augenhoehe.desk.auditing;
