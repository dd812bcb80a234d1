/**
 * Ballots and the boxes they lie in. A box can be filled by all and opened by none but whoever
 * holds its private key; nothing in this room knows a customer or publishes anything.
 */
package org.augenhoehe.vote.ballot;
