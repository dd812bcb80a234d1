/**
 * What is asked: the versioned items, their wording, and what an answer is worth. Pure; it knows
 * neither who answers nor what becomes of the answers.
 */
package org.augenhoehe.base.questionnaire;
