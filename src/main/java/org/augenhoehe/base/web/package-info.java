/**
 * How we answer over HTTP: errors as problem+json or as pages, languages, limits, the guard against
 * other sites. It knows no room but {@code platform}.
 */
package org.augenhoehe.base.web;
