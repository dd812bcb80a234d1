/**
 * Privacy Pass with publicly verifiable tokens, as the RFCs write it (RFC 9576 to 9578, token type
 * 0x0002): wire formats and blind RSA signatures (RFC 9474). Pure; it knows no other room, no
 * database, and neither who asks for a token nor what it admits to.
 */
package org.augenhoehe.base.privacypass;
