/**
 * How many appointments touchpoints had, week by week, as staff enter it. The room knows neither
 * ballots nor results.
 */
package org.augenhoehe.base.appointment;
