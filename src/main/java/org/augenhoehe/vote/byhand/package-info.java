/**
 * Opening boxes because people wish it: who may, with whom, why, and the list of it that everybody
 * can see. It decides nothing about what is counted.
 */
package org.augenhoehe.vote.byhand;
