/**
 * The way in for who has lost every password: a command on the machine gives the service an order.
 */
package org.augenhoehe.base.rescue;
