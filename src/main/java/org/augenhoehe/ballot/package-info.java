/**
 * Casting: a customer's answers are sealed and put into the box of a node of the tree. It can seal,
 * but it cannot open, and it publishes nothing.
 */
package org.augenhoehe.ballot;
