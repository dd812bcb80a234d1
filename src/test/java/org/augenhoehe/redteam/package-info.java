/**
 * Attacks on the promise that no one can learn who said what, one test per attack. Each attack is
 * code that sees what an attacker sees. It runs twice: on a deliberately naive twin, where it must
 * find its victim, and on the real service, where it must learn nothing. So no check here can pass
 * because it looks at the wrong thing.
 */
package org.augenhoehe.redteam;
