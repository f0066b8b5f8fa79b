/** Handing an original on. */
package dev.countersign.command.contract.distributeoriginal;
