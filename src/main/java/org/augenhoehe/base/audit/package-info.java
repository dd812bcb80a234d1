/**
 * The audit log: what staff did, chained entry to entry, and a witness of the newest one outside
 * the database. Whatever room lets staff act writes here. No entry names a customer or a code.
 */
package org.augenhoehe.base.audit;
