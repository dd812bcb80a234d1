/**
 * Privacy Pass with publicly verifiable tokens, as the RFCs specify it (RFC 9576 to 9578, token
 * type 0x0002): wire formats and blind RSA signatures (RFC 9474). Pure; it depends on no other
 * room, on no database, and neither on who asks for a token nor on what it admits to.
 */
package org.augenhoehe.base.privacypass;
