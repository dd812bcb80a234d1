/** What every room depends on: clock, randomness, keys, disk, settings. It knows no other room. */
package org.augenhoehe.base.platform;
