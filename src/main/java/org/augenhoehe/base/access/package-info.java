/** How staff prove who they are: passwords, sessions, browsers. It decides about no rights. */
package org.augenhoehe.base.access;
