/**
 * Casting: a customer's answers are checked, what admits them is spent and the sealed ballot is put
 * into its box, both or neither, many at a time.
 */
package org.augenhoehe.vote.casting;
