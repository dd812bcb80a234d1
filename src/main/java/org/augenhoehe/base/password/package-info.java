/** What a password must be like, and how it is stored. It knows no account. */
package org.augenhoehe.base.password;
