/**
 * The page about openings, for administrators and auditors: when boxes were opened and will be, who
 * counts, which keys there are; and openings by hand. It shows no answer.
 */
package org.augenhoehe.desk.openings;
