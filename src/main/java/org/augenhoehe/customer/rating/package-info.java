/**
 * The form for a customer's own device. It hands a ballot in like any other client of the ballot
 * box, and it remembers nobody: no cookie, no session, nothing of a customer in an address.
 */
package org.augenhoehe.customer.rating;
