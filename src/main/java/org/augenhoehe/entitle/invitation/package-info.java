/** Invitations: codes on slips, each good for one ballot, stored only as a keyed hash. */
package org.augenhoehe.entitle.invitation;
