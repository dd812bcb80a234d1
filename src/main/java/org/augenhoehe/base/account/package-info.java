/**
 * Accounts of staff: who has one, what it may do, and its password. It knows nothing of customers.
 */
package org.augenhoehe.base.account;
