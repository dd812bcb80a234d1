/**
 * The questionnaire: versioned items, their wording, and what an answer is worth. Pure; it depends
 * neither on who answers nor on what becomes of the answers.
 */
package org.augenhoehe.base.questionnaire;
