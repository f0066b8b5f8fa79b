/** Sending a contract back to its maker. */
package dev.countersign.command.contract.returnforchange;
