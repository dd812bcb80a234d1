package org.augenhoehe.base.account;

/**
 * Somebody may have got hold of this account, so what they could have set up in its name ends: told
 * in the transaction that resets it.
 */
public record AccountReset(String account) {}
