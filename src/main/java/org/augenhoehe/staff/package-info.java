/** People who work here: accounts, roles, sign-in. It knows nothing of customers. */
package org.augenhoehe.staff;
