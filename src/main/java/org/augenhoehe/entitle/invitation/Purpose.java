package org.augenhoehe.entitle.invitation;

import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;

/** What an invitation is for. */
public record Purpose(TouchpointEntry touchpoint, OfficeEntry office, Channel channel) {}
