/**
 * Sign-in for people: the page, its form and the session. {@code staff} decides who may sign in.
 */
package org.augenhoehe.desk.signin;
