/**
 * The pages of people's own accounts: choosing the first password, changing it, signing out
 * everywhere.
 */
package org.augenhoehe.desk.self;
