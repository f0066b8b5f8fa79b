/** Bringing a contract into force. */
package dev.countersign.command.contract.activate;
