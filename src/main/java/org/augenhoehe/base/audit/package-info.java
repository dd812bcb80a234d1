/**
 * The audit log: what staff did, chained entry to entry, and a witness of the newest one outside
 * the database. Whatever room lets staff act writes here. Nothing of customers is ever in it.
 */
package org.augenhoehe.base.audit;
