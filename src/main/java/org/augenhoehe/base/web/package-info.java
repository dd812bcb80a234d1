/**
 * How the service answers over HTTP: errors as problem+json or as pages, languages, limits, the
 * guard against other sites. It depends on no room but {@code platform}.
 */
package org.augenhoehe.base.web;
