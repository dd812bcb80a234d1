/**
 * Says what is worth telling: changes and exceptions that statistics stand behind, in the words of
 * the tree, for the offices that a person sees. The package decides no figure and knows no
 * language.
 */
package org.augenhoehe.result.findings;
