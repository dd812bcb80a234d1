/** The teller in a process of its own: its schedule, its server, and the service's client. */
package org.augenhoehe.vote.apart;
