/** Invitations: codes on slips, known by their keyed hash only, each good for one ballot. */
package org.augenhoehe.entitle.invitation;
