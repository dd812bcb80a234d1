package org.augenhoehe.entitle.admission;

import java.util.UUID;
import org.augenhoehe.base.office.Channel;

/** A request to cast a ballot at this leaf of the tree. */
public record Claim(Credential credential, UUID touchpoint, Channel channel) {}
