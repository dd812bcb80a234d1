/** Staff: accounts, passwords, roles. It knows nothing of customers. */
package org.augenhoehe.base.staff;
