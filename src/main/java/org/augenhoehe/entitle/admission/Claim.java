package org.augenhoehe.entitle.admission;

import java.util.UUID;
import org.augenhoehe.base.office.Channel;

/** Somebody asks to cast at this leaf of the tree. */
public record Claim(Credential credential, UUID touchpoint, Channel channel) {}
