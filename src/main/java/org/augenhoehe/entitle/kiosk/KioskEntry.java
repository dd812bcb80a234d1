package org.augenhoehe.entitle.kiosk;

import java.util.UUID;

/** A kiosk as others see it; {@code touchpoint} is the id of the touchpoint it stands at. */
public record KioskEntry(UUID id, UUID touchpoint, String name) {}
