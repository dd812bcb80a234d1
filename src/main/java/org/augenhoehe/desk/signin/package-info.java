/**
 * The way in for people: the page, its form and the session. Whom it lets in, {@code staff} knows.
 */
package org.augenhoehe.desk.signin;
