/**
 * The audit log: what staff did, chained entry to entry. Whatever room lets staff act writes here.
 * Nothing of customers is ever in it.
 */
package org.augenhoehe.base.audit;
