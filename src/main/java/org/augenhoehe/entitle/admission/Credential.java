package org.augenhoehe.entitle.admission;

/**
 * Something that is spent once and admits one ballot; there is an {@link Admitter} for each kind.
 */
public interface Credential {}
