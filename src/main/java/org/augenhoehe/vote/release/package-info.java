/**
 * What was counted: releases, the atoms of every statistic, and how they are picked. It never saw a
 * ballot.
 */
package org.augenhoehe.vote.release;
