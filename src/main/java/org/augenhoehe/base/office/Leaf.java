package org.augenhoehe.base.office;

import java.util.UUID;

/** A leaf of the tree as customers name it: the office follows from the touchpoint. */
public record Leaf(UUID touchpoint, Channel channel) {}
