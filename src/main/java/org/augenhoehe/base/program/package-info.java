/**
 * Keys with which programs sign in to the API: who has which, and that they are genuine. They open
 * no page and begin no session.
 */
package org.augenhoehe.base.program;
