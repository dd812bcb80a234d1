/** What a customer fills in, and how papers are counted. */
package org.augenhoehe.vote.paper;
