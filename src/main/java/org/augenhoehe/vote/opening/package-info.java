/**
 * Opening: at fixed times boxes with enough ballots are opened, counted together and destroyed. The
 * only room that decrypts, and it hands on nothing but whole releases.
 */
package org.augenhoehe.vote.opening;
