/**
 * Single sign-on: staff sign in at their authority's own identity provider (OpenID Connect). It
 * ends in the same session as a password does, and other rooms do not notice.
 */
package org.augenhoehe.desk.provider;
