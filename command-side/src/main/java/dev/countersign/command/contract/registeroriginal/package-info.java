/** Registering an original. */
package dev.countersign.command.contract.registeroriginal;
