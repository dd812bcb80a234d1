/**
 * The managers' page: what insight computed, put into words and pictures. It computes no figure and
 * withholds none; what it gets, it may show.
 */
package org.augenhoehe.desk.dashboard;
