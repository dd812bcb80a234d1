/**
 * The page that tells how answers become scores: every question with its origin and weights, every
 * formula, and one example. It shows made-up counts only and reads no release.
 */
package org.augenhoehe.customer.method;
