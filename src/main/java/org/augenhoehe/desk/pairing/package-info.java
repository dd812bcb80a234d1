/** Pages on which administrators pair tablets with touchpoints and part them again. */
package org.augenhoehe.desk.pairing;
