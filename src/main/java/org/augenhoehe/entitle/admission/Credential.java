package org.augenhoehe.entitle.admission;

/** An entitlement to one ballot, spent once; there is an {@link Admitter} for each kind. */
public interface Credential {}
