package org.augenhoehe.entitle.kiosk;

import java.util.UUID;

/** A kiosk without its secret; {@code touchpoint} is the id of the touchpoint it is paired with. */
public record KioskEntry(UUID id, UUID touchpoint, String name) {}
