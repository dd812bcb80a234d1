/**
 * The pages of the second factor: setting one up, showing a code of it at sign-in, and what people
 * do about it on their own account.
 */
package org.augenhoehe.desk.codes;
