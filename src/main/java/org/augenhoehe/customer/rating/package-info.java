/**
 * The form for a customer's own device. It casts a ballot like any other client of the ballot box
 * and keeps nothing about a customer: no cookie, no session, nothing in an address.
 */
package org.augenhoehe.customer.rating;
