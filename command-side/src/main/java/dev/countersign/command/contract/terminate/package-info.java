/** Ending a contract before its time. */
package dev.countersign.command.contract.terminate;
