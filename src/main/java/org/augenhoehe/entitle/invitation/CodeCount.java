package org.augenhoehe.entitle.invitation;

/** How many codes were issued for a leaf, and how many of them were exchanged. */
public record CodeCount(int issued, int exchanged) {}
