/**
 * Attacks on the promise that nobody can learn who said what, one test per attack. Each attack is a
 * piece of code that sees what an attacker sees. It is run twice: on a deliberately naive twin,
 * where it must find its victim, and on the real service, where it must learn nothing. So no check
 * here can pass because it looks at the wrong thing.
 */
package org.augenhoehe.redteam;
