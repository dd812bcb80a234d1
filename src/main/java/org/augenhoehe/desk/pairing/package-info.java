/** Pages on which administrators pair tablets with touchpoints and end pairings. */
package org.augenhoehe.desk.pairing;
