package org.augenhoehe.admission;

import java.util.UUID;
import org.augenhoehe.office.Channel;

/** Somebody asks to cast at this leaf of the tree. */
public record Claim(Credential credential, UUID touchpoint, Channel channel) {}
