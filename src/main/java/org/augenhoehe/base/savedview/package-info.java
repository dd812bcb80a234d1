/**
 * Names that people give to addresses of the dashboard, each for themself. The package gives nobody
 * a right: what an address shows is decided when it is opened.
 */
package org.augenhoehe.base.savedview;
