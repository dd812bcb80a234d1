/**
 * The boxes that hold sealed ballots. Anyone can fill a box, but only its private key opens it;
 * nothing in this room knows a customer or publishes anything.
 */
package org.augenhoehe.vote.ballot;
