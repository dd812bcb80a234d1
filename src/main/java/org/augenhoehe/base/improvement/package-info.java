/**
 * What staff changed at a touchpoint because of what its customers said: dated entries that are
 * told to customers. They are words of staff and computed from nothing, so the room knows neither
 * ballots nor results.
 */
package org.augenhoehe.base.improvement;
