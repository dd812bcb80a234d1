/** The API by which programs administer accounts and set them up. It decides nothing itself. */
package org.augenhoehe.base.personnel;
