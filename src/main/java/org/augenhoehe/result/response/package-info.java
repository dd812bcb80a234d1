/**
 * Which share of appointments a ballot was counted after: published counts over what staff entered,
 * and nothing of ballots that wait, tokens or codes.
 */
package org.augenhoehe.result.response;
