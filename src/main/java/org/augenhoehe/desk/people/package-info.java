/** The pages on which administrators say who works here and what they may do. */
package org.augenhoehe.desk.people;
