/**
 * What a customer sees on a kiosk: one page that holds every screen in every language, and what a
 * tablet is told to show on it. It handles no ballot: the page's script casts through the API like
 * any other client.
 */
package org.augenhoehe.customer.tablet;
