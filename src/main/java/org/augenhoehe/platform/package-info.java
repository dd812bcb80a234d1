/**
 * What every room stands on: clock, configuration, errors, languages, security headers. It knows no
 * other room.
 */
package org.augenhoehe.platform;
