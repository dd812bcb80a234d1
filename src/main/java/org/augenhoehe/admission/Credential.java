package org.augenhoehe.admission;

/** Something that is spent once and admits one ballot. */
public sealed interface Credential permits InvitationCode, PrivateToken {}
