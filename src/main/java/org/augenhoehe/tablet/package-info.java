/**
 * What a customer sees on a kiosk: one page that holds every screen in every language. It knows
 * neither kiosks nor ballots, for its script asks and casts by the API like any other client.
 */
package org.augenhoehe.tablet;
