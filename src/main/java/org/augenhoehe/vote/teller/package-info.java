/**
 * The teller's keys: the private keys of boxes, and the key that signs what boxes it made. Knows no
 * customer, no database and no ballot's content.
 */
package org.augenhoehe.vote.teller;
