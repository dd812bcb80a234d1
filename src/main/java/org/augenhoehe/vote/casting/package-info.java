/**
 * Casting: what admits a customer is spent and the sealed ballot is put into its box, both or
 * neither, many at a time. Answers that come in the clear are checked and sealed here.
 */
package org.augenhoehe.vote.casting;
