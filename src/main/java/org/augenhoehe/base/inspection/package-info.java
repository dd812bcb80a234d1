/**
 * Checks the audit log every night, cuts off what is too old, tells where it is not whole, and
 * notes settings that changed. It writes nothing about what people do.
 */
package org.augenhoehe.base.inspection;
