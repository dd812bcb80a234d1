/** Who works here: the person behind a request, roles and rights. It knows nothing of customers. */
package org.augenhoehe.base.staff;
